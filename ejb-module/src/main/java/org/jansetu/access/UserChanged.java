package org.jansetu.access;

/**
 * What a user may do was changed.
 *
 * @param tenant the programme's number
 * @param user the user's id
 */
public record UserChanged(short tenant, long user) {}
