package org.jansetu.grievance;

/**
 * A grievance has ended; told in the same transaction.
 *
 * @param token its token
 * @param state code of the state in which it ended
 * @param rating what the citizen said of the answer, or null
 * @param office code of the office that had it
 */
public record GrievanceClosed(String token, String state, String rating, String office) {}
