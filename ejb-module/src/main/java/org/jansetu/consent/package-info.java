/**
 * The citizen's consent to be filed for by an operator.
 *
 * <p>Asked in one of two ways: a code of six digits goes to the citizen's mobile and is told to the
 * operator, or a page is printed and signed. Either way the consent is for one service, one
 * applicant, one kiosk and one request, and is taken up by that request in the same transaction in
 * which it is kept: {@code application} asks {@link org.jansetu.consent.Consents#take}.
 *
 * <p>A code is kept as its fingerprint only, is good for 10 minutes and for 5 tries, and a mobile
 * gets 5 codes an hour, so that nobody's telephone is used against them and no code is guessed. A
 * try is counted in a transaction of its own before it is judged: no refusal undoes it. A printed
 * page is good for 30 days.
 *
 * <p>Stands below {@code application} and above {@code access}, whose word for too many attempts it
 * uses. Keeps {@code consent.consent}. Never keeps a code, and never says which digit was wrong.
 */
package org.jansetu.consent;
