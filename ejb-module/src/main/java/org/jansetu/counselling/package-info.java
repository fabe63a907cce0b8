/**
 * Counselling: after an examination its candidates choose, in their order, among vacancies, and get
 * them in rounds by rank and category.
 *
 * <p>What there is to choose, until when, and how many rounds there are is data of the programme.
 * The examining department hands in one file of ranks and runs the rounds; the seats are those that
 * stood in the folder when the first round was run. {@link org.jansetu.counselling.Allotment} alone
 * decides who gets what: by rank, the best of the own choices of which a seat is left, an open one
 * before one kept for the own category. Whoever floats never loses by it.
 *
 * <p>A candidate who is offered a seat accepts it, floats for a better one, or leaves, until the
 * last date; who says nothing has left. Every act is an event that is never edited.
 *
 * <p>Keeps {@code counselling.board}, {@code counselling.candidate} and {@code counselling.event}.
 * Reads whether a candidate has paid in its own SQL; changes nothing of the examination.
 */
package org.jansetu.counselling;
