package org.jansetu.counselling;

/**
 * Seats that were kept for a category, found nobody of it, and went to others.
 *
 * @param vacancy code of the vacancy
 * @param from the category for which they were kept
 * @param to the category that may take them since, or open
 * @param seats how many, 1 or more
 * @param round in which they were passed on
 */
public record PassedSeats(String vacancy, String from, String to, int seats, int round) {}
