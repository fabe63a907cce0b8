package org.jansetu.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An extract as it is kept.
 *
 * @param register code of the register
 * @param key by which its lines were found
 * @param asOf the day that they are true for
 * @param lines what they say, by column
 * @param copy which copy is being printed, from 1
 * @param sheets serial numbers of the sheets that it is printed on; none on plain paper
 */
record ExtractRow(
    String register,
    String key,
    LocalDate asOf,
    List<Map<String, String>> lines,
    int copy,
    List<String> sheets) {

  ExtractRow on(List<String> printedOn) {
    return new ExtractRow(register, key, asOf, lines, copy, List.copyOf(printedOn));
  }
}
