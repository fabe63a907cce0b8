/**
 * Copies handed over: what a centre gives to a department's functionary who comes to the building,
 * and what is told of it at the next visit.
 *
 * <p>A case moves here only as its workflow draws it: the moves are called {@code hand-over} and
 * {@code report}, and a programme whose workflows have none has no lists. What lies at the centre
 * longer than a visit takes to come is flagged, and so is what went along and came back without a
 * word. Every list has a number of its centre, is printed and signed for; it counts with the cases
 * that were truly moved by it and with no others.
 *
 * <p>An operator sees the own centre. Keeps {@code handover.slip} and {@code slip_line}; reads
 * cases through views of its own and moves them through {@code application}.
 */
package org.jansetu.handover;
