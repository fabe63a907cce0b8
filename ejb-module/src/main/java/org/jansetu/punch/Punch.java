package org.jansetu.punch;

import java.time.Instant;

/**
 * Somebody was there.
 *
 * @param pin the person's number, 1 to 9 digits; not looked up yet
 * @param centre code of the centre
 * @param at when, to the second
 * @param way by which way it is known
 * @param device serial number of the terminal, or what took it otherwise; at most 64 characters
 */
public record Punch(String pin, String centre, Instant at, Way way, String device) {}
