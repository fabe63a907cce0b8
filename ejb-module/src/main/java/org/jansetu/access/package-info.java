/**
 * Users, what they are trusted with and where, their passwords and their sessions.
 *
 * <p>A password is kept as a salted PBKDF2 hash that takes about a quarter of a second, whether the
 * user exists or not. Five wrong passwords for one name lock that name for 30 seconds, each further
 * one for twice as long, up to an hour; the count is in the database and is kept for names that
 * nobody has, so that a lock tells nothing.
 *
 * <p>A sign-in opens a session. The HTTP API holds it by an access token (signed, ten minutes,
 * never looked up) and a refresh token (random, kept as SHA-256, good for one use). A refresh token
 * that comes a second time was stolen from somebody: its whole session ends. Ending a session or
 * changing a user takes effect at once on the server where it happens and within ten minutes
 * everywhere.
 *
 * <p>Keeps {@code access.app_user}, {@code access.posting} (ended, never deleted), {@code
 * access.attempt}, {@code access.session} and {@code access.refresh_token}. The signing key is a
 * file outside the archive, made at the first start. Never keeps a password, and never tells a
 * wrong name from a wrong password.
 */
package org.jansetu.access;
