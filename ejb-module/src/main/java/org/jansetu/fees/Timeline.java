package org.jansetu.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Which version is in force for one service from which day on, so that a quote need not search. */
record Timeline(List<LocalDate> from, List<Version> inForce) {

  /** The timeline made of tariffs that cover the service, the most special first. */
  static Timeline of(List<Tariff> covering) {
    TreeSet<LocalDate> days = new TreeSet<>();
    covering.forEach(tariff -> tariff.versions().forEach(version -> days.add(version.from())));
    List<LocalDate> from = List.copyOf(days);
    return new Timeline(from, from.stream().map(day -> winner(covering, day)).toList());
  }

  private static Version winner(List<Tariff> covering, LocalDate day) {
    for (Tariff tariff : covering) {
      Version version = tariff.on(day);
      if (version != null) {
        return version;
      }
    }
    throw new IllegalStateException("a day on which no version starts: " + day);
  }

  /** The version in force on this day, or null before the first. */
  Version on(LocalDate day) {
    for (int i = from.size() - 1; i >= 0; i--) {
      if (!from.get(i).isAfter(day)) {
        return inForce.get(i);
      }
    }
    return null;
  }
}
