package org.jansetu.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
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

  private static final int COLUMNS = 14;

  private RosterFile() {}

  /**
   * The rows of a file, nothing of them judged but their number of columns. Refuses with
   * invalid-input what is no CSV, is not UTF-8, has another heading or too many rows.
   */
  static List<RosterLine> read(InputStream csv) {
    List<RosterLine> lines = new ArrayList<>();
    InputStreamReader text =
        new InputStreamReader(
            csv,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (CSVParser parser =
        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text)) {
      boolean isHeading = true;
      for (CSVRecord row : parser) {
        if (isHeading) {
          heading(row);
          isHeading = false;
        } else if (lines.size() == MOST_ROWS) {
          throw InvalidInput.of("/rows", "out-of-range", "1-" + MOST_ROWS);
        } else {
          lines.add(line(lines.size() + 1, row));
        }
      }
      if (isHeading) {
        throw InvalidInput.of("/rows/0", "columns", HEADING);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw unreadable(e);
    }
    if (lines.isEmpty()) {
      throw InvalidInput.of("/rows", "required", "");
    }
    return lines;
  }

  private static void heading(CSVRecord row) {
    List<String> names = new ArrayList<>();
    row.forEach(name -> names.add(name.replace("\uFEFF", "").strip()));
    if (!String.join(",", names).equals(HEADING)) {
      throw InvalidInput.of("/rows/0", "columns", HEADING);
    }
  }

  /** A row of another length has no window, which the judge takes for missing columns. */
  private static RosterLine line(int number, CSVRecord row) {
    String field = "/rows/" + number;
    if (row.size() != COLUMNS) {
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

  /** Composed characters without blanks around; null for nothing. */
  private static String text(CSVRecord row, int column) {
    String text = Normalizer.normalize(row.get(column), Normalizer.Form.NFC).strip();
    return text.isEmpty() ? null : text;
  }

  private static InvalidInput unreadable(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return InvalidInput.of("/rows", "not-utf8", "");
      }
    }
    return InvalidInput.of("/rows", "not-csv", "");
  }

  /** The same file back again, with a byte order mark, so that spreadsheets read Hindi. */
  static byte[] write(List<RosterRow> rows, List<Functionary> people) {
    java.util.Map<String, Functionary> byPin = new java.util.HashMap<>();
    people.forEach(one -> byPin.put(one.pin(), one));
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord((Object[]) HEADING.split(",", -1));
      for (RosterRow row : rows) {
        RosterEntry entry = row.entry();
        Functionary person = byPin.get(entry.pin());
        printer.printRecord(
            entry.pin(),
            safe(row.name().en()),
            safe(row.name().hi()),
            row.designation(),
            row.department(),
            person == null ? null : person.mobile(),
            person == null ? null : person.email(),
            entry.centre(),
            entry.kind().code(),
            entry.window().weekday().name(),
            entry.window().from(),
            entry.window().until(),
            entry.validFrom(),
            entry.validUntil());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text can be appended to", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A name that begins like a formula would be one; such a name is not taken in either. */
  private static String safe(String name) {
    return name != null && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
  }
}
