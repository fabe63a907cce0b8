package org.jansetu.application;

/**
 * How full an inbox is.
 *
 * @param late cases whose day is past
 * @param soon cases that are due today or within two working days
 * @param inTime the other cases whose clock runs, those without a promise counted
 * @param stopped cases that wait for papers
 */
public record InboxCounts(long late, long soon, long inTime, long stopped) {}
