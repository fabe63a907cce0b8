package org.jansetu.register;

import java.io.InputStream;
import java.time.LocalDate;

/**
 * A file to load.
 *
 * @param register the register's code
 * @param asOf the day that the file is true for; not in the future
 * @param csv the lines as CSV in UTF-8, the first of them the columns' codes
 */
public record RegisterLoad(String register, LocalDate asOf, InputStream csv) {}
