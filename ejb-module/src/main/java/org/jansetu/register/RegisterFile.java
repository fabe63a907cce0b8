package org.jansetu.register;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jansetu.paper.TableFile;

/** Reads the lines of a register's file one by one and collects what is wrong with them. */
final class RegisterFile implements AutoCloseable {

  static final int MOST_LINES = 10_000_000;
  private static final int LONGEST_FIELD = 1_000;
  private static final int LONGEST_KEY = 80;
  private static final int MOST_VIOLATIONS = 100;

  private final RegisterDefinition register;
  private final MessageDigest digest = sha256();
  private final TableFile table;

  /** A line that is right. */
  record Line(int number, String key, String spoken, List<String> words, Map<String, String> of) {}

  RegisterFile(RegisterDefinition register, InputStream csv) {
    this.register = register;
    List<String> columns = List.copyOf(register.columns().keySet());
    this.table =
        new TableFile(
            new DigestInputStream(csv, digest),
            new TableFile.Shape("lines", columns, MOST_LINES, MOST_VIOLATIONS));
  }

  /** Up to so many lines that are right; none when the file is at its end. */
  List<Line> next(int most) {
    List<Line> read = new ArrayList<>(most);
    while (read.size() < most) {
      Optional<List<String>> fields = table.next();
      if (fields.isEmpty()) {
        return read;
      }
      Line line = line(fields.get());
      if (line != null) {
        read.add(line);
      }
      if (table.isFull()) {
        table.judge();
      }
    }
    return read;
  }

  /** The fingerprint of the whole file. Refuses with invalid-input naming every wrong line. */
  String finish() {
    table.judge();
    return HexFormat.of().formatHex(digest.digest());
  }

  private Line line(List<String> texts) {
    if (!table.isWhole(texts)) {
      return null;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    int i = 0;
    for (String column : register.columns().keySet()) {
      String text = texts.get(i++);
      if (text.length() > LONGEST_FIELD || text.chars().anyMatch(Character::isISOControl)) {
        table.reject(column, "bad-text", "1 - " + LONGEST_FIELD);
        return null;
      }
      fields.put(column, text);
    }
    String key = key(fields.get(register.keyColumn()));
    if (!fits(key)) {
      table.reject(register.keyColumn(), "bad-key", "");
      return null;
    }
    String name = fields.get(register.nameColumn());
    SpokenName.Said said = SpokenName.said(name);
    return new Line(table.row(), key, said.text(), said.keys(), fields);
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() {
    table.close();
  }
}
