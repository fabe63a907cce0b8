package org.jansetu.exam;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/**
 * Roll numbers and centres as the examining body sends them back: UTF-8, comma separated, with the
 * header {@value #HEADER}, at most {@value #MOST_ROWS} rows. Every row is judged before anything is
 * refused, so that a file is mended in one go; the first {@value #MOST_VIOLATIONS} errors are
 * named, each with its row from 1.
 */
final class RollNumbers {

  static final String HEADER =
      "application,rollNumber,centre,centreName,centreNameHi,address,date,time";
  private static final int COLUMNS = 8;
  static final int MOST_ROWS = 200_000;
  private static final int MOST_VIOLATIONS = 500;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 300;
  private static final int CODE_LENGTH = 16;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern ROLL = Pattern.compile("[A-Za-z0-9/-]{1,20}");
  private static final Pattern NUMBER = Pattern.compile("A-[A-Za-z0-9-]{3,100}");
  private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9]");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ArrayNode rows = JSON.createArrayNode();
  private final ArrayNode applications = JSON.createArrayNode();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Map<String, Integer> rowOfRoll = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private final LocalDate today;
  private int number;

  private RollNumbers(LocalDate today) {
    this.today = today;
  }

  /** Reads a file; what is wrong with its rows is said by {@link #judge}. */
  static RollNumbers read(InputStream csv, LocalDate today) {
    RollNumbers read = new RollNumbers(today);
    // A name that is read in the wrong encoding would stand on an admit card.
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
        } else {
          read.row(row);
        }
      }
      if (isHeading) {
        throw InvalidInput.of("/rows/0", "columns", HEADER);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw unreadable(e);
    }
    return read;
  }

  private static void heading(CSVRecord row) {
    List<String> heading = new ArrayList<>();
    // Spreadsheets put a byte order mark before the first word.
    row.forEach(name -> heading.add(name.replace("\uFEFF", "").strip()));
    if (!String.join(",", heading).equals(HEADER)) {
      throw InvalidInput.of("/rows/0", "columns", HEADER);
    }
  }

  private void row(CSVRecord row) {
    if (++number > MOST_ROWS) {
      throw InvalidInput.of("/rows", "out-of-range", "1-" + MOST_ROWS);
    }
    if (row.size() != COLUMNS) {
      reject("", "columns", HEADER);
      return;
    }
    String application = text(row, 0, "application", LONGEST_NAME);
    String roll = text(row, 1, "rollNumber", LONGEST_CODE);
    if (!NUMBER.matcher(application).matches()) {
      reject("application", "bad-text", "");
    } else if (rowOf.putIfAbsent(application, number) != null) {
      reject("application", "twice", "");
    }
    if (!ROLL.matcher(roll).matches()) {
      reject("rollNumber", "bad-text", "");
    } else if (rowOfRoll.putIfAbsent(roll, number) != null) {
      reject("rollNumber", "twice", "");
    }
    ObjectNode seat = rows.addObject();
    applications.add(application);
    seat.put("application", application).put("roll", roll).put("code", checkCode());
    seat.put("centre", needed(row, 2, "centre", LONGEST_CODE));
    seat.put("name", needed(row, 3, "centreName", LONGEST_NAME));
    String hindi = text(row, 4, "centreNameHi", LONGEST_NAME);
    String address = text(row, 5, "address", LONGEST_ADDRESS);
    seat.put("hindi", hindi.isEmpty() ? null : hindi);
    seat.put("address", address.isEmpty() ? null : address);
    seat.put("day", day(text(row, 6, "date", LONGEST_CODE)));
    seat.put("at", time(text(row, 7, "time", LONGEST_CODE)));
  }

  private String needed(CSVRecord row, int column, String field, int longest) {
    String text = text(row, column, field, longest);
    if (text.isEmpty()) {
      reject(field, "required", "");
    }
    return text;
  }

  private String text(CSVRecord row, int column, String field, int longest) {
    String text = Normalizer.normalize(row.get(column), Normalizer.Form.NFC).strip();
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      reject(field, "bad-text", "");
      return "";
    }
    return text;
  }

  private String day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(today)) {
        reject("date", "past", "");
      }
      return day.toString();
    } catch (DateTimeException e) {
      reject("date", "bad-date", "");
      return null;
    }
  }

  private String time(String text) {
    try {
      if (TIME.matcher(text).matches()) {
        return LocalTime.parse(text).toString();
      }
    } catch (DateTimeException e) {
      reject("time", "bad-time", "");
      return null;
    }
    reject("time", "bad-time", "");
    return null;
  }

  private void reject(String field, String code, String message) {
    reject(number, field, code, message);
  }

  private void reject(int row, String field, String code, String message) {
    if (violations.size() < MOST_VIOLATIONS) {
      String at = field.isEmpty() ? "" : "/" + field;
      violations.add(new Violation("/rows/" + row + at, code, message));
    }
  }

  /**
   * Refuses with invalid-input when anything is wrong with any row.
   *
   * @param strangers applications that are no paid candidate of the examination
   * @param taken roll numbers that candidates outside the file have
   */
  void judge(Collection<String> strangers, Collection<String> taken) {
    if (number == 0) {
      reject(0, "", "required", "");
    }
    Set<String> seen = new HashSet<>();
    strangers.stream()
        .filter(application -> seen.add(application) && rowOf.containsKey(application))
        .forEach(one -> reject(rowOf.get(one), "application", "no-candidate", ""));
    taken.stream()
        .filter(rowOfRoll::containsKey)
        .forEach(roll -> reject(rowOfRoll.get(roll), "rollNumber", "taken", ""));
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  /** The rows as the database takes them. */
  String json() {
    return rows.toString();
  }

  /** The applications of all rows. */
  String applications() {
    return applications.toString();
  }

  private static InvalidInput unreadable(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return InvalidInput.of("/rows", "not-utf8", "");
      }
    }
    return InvalidInput.of("/rows", "not-csv", "");
  }

  /** Sixteen letters that nobody can guess: 80 random bits. */
  private static String checkCode() {
    byte[] random = new byte[CODE_LENGTH];
    RANDOM.nextBytes(random);
    StringBuilder code = new StringBuilder(CODE_LENGTH);
    for (byte b : random) {
      code.append(LETTERS.charAt(b & 31));
    }
    return code.toString();
  }
}
