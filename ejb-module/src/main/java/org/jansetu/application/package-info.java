/**
 * The citizen's request, from the counter to the decision, under the law's clock.
 *
 * <p>A case is made of a charge and numbered after its receipt. The charge is never made to wait
 * for it: who files with papers leaves an intake, is charged, and gets the case at once; a charge
 * at the counter alone is told of by {@code Charged} and becomes a case within a second, many by
 * one call. What a crash lost is found again when the server starts, and once a day; and a case
 * that is asked for before it was made is made there and then.
 *
 * <p>Only moves that the workflow draws happen, in the version under which the case was filed. A
 * case is locked while it moves, so that of two officers one wins and the other is told what is
 * possible now. The promise that was printed never changes; the day on which the office is due
 * moves with the stops of the clock. Every move is an event and is never edited.
 *
 * <p>An operator sees the cases of the own kiosk, an officer those of the own department, a citizen
 * the own ones; for everyone else there are none. Keeps {@code application.intake}, {@code
 * service_application}, {@code event} and {@code tracking_attempt}.
 */
package org.jansetu.application;
