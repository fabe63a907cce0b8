package org.jansetu.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/**
 * A table that is handed in as spreadsheets keep it: UTF-8, comma separated, under a known heading.
 * A byte order mark, either kind of line end and empty lines are taken as they come.
 *
 * <p>It is read row by row. What is wrong with a row is collected, so that a file is mended in one
 * go; what is no such file is refused at once with invalid-input.
 */
public final class TableFile implements AutoCloseable {

  private final Shape shape;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<Violation> violations = new ArrayList<>();
  private int row;

  /**
   * What a table has to look like.
   *
   * @param rows what its rows are called where one is refused, such as {@code rows}
   * @param heading the columns
   * @param mostRows how many it may have
   * @param mostViolations how many errors are named
   */
  public record Shape(String rows, List<String> heading, int mostRows, int mostViolations) {}

  /** Reads as far as the heading. Refuses what has another one, or none. */
  public TableFile(InputStream csv, Shape shape) {
    this.shape = shape;
    // A file in another encoding is refused: a name that is read wrongly would be found by nobody.
    InputStreamReader text =
        new InputStreamReader(
            csv,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try {
      parser = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text);
      records = parser.iterator();
      checkHeading();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw unreadable(e);
    }
  }

  private void checkHeading() {
    List<String> names = new ArrayList<>();
    if (records.hasNext()) {
      // Spreadsheets put a byte order mark before the first word.
      records.next().forEach(name -> names.add(name.replace("\uFEFF", "").strip()));
    }
    if (!names.equals(shape.heading())) {
      throw InvalidInput.of(at(0, ""), "columns", String.join(",", shape.heading()));
    }
  }

  /**
   * The fields of the next row, in composed characters without blanks around; empty at the end.
   * Refuses a row too many, and what is no CSV from here on.
   */
  public Optional<List<String>> next() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      if (++row > shape.mostRows()) {
        throw InvalidInput.of("/" + shape.rows(), "out-of-range", "1-" + shape.mostRows());
      }
      List<String> fields = new ArrayList<>(shape.heading().size());
      for (String field : records.next()) {
        fields.add(Normalizer.normalize(field, Normalizer.Form.NFC).strip());
      }
      return Optional.of(fields);
    } catch (UncheckedIOException | IllegalStateException e) {
      throw unreadable(e);
    }
  }

  /** Whether the row has a field for each column; notes it where it has not. */
  public boolean isWhole(List<String> fields) {
    boolean isWhole = fields.size() == shape.heading().size();
    if (!isWhole) {
      reject("", "columns", String.join(",", shape.heading()));
    }
    return isWhole;
  }

  /** The number of the row that was read last, from 1. */
  public int row() {
    return row;
  }

  /** Notes what is wrong with the row that was read last; in which column, or in none. */
  public void reject(String column, String code, String message) {
    reject(row, column, code, message);
  }

  /** Notes what is wrong with a row that was read before. */
  public void reject(int ofRow, String column, String code, String message) {
    if (!isFull()) {
      violations.add(new Violation(at(ofRow, column), code, message));
    }
  }

  /** Whether no more errors are named. */
  public boolean isFull() {
    return violations.size() >= shape.mostViolations();
  }

  /** Refuses with invalid-input when anything is wrong with any row, or there is none. */
  public void judge() {
    if (row == 0) {
      reject("", "required", "");
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private String at(int ofRow, String column) {
    return "/" + shape.rows() + "/" + ofRow + (column.isEmpty() ? "" : "/" + column);
  }

  private InvalidInput unreadable(Exception e) {
    String where = "/" + shape.rows();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return InvalidInput.of(where, "not-utf8", "");
      }
    }
    return InvalidInput.of(where, "not-csv", "");
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
