package org.jansetu.punch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps what is of a person's body, and the secrets of a terminal's users, out of everything that
 * is stored. Pure.
 */
final class TemplateCut {

  /** What stands where a line was. */
  static final String MARK = "[template refused]";

  /** No punch and no user is as long; a template in an unknown dress is. */
  private static final int LONGEST_LINE = 500;

  private static final Set<String> TABLES =
      Set.of(
          "attphoto",
          "bioblob",
          "biodata",
          "biophoto",
          "face",
          "facev7",
          "fingertmp",
          "fp",
          "fvein",
          "palm",
          "template",
          "templatev10",
          "userpic");

  private static final Set<String> WORDS =
      Set.of(
          "attphoto",
          "bioblob",
          "biodata",
          "biophoto",
          "comparephoto",
          "face",
          "fingertmp",
          "fp",
          "fvein",
          "palm",
          "pv",
          "template",
          "templatev10",
          "userpic");

  private static final Pattern FIELD =
      Pattern.compile("(?i)(?:^|[\\t ])(?:tmp|template|content|feature|photo)\\s*=");
  private static final Pattern SECRET = Pattern.compile("(?i)\\b(passwd|password|card)=[^\\t\\r]*");

  private TemplateCut() {}

  /** Whether a table of that name holds nothing else. */
  static boolean isTable(String name) {
    return name != null && TABLES.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether the line is of somebody's body, or too long to be sure that it is not. */
  static boolean isTemplate(String line) {
    if (line.length() > LONGEST_LINE) {
      return true;
    }
    int end = 0;
    while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    boolean isWord = end > 0 && !Character.isDigit(line.charAt(0));
    return (isWord && WORDS.contains(line.substring(0, end).toLowerCase(Locale.ROOT)))
        || (line.indexOf('=') >= 0 && FIELD.matcher(line).find());
  }

  /** The line without a password or the number of a card. */
  static String clean(String line) {
    return line.indexOf('=') < 0 ? line : SECRET.matcher(line).replaceAll("$1=");
  }
}
