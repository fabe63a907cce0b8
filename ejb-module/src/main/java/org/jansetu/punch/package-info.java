/**
 * Punches: who was where, when, and by which way that is known.
 *
 * <p>{@link org.jansetu.punch.Terminals} speaks the push protocol of the common terminals. What a
 * terminal sends is kept, line by line as it came, before it is told that it was taken; its punches
 * come of it in the same statement, and the same line sent again is nothing new. A terminal that
 * nobody knows is turned away and listed until an administrator lets it in at a centre. Templates
 * of fingers, palms and faces are refused and never kept: presence needs a number and a time.
 *
 * <p>A line that is torn, a time that lies ahead or too far back and a clock that is wrong are
 * listed, not dropped; an administrator may accept what is held. What looks like a fraud is listed
 * for inspection and changes no punch. What a terminal without a line holds is carried here in a
 * file ({@link org.jansetu.punch.Devices#carry}). Other ways hand in through {@link
 * org.jansetu.punch.Punches#take}, and every punch says its way.
 *
 * <p>New punches are told by {@link org.jansetu.punch.PunchesTaken}, in the transaction that takes
 * them. Whose number it is, the roster knows; nothing here asks.
 *
 * <p>Keeps {@code punch.device}, {@code raw}, {@code carried} and {@code punch} (all three never
 * edited), {@code oddity} and {@code suspicion}. Limits: 5 MiB a body, 200 oddities a body, as many
 * unknown terminals as the programme's {@code punches.yaml} says.
 */
package org.jansetu.punch;
