package org.jansetu.access;

/**
 * A user as the database knows them.
 *
 * @param id the user's id
 * @param username the name
 * @param passwordHash see {@link Passwords}
 * @param active whether they may sign in
 * @param demo whether they exist for demonstrations only
 */
record StoredUser(long id, String username, String passwordHash, boolean active, boolean demo) {}
