package org.jansetu.roster;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.paper.Spreadsheet;
import org.jansetu.paper.TableFile;
import org.jansetu.shared.InvalidInput;

/**
 * Rosters as a spreadsheet keeps them: UTF-8, comma separated, with the heading {@value #HEADING},
 * a window a row, at most {@value #MOST_ROWS} rows. A byte order mark, either kind of line end and
 * empty lines are taken as they come.
 */
final class RosterFile {

  static final String HEADING =
      "pin,nameEn,nameHi,designation,department,mobile,email,centre,kind,weekday,from,until,"
          + "validFrom,validUntil";
  static final int MOST_ROWS = 50_000;

  private static final List<String> COLUMNS = List.of(HEADING.split(","));

  /** The judge of rosters names what is wrong with the rows, all in one list. */
  private static final TableFile.Shape SHAPE = new TableFile.Shape("rows", COLUMNS, MOST_ROWS, 1);

  private RosterFile() {}

  /**
   * The rows of a file, nothing of them judged but their number of columns. Refuses with
   * invalid-input what is no CSV, is not UTF-8, has another heading or too many rows.
   */
  static List<RosterLine> read(InputStream csv) {
    List<RosterLine> lines = new ArrayList<>();
    try (TableFile table = new TableFile(csv, SHAPE)) {
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        lines.add(line(table.row(), row.get()));
      }
    }
    if (lines.isEmpty()) {
      throw InvalidInput.of("/rows", "required", "");
    }
    return lines;
  }

  /** A row of another length has no window, which the judge takes for missing columns. */
  private static RosterLine line(int number, List<String> row) {
    String field = "/rows/" + number;
    if (row.size() != COLUMNS.size()) {
      return new RosterLine(field, null, null, null);
    }
    return new RosterLine(
        field,
        text(row, 7),
        new RosterDraft.Row(
            text(row, 0),
            text(row, 8),
            text(row, 9),
            text(row, 10),
            text(row, 11),
            text(row, 12),
            text(row, 13)),
        new RosterLine.Person(
            text(row, 1), text(row, 2), text(row, 3), text(row, 4), text(row, 5), text(row, 6)));
  }

  /** Null for nothing. */
  private static String text(List<String> row, int column) {
    String text = row.get(column);
    return text.isEmpty() ? null : text;
  }

  /** The same file back again, as spreadsheets read it. */
  static byte[] write(List<RosterRow> rows, List<Functionary> people) {
    Map<String, Functionary> byPin = new HashMap<>();
    people.forEach(one -> byPin.put(one.pin(), one));
    List<List<Object>> cells =
        rows.stream().map(row -> cells(row, byPin.get(row.entry().pin()))).toList();
    return new Spreadsheet("roster", COLUMNS, cells).csv().content();
  }

  private static List<Object> cells(RosterRow row, Functionary person) {
    RosterEntry entry = row.entry();
    return Arrays.asList(
        entry.pin(),
        row.name().en(),
        row.name().hi(),
        row.designation(),
        row.department(),
        person == null ? null : person.mobile(),
        person == null ? null : person.email(),
        entry.centre(),
        entry.kind().code(),
        entry.window().weekday().name(),
        entry.window().from().toString(),
        entry.window().until().toString(),
        entry.validFrom().toString(),
        entry.validUntil() == null ? null : entry.validUntil().toString());
  }
}
