package org.jansetu.access;

import org.jansetu.tenancy.Posting;

/**
 * A user to be made.
 *
 * @param credentials the name and first password, 8 to 128 characters
 * @param posting what the user is trusted with first, and where
 */
public record NewUser(Credentials credentials, Posting posting) {}
