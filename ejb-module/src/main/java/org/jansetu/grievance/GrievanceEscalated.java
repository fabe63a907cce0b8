package org.jansetu.grievance;

/**
 * A grievance has gone to another level; told in the same transaction. After a sweep of the clock
 * there are as many of them as it moved, so observers do little.
 *
 * @param token its token
 * @param why clock, citizen or officer
 * @param from code of the office that had it
 * @param office code of the office that has it now
 * @param level code of its level
 */
public record GrievanceEscalated(
    String token, String why, String from, String office, String level) {}
