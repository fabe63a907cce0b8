package org.jansetu.upkeep;

import java.time.LocalDate;

/**
 * What a terminal is to do.
 *
 * @param serial its serial number
 * @param kind what
 * @param since the first day of the records; null for any other kind
 * @param pin the person's number; null for any other kind
 */
public record CommandOrder(String serial, CommandKind kind, LocalDate since, String pin) {}
