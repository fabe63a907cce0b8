/**
 * Training of operators: courses with lessons and a test as data of the programme ({@code
 * training.yaml}), and a certificate for whoever passes.
 *
 * <p>A test draws some of the course's questions, is taken so many times a day, and tells which
 * answers were wrong, not which were right. Where the programme says so, a kiosk that has applied
 * goes live only when one of its operators holds every certificate that is needed: the gate hears
 * of the move by an event of {@code network}, in its transaction, and refuses it. Anyone who has a
 * certificate in the hand can have it proved.
 *
 * <p>Keeps {@code training.attempt} and {@code certificate}; the latter are never changed.
 */
package org.jansetu.training;
