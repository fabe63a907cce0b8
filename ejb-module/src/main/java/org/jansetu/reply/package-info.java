/**
 * What citizens answer by short message: that a grievance may be closed, that it is not solved, or
 * what the office has asked.
 *
 * <p>Hears what the short-message centre delivers, knows the wordings of the programme ({@code
 * replies} in {@code grievances.yaml}: words that agree, refuse or tell, the numbers that are
 * written to), and acts as the citizen whose number it is: token and number together, as on the
 * web, and with the same limit on guessing. Whoever writes anything else to a number of the
 * programme is told once a day how one writes.
 *
 * <p>It keeps nothing: a number beside a token would tell whose it is. That the answer came by
 * short message stands in the grievance's own history. An explanation in the outbox has a number
 * and no token.
 */
package org.jansetu.reply;
