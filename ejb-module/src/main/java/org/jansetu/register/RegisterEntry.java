package org.jansetu.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of a register; kept as evidence by whoever relied on it.
 *
 * @param register the register's code
 * @param asOf the day that the line is true for
 * @param key the key of the line, folded
 * @param line its number in the file, from 1, the heading not counted
 * @param fields what the line says, by column, in the order of the columns
 * @param likeness how well the name fits the one asked for, in hundredths; 100 for a key
 */
public record RegisterEntry(
    String register,
    LocalDate asOf,
    String key,
    int line,
    Map<String, String> fields,
    int likeness) {

  /** Takes a copy of the fields. */
  public RegisterEntry {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
