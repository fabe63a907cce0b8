/**
 * Who is behind something that a department works on without knowing who it is.
 *
 * <p>Keeps name, number and whatever else would find a person, encrypted in Java with a key that
 * lies in {@code keys/identity.key} and nowhere in the database, under a database role of its own
 * ({@code jansetu_identity}) that the application's role does not inherit and takes only here, for
 * the rest of a transaction. People are found again by a keyed hash of their mobile number.
 * Messages reach them under an alias, which is resolved when the message goes out.
 *
 * <p>A look at a person is allowed to the agents of a contact centre, and to whoever has asked for
 * it with a reason that a second person has accepted, for some hours; every look is on the audit
 * trail. What it never does: tell a department's officer anything without that, or write a name or
 * a number outside its own two tables.
 *
 * <p>Tables: {@code identity.person}, {@code identity.unsealing}, {@code identity.attempt}.
 */
package org.jansetu.identity;
