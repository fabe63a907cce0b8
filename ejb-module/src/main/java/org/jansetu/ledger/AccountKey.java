package org.jansetu.ledger;

/**
 * The name of an account inside a programme.
 *
 * @param kind what it stands for
 * @param owner whose it is, 1 to 80 characters
 */
public record AccountKey(AccountKind kind, String owner) {}
