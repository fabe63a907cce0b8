/**
 * Codes of six digits by SMS, by which a citizen proves to hold a mobile and signs in.
 *
 * <p>A code is kept as a salted SHA-256 and is good for ten minutes, five tries and one sign-in. A
 * mobile gets one a minute and five an hour at most, and a programme sends to 600 mobiles a minute;
 * whoever asks for one is answered the same way whether it was sent or not. Wrong answers are
 * counted for the mobile, not for the code: four are free, the fifth locks the mobile for 30 s,
 * each further one for twice as long, up to an hour, and a new code buys no new tries. The count is
 * forgotten after a sign-in or a quiet day.
 *
 * <p>A package of its own because {@code access} is full and does not know what a citizen's phone
 * is; it opens sessions there. Keeps {@code otp.code}. Never keeps a code that could be read.
 */
package org.jansetu.otp;
