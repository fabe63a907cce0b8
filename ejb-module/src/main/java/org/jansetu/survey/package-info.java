/**
 * Surveys, and drafts that are published for comment.
 *
 * <p>Both are data of the programme: {@code surveys.yaml} names the questions, who may answer (the
 * holder of a receipt, or a citizen who is signed in by mobile number) and until which day. A
 * receipt or a number answers once; a keyed hash of it, of each survey another one, says that it
 * has, and nothing else of the person is kept. What is written in words is scrubbed as grievances
 * are. A draft may be commented on by anyone until its day, so many times a day from one address.
 *
 * <p>Results are counted for the State, departments, societies and auditors. Where a survey says
 * so, the mean of one of its scales is published for each kiosk and service, counted apart from the
 * answers, which know neither.
 *
 * <p>Tables: {@code survey.answer}, {@code survey.comment}, {@code survey.mark}; only the numbers
 * of the last are ever raised.
 */
package org.jansetu.survey;
