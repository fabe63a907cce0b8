package org.jansetu.onboarding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Department;
import org.jansetu.shared.LocalText;

/**
 * A state's areas, departments and holidays, shared by the programmes of that state.
 *
 * @param areas every area, parents in any order
 * @param departments every department
 * @param holidays every day on which offices are closed
 */
record Reference(List<Area> areas, List<Department> departments, List<Holiday> holidays) {

  /**
   * A day on which offices are closed.
   *
   * @param date YYYY-MM-DD
   * @param name what the day is called
   * @param estimated whether the sighting of the moon may move it
   */
  record Holiday(String date, LocalText name, boolean estimated) {}

  static Reference of(String name, Map<String, byte[]> files) {
    return new Reference(
        rows(files.get(name + "/areas.csv")).stream()
            .map(
                row ->
                    new Area(
                        row.get("code"),
                        row.get("kind"),
                        text(row),
                        blankAsNull(row.get("parent")),
                        blankAsNull(row.get("lgd_code")),
                        false))
            .toList(),
        rows(files.get(name + "/departments.csv")).stream()
            .map(row -> new Department(row.get("code"), text(row)))
            .toList(),
        rows(files.get(name + "/holidays.csv")).stream()
            .map(
                row ->
                    new Holiday(
                        row.get("date"), text(row), !row.getOrDefault("estimated", "").isEmpty()))
            .toList());
  }

  private static LocalText text(Map<String, String> row) {
    return new LocalText(row.get("name_en"), blankAsNull(row.get("name_hi")));
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** Rows by the names of the first line; a value may stand in double quotes. */
  static List<Map<String, String>> rows(byte[] file) {
    List<Map<String, String>> rows = new ArrayList<>();
    if (file == null) {
      return rows;
    }
    List<String> names = null;
    for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
      if (line.isBlank()) {
        continue;
      }
      List<String> cells = cells(line);
      if (names == null) {
        names = cells;
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        row.put(names.get(i), i < cells.size() ? cells.get(i) : "");
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
