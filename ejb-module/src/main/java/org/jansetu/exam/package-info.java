/**
 * Examinations and recruitments: when their forms are taken, who sits where, what goes back.
 *
 * <p>An examination is data of the programme: a service of the basket whose form and tariff it
 * uses, the department that examines, its dates. An officer of that department announces changed
 * dates, publishes roll numbers and cancels; what was announced is kept beside the folder's words
 * and never edited. The dates hold wherever the service is charged for, because {@code counter}
 * asks before it quotes and before it charges, by the server's clock, and for what a gateway took,
 * by the moment at which it took it. Late is told to the tariff, whose line is the late fee.
 *
 * <p>A candidate is a case. What a candidate corrects in the time for it is written into the case,
 * judged by the form under which it was filed, and kept here as it was before. Roll numbers come
 * back as one file, all of it or nothing. A cancelled examination takes no form again; each
 * candidate who had paid has one refund row, and charge, payment and row turn together or not at
 * all, however often the server stops in between.
 *
 * <p>Keeps {@code exam.exam}, {@code announcement}, {@code candidate}, {@code correction} and
 * {@code refund}.
 */
package org.jansetu.exam;
