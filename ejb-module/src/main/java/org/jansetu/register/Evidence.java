package org.jansetu.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of a register that stands for a paper.
 *
 * @param paper code of the paper that it makes needless
 * @param register code of the register
 * @param load the load in which the line was found
 * @param asOf the day that the register is true for
 * @param line its number in the file, from 1
 * @param key the key by which it was found, folded
 * @param fields what the line says, by column
 * @param likeness how well its name fits the applicant's, in hundredths
 */
public record Evidence(
    String paper,
    String register,
    long load,
    LocalDate asOf,
    int line,
    String key,
    Map<String, String> fields,
    int likeness) {

  /** Takes a copy. */
  public Evidence {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
