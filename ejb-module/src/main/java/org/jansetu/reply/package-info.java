/**
 * What citizens answer by short message: that a grievance may be closed, or that it is not solved.
 *
 * <p>Hears what the short-message centre delivers, knows the wordings of the programme ({@code
 * replies} in {@code grievances.yaml}: words that agree, words that refuse, the numbers that are
 * written to), and acts as the citizen whose number it is: token and number together, as on the
 * web, and with the same limit on guessing. Whatever else somebody writes is nobody's.
 *
 * <p>It keeps nothing: a number beside a token would tell whose it is. That the answer came by
 * short message stands in the grievance's own history.
 */
package org.jansetu.reply;
