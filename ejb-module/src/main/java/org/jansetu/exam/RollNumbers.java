package org.jansetu.exam;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jansetu.paper.CheckCode;
import org.jansetu.paper.TableFile;

/**
 * Roll numbers and centres as the examining body sends them back: UTF-8, comma separated, with the
 * header {@value #HEADER}, at most {@value #MOST_ROWS} rows. Every row is judged before anything is
 * refused, so that a file is mended in one go; the first {@value #MOST_VIOLATIONS} errors are
 * named, each with its row from 1.
 */
final class RollNumbers {

  static final String HEADER =
      "application,rollNumber,centre,centreName,centreNameHi,address,date,time";
  static final int MOST_ROWS = 200_000;
  private static final int MOST_VIOLATIONS = 500;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 300;
  private static final Pattern ROLL = Pattern.compile("[A-Za-z0-9/-]{1,20}");
  private static final Pattern NUMBER = Pattern.compile("A-[A-Za-z0-9-]{3,100}");
  private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9]");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TableFile.Shape SHAPE =
      new TableFile.Shape("rows", List.of(HEADER.split(",")), MOST_ROWS, MOST_VIOLATIONS);

  private final ArrayNode rows = JSON.createArrayNode();
  private final ArrayNode applications = JSON.createArrayNode();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Map<String, Integer> rowOfRoll = new HashMap<>();
  private final TableFile table;
  private final LocalDate today;

  private RollNumbers(TableFile table, LocalDate today) {
    this.table = table;
    this.today = today;
  }

  /** Reads a file; what is wrong with its rows is said by {@link #judge}. */
  static RollNumbers read(InputStream csv, LocalDate today) {
    try (TableFile table = new TableFile(csv, SHAPE)) {
      RollNumbers read = new RollNumbers(table, today);
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        read.row(row.get());
      }
      return read;
    }
  }

  private void row(List<String> row) {
    if (!table.isWhole(row)) {
      return;
    }
    String application = text(row, 0, "application", LONGEST_NAME);
    String roll = text(row, 1, "rollNumber", LONGEST_CODE);
    if (!NUMBER.matcher(application).matches()) {
      table.reject("application", "bad-text", "");
    } else if (rowOf.putIfAbsent(application, table.row()) != null) {
      table.reject("application", "twice", "");
    }
    if (!ROLL.matcher(roll).matches()) {
      table.reject("rollNumber", "bad-text", "");
    } else if (rowOfRoll.putIfAbsent(roll, table.row()) != null) {
      table.reject("rollNumber", "twice", "");
    }
    ObjectNode seat = rows.addObject();
    applications.add(application);
    seat.put("application", application).put("roll", roll).put("code", CheckCode.draw());
    seat.put("centre", needed(row, 2, "centre", LONGEST_CODE));
    seat.put("name", needed(row, 3, "centreName", LONGEST_NAME));
    String hindi = text(row, 4, "centreNameHi", LONGEST_NAME);
    String address = text(row, 5, "address", LONGEST_ADDRESS);
    seat.put("hindi", hindi.isEmpty() ? null : hindi);
    seat.put("address", address.isEmpty() ? null : address);
    seat.put("day", day(text(row, 6, "date", LONGEST_CODE)));
    seat.put("at", time(text(row, 7, "time", LONGEST_CODE)));
  }

  private String needed(List<String> row, int column, String field, int longest) {
    String text = text(row, column, field, longest);
    if (text.isEmpty()) {
      table.reject(field, "required", "");
    }
    return text;
  }

  private String text(List<String> row, int column, String field, int longest) {
    String text = row.get(column);
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      table.reject(field, "bad-text", "");
      return "";
    }
    return text;
  }

  private String day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(today)) {
        table.reject("date", "past", "");
      }
      return day.toString();
    } catch (DateTimeException e) {
      table.reject("date", "bad-date", "");
      return null;
    }
  }

  private String time(String text) {
    try {
      if (TIME.matcher(text).matches()) {
        return LocalTime.parse(text).toString();
      }
    } catch (DateTimeException e) {
      table.reject("time", "bad-time", "");
      return null;
    }
    table.reject("time", "bad-time", "");
    return null;
  }

  /**
   * Refuses with invalid-input when anything is wrong with any row.
   *
   * @param strangers applications that are no paid candidate of the examination
   * @param taken roll numbers that candidates outside the file have
   */
  void judge(Collection<String> strangers, Collection<String> taken) {
    Set<String> seen = new HashSet<>();
    strangers.stream()
        .filter(application -> seen.add(application) && rowOf.containsKey(application))
        .forEach(one -> table.reject(rowOf.get(one), "application", "no-candidate", ""));
    taken.stream()
        .filter(rowOfRoll::containsKey)
        .forEach(roll -> table.reject(rowOfRoll.get(roll), "rollNumber", "taken", ""));
    table.judge();
  }

  /** The rows as the database takes them. */
  String json() {
    return rows.toString();
  }

  /** The applications of all rows. */
  String applications() {
    return applications.toString();
  }
}
