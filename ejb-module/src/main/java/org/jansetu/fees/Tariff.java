package org.jansetu.fees;

import java.time.LocalDate;
import java.util.List;

/**
 * One tariff: which services it is for, and its versions in date order.
 *
 * @param pointer where it stands in the file, for findings
 */
record Tariff(String id, String pointer, Scope scope, List<Version> versions) {

  /** The version in force on this day, or null before the first. */
  Version on(LocalDate day) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (!versions.get(i).from().isAfter(day)) {
        return versions.get(i);
      }
    }
    return null;
  }
}
