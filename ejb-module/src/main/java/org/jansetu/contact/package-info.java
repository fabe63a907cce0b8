/**
 * The contact centre: calls, what was said in them, and what is still to be called.
 *
 * <p>The telephone exchange tells of calls ({@link org.jansetu.contact.Telephone}); whoever sits at
 * the extension sees the caller's history, tells an article of {@code knowledge} or lodges a
 * grievance, and ends with a wrap-up code. A call that nobody wrapped up comes back with what was
 * typed when the browser is opened again. Kinds of calls, wrap-up codes, hours and times of trying
 * again are data: {@code contact.yaml}.
 *
 * <p>A caller is a keyed hash in every table here; the number is sealed in {@code identity} and
 * looked at by agents only, each look on the audit trail. Grievances tell by events what is to be
 * called: the office that has a new one, the citizen whom an office asks something or who is asked
 * to agree to an answer. The supervisor sees seats, calls and times; an auditor reviews a random
 * sample.
 *
 * <p>Tables: {@code seat}, {@code sitting}, {@code call}, {@code interaction}, {@code task}, {@code
 * attempt}, {@code review}. It never moves a grievance by itself: what a citizen says is an act of
 * {@code grievance}.
 */
package org.jansetu.contact;
