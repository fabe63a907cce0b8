package org.jansetu.extract;

import java.time.LocalDate;
import org.jansetu.shared.LocalText;

/**
 * What a register has under a key.
 *
 * @param register name of the register
 * @param asOf the day that it is true for, or null where nothing was found
 * @param lines how many lines would be printed
 */
public record Found(LocalText register, LocalDate asOf, int lines) {}
