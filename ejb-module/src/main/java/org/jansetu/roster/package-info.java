/**
 * Rosters: which functionary has to be at which centre, on which weekday, from when until when, and
 * why somebody need not be there.
 *
 * <p>A person is known by the PIN that the terminals send. A roster is kept by centre and changed
 * from a day on: what was in force before stays, with its last day, so that anybody's presence can
 * be reckoned again later. A change is judged as a whole, every row of it, and is taken as a whole
 * or not at all: nobody is at two places at once, no window runs past midnight, nobody is due on a
 * weekly day off or at a closed centre. {@link org.jansetu.roster.Rosters} keeps rosters, {@link
 * org.jansetu.roster.Exemptions} keeps leave, tour, training, devices out of order and local
 * holidays. Whether somebody came is not known here. Settings and designations: {@code
 * rosters.yaml}. Tables: {@code functionary}, {@code entry}, {@code exemption}.
 */
package org.jansetu.roster;
