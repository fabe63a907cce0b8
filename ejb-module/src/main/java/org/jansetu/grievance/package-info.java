/**
 * Grievances, from the token that a citizen is told to the citizen's word that it is solved.
 *
 * <p>Finds the office that answers for a category at a place, level above level; counts two clocks
 * in working days, the level's and the citizen's; takes what is late up a level, whoever has or has
 * not taken it; closes only with consent, or at a level that may close specially, with a reason;
 * opens again one level up. An office asks its citizen through the centre, and only then calls a
 * grievance not its own. Who the citizen is lies in {@code identity}: nothing here, on a page, in
 * an answer, a message to an office or an event tells it. Texts are scrubbed of whatever would find
 * a person before they are stored.
 *
 * <p>What it never does: take calls or make them, see {@code contact}, which observes the events.
 *
 * <p>Tables: {@code grievance.grievance}, {@code grievance.event}. Rules: {@code grievances.yaml}
 * and the workflows that it names; a case keeps the version under which it was lodged.
 */
package org.jansetu.grievance;
