package org.jansetu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference folders hold the whole tree of their state, and nothing else. */
class ReferenceTest {

  static Stream<Path> folders() {
    return Folders.list(Folders.REFERENCE).stream();
  }

  private static Map<String, Integer> counted(String folder) {
    Map<String, Integer> counts = new TreeMap<>();
    Folders.csv(Folders.REFERENCE.resolve(folder).resolve("areas.csv"))
        .forEach(row -> counts.merge(row.get("kind"), 1, Integer::sum));
    return counts;
  }

  @Test
  @Tag("MPO-4")
  void madhyaPradeshIsWhole() {
    assertEquals(
        Map.of(
            "state",
            1,
            "division",
            10,
            "district",
            52,
            "tehsil",
            424,
            "block",
            313,
            "urban-body",
            413),
        counted("IN-MP"));
  }

  @Test
  @Tag("EMI-9")
  void rajasthanIsWhole() {
    assertEquals(
        Map.of(
            "state",
            1,
            "division",
            7,
            "district",
            33,
            "tehsil",
            369,
            "block",
            352,
            "urban-body",
            216),
        counted("IN-RJ"));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyAreaStandsAfterTheOneItLiesIn(Path folder) {
    Set<String> seen = new HashSet<>();
    for (Map<String, String> row : Folders.csv(folder.resolve("areas.csv"))) {
      boolean top = row.get("kind").equals("state");
      assertEquals(top, row.get("parent").isEmpty(), row.toString());
      assertTrue(top || seen.contains(row.get("parent")), row.toString());
      assertTrue(seen.add(row.get("code")), row.toString());
      assertFalse(row.get("name_en").isBlank(), row.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyDepartmentStandsOnceWithItsSource(Path folder) {
    Set<String> seen = new HashSet<>();
    for (Map<String, String> row : Folders.csv(folder.resolve("departments.csv"))) {
      assertTrue(seen.add(row.get("code")), row.toString());
      assertFalse(row.get("name_en").isBlank() || row.get("source").isBlank(), row.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyHolidayIsADayOnce(Path folder) {
    LocalDate before = LocalDate.MIN;
    for (Map<String, String> row : Folders.csv(folder.resolve("holidays.csv"))) {
      LocalDate day = LocalDate.parse(row.get("date"));
      assertTrue(day.isAfter(before), row.toString());
      before = day;
      boolean estimated = row.get("name_en").contains("(estimated)");
      assertEquals(estimated, row.get("name_hi").contains("(अनुमानित)"), row.toString());
      assertEquals(estimated ? "Y" : "", row.get("estimated"), row.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theLicencesAreNamed(Path folder) {
    String text = Folders.text(folder.resolve("PROVENANCE.md"));
    for (String needed : List.of("GODL-India", "https://lgdirectory.gov.in", "MIT")) {
      assertTrue(text.contains(needed), needed);
    }
  }
}
