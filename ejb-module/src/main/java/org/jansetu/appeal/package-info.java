/**
 * Appeals under the service-guarantee act, and what a late or wrong decision costs.
 *
 * <p>The law is data: who hears which level, within how many days, what a penalty may come to and
 * where its money goes stand in the programme's charter; how an appeal moves is a workflow like any
 * other. A case is appealed when it was rejected, or when its office is late; what may be filed, on
 * what ground and until when, {@link org.jansetu.appeal.Question} alone decides. Each appeal
 * follows one decision once, and of one case one appeal is heard at a time: unique indexes say so
 * too.
 *
 * <p>A direction opens a rejected case again in the transaction of the order. A penalty is a
 * numbered order of recovery and one posting: the officer owes it, the applicant or the treasury is
 * to have it. What was recovered for an applicant is paid out in cash at the kiosk, once, and the
 * kiosk's wallet has it back. A revision takes an order back by a posting of its own.
 *
 * <p>When a promise breaks, the designated officer and the superior are told. Where the law deems a
 * service granted, {@link org.jansetu.appeal.LawKeeper} grants it after the due day, by an order.
 *
 * <p>Keeps {@code appeal.appeal}, {@code event} (append-only), {@code penalty} and {@code deemed}.
 * Reads cases and never writes them: {@code application} moves its own.
 */
package org.jansetu.appeal;
