package org.jansetu.register;

import java.time.LocalDate;

/**
 * What a load brought.
 *
 * @param register the register's code
 * @param asOf the day that its lines are true for
 * @param entries how many lines it has
 * @param sha256 fingerprint of the file
 */
public record LoadedRegister(String register, LocalDate asOf, int entries, String sha256) {}
