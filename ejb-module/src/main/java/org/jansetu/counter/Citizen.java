package org.jansetu.counter;

/**
 * Who stands at the counter, as the receipt names them.
 *
 * @param name 1 to 120 characters
 * @param mobile ten digits beginning with 6 to 9, or null
 */
public record Citizen(String name, String mobile) {}
