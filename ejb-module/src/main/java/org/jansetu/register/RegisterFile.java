package org.jansetu.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/** Reads the lines of a register's file one by one and collects what is wrong with them. */
final class RegisterFile implements AutoCloseable {

  static final int MOST_LINES = 10_000_000;
  private static final int LONGEST_FIELD = 1_000;
  private static final int LONGEST_KEY = 80;
  private static final int MOST_VIOLATIONS = 100;

  private final RegisterDefinition register;
  private final MessageDigest digest = sha256();
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<Violation> violations = new ArrayList<>();
  private int lines;

  /** A line that is right. */
  record Line(int number, String key, String spoken, List<String> words, Map<String, String> of) {}

  RegisterFile(RegisterDefinition register, InputStream csv) {
    this.register = register;
    // A file in another encoding is refused: a name read wrongly would be found by nobody.
    var text =
        new InputStreamReader(
            new DigestInputStream(csv, digest),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try {
      parser = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text);
      records = parser.iterator();
      checkHeading();
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private void checkHeading() {
    List<String> wanted = List.copyOf(register.columns().keySet());
    List<String> heading = new ArrayList<>();
    if (records.hasNext()) {
      // Spreadsheets put a byte order mark before the first word.
      records.next().forEach(name -> heading.add(name.replace("\uFEFF", "").strip()));
    }
    if (!heading.equals(wanted)) {
      throw InvalidInput.of("/lines/0", "columns", String.join(",", wanted));
    }
  }

  /** Up to so many lines that are right; none when the file is at its end. */
  List<Line> next(int most) {
    List<Line> read = new ArrayList<>(most);
    try {
      while (read.size() < most && records.hasNext()) {
        if (++lines > MOST_LINES) {
          throw InvalidInput.of("/lines", "out-of-range", "1 - " + MOST_LINES);
        }
        Line line = line(records.next());
        if (line != null) {
          read.add(line);
        }
        if (violations.size() >= MOST_VIOLATIONS) {
          throw new InvalidInput(violations);
        }
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw unreadable(e);
    }
    return read;
  }

  /** The fingerprint of the whole file. Refuses with invalid-input naming every wrong line. */
  String finish() {
    if (lines == 0) {
      violations.add(new Violation("/lines", "required", ""));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Line line(CSVRecord record) {
    String at = "/lines/" + lines;
    if (record.size() != register.columns().size()) {
      violations.add(new Violation(at, "columns", Integer.toString(register.columns().size())));
      return null;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    int i = 0;
    for (String column : register.columns().keySet()) {
      String text = Normalizer.normalize(record.get(i++), Normalizer.Form.NFC).strip();
      if (text.length() > LONGEST_FIELD || text.chars().anyMatch(Character::isISOControl)) {
        violations.add(new Violation(at + "/" + column, "bad-text", "1 - " + LONGEST_FIELD));
        return null;
      }
      fields.put(column, text);
    }
    String key = key(fields.get(register.keyColumn()));
    if (!fits(key)) {
      violations.add(new Violation(at + "/" + register.keyColumn(), "bad-key", ""));
      return null;
    }
    String name = fields.get(register.nameColumn());
    return new Line(lines, key, SpokenName.of(name), SpokenName.keys(name), fields);
  }

  private boolean fits(String key) {
    return !key.isEmpty()
        && key.length() <= LONGEST_KEY
        && (register.keyPattern() == null || register.keyPattern().matcher(key).matches());
  }

  /** A key as it is kept and looked up: capital letters, and nothing that only parts it. */
  static String key(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Cf}.]", "");
  }

  private static InvalidInput unreadable(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return InvalidInput.of("/lines", "not-utf8", "");
      }
    }
    return InvalidInput.of("/lines", "not-csv", "");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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
