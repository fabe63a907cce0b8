package org.jansetu.register;

import java.time.LocalDate;

/**
 * A register and what is loaded of it.
 *
 * @param definition the register
 * @param asOf the day that its lines are true for, or null while nothing is loaded
 * @param entries how many lines it has
 */
public record RegisterCard(RegisterDefinition definition, LocalDate asOf, int entries) {}
