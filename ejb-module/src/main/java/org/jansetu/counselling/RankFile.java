package org.jansetu.counselling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 * Ranks as the examining body sends them: UTF-8, comma separated, with the header {@value #HEADER},
 * at most {@value #MOST_ROWS} rows, each rank once. Every row is judged before anything is refused;
 * the first {@value #MOST_VIOLATIONS} errors are named, each with its row from 1.
 */
final class RankFile {

  static final String HEADER = "application,rank,category";
  static final int MOST_ROWS = 200_000;
  private static final int MOST_VIOLATIONS = 500;
  private static final int COLUMNS = 3;
  private static final int CODE_LENGTH = 16;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern NUMBER = Pattern.compile("A-[A-Za-z0-9-]{3,100}");
  private static final Pattern RANK = Pattern.compile("[1-9][0-9]{0,6}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Map<String, Integer> rowOfRank = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private final Set<String> categories;
  private int number;

  private RankFile(Set<String> categories) {
    this.categories = categories;
  }

  /**
   * Reads a file; what is wrong with its rows is said by {@link #judge}. Refuses with invalid-input
   * what is no such file.
   *
   * @param categories codes of the categories that there are
   */
  static RankFile read(InputStream csv, Set<String> categories) {
    RankFile read = new RankFile(categories);
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
      throw InvalidInput.of("/rows", "not-csv", "");
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
      reject(number, "", "columns");
      return;
    }
    String application = row.get(0).strip();
    String rank = row.get(1).strip();
    String category = row.get(2).strip();
    if (!NUMBER.matcher(application).matches()) {
      reject(number, "/application", "bad-text");
    } else if (rowOf.putIfAbsent(application, number) != null) {
      reject(number, "/application", "twice");
    }
    if (!RANK.matcher(rank).matches()) {
      reject(number, "/rank", "out-of-range");
      return;
    }
    if (rowOfRank.putIfAbsent(rank, number) != null) {
      reject(number, "/rank", "twice");
    }
    if (!categories.contains(category)) {
      reject(number, "/category", "not-allowed");
    }
    rows.addObject()
        .put("application", application)
        .put("rank", Integer.parseInt(rank))
        .put("category", category)
        .put("code", checkCode());
  }

  private void reject(int row, String field, String code) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(new Violation("/rows/" + row + field, code, ""));
    }
  }

  /**
   * Refuses with invalid-input when anything is wrong with any row.
   *
   * @param strangers applications that are no paid candidate of the examination
   */
  void judge(Collection<String> strangers) {
    if (number == 0) {
      reject(0, "", "required");
    }
    strangers.stream()
        .distinct()
        .filter(rowOf::containsKey)
        .forEach(one -> reject(rowOf.get(one), "/application", "no-candidate"));
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  /** The rows as the database takes them. */
  String json() {
    return rows.toString();
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
