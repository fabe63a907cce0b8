package org.jansetu.counselling;

/**
 * To whom seats go that are kept for a category and find nobody of it.
 *
 * @param from the category for which they are kept
 * @param to the category that may take them then, or open
 * @param round the first round in which they go
 */
record PassingRule(String from, String to, int round) {}
