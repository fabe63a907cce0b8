package org.jansetu.punch;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads what a terminal sends, line by line: {@code PIN, time, status, verified, …} parted by tabs,
 * or {@code pin=… time=…} as the third version of the protocol says it. Lines may end with a line
 * feed alone or with a carriage return before it. Pure.
 *
 * @param zone of the terminal's clock
 * @param oldest the earliest second that is taken, since 1970
 * @param newest the latest second that is taken
 */
record AttendanceLog(ClockZone zone, long oldest, long newest) {

  private static final Pattern SPACED =
      Pattern.compile("\\s*\\S+\\s+\\d{4}-\\d{2}-\\d{2}\\s+\\d{2}:\\d{2}:\\d{2}.*");
  private static final int LONGEST_PIN = 9;
  private static final int MOST_STATUS = 255;
  private static final int MOST_VERIFIED = 999;
  private static final int TIME_LENGTH = 19;
  private static final int MOST_FIELDS = 12;
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  /** What stands in which place of a line. */
  private enum Layout {
    /** PIN, time, status, verified, as a terminal pushes it. */
    PUSHED,
    /** PIN, time, number of the terminal, status, verified, as it writes it to a stick. */
    CARRIED,
    /** Nothing of presence. */
    KEPT
  }

  /** The lines of a body of punches. */
  PunchLines punches(byte[] body) {
    return read(body, Layout.PUSHED);
  }

  /**
   * The lines of a file that a terminal wrote to a stick. It holds everything since the terminal
   * was set up, so that what is too old is counted and not listed.
   */
  PunchLines carried(byte[] body) {
    return read(body, Layout.CARRIED);
  }

  /** The lines of a body that is kept and says nothing of presence. */
  static PunchLines operations(byte[] body) {
    return new AttendanceLog(new ClockZone("0", 0), 0, 0).read(body, Layout.KEPT);
  }

  private PunchLines read(byte[] body, Layout layout) {
    PunchLines lines = new PunchLines(layout != Layout.CARRIED);
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int from = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      boolean isWhole = end >= 0;
      int until = isWhole ? end : text.length();
      line(text.substring(from, until).stripTrailing(), layout, isWhole, lines);
      from = until + 1;
    }
    return lines;
  }

  private void line(String line, Layout layout, boolean isWhole, PunchLines lines) {
    if (line.isBlank()) {
      return;
    }
    if (TemplateCut.isTemplate(line)) {
      lines.keep(TemplateCut.MARK);
      lines.note(OddLine.of(OddLine.TEMPLATE, "a line of " + line.length() + " characters"));
      return;
    }
    lines.keep(TemplateCut.clean(line));
    if (layout != Layout.KEPT) {
      if (line.startsWith("time=") || line.contains("\ttime=")) {
        named(line, lines);
      } else {
        placed(line, layout, isWhole, lines);
      }
    }
  }

  private void placed(String line, Layout layout, boolean isWhole, PunchLines lines) {
    String[] fields = line.split("\t", MOST_FIELDS);
    if (fields.length < 2) {
      boolean isSpaced = SPACED.matcher(line).matches();
      lines.note(OddLine.of(isSpaced ? OddLine.NO_TABS : OddLine.TORN, line));
      return;
    }
    String time = fields[1].strip();
    if (!isWhole && time.length() < TIME_LENGTH) {
      lines.note(OddLine.of(OddLine.TORN, line));
      return;
    }
    int place = layout == Layout.CARRIED ? 3 : 2;
    Marks marks = new Marks(field(fields, place), field(fields, place + 1));
    judge(line, fields[0].strip(), time, marks, lines);
  }

  private static String field(String[] fields, int place) {
    return fields.length > place ? fields[place].strip() : "";
  }

  /** An event without a person, such as a door that opens, says nothing of presence. */
  private void named(String line, PunchLines lines) {
    String pin = "";
    String time = "";
    String status = "";
    String verified = "";
    for (String field : line.split("\t", 3 * MOST_FIELDS)) {
      int sign = field.indexOf('=');
      String name = sign < 0 ? "" : field.substring(0, sign).strip().toLowerCase(Locale.ROOT);
      String value = sign < 0 ? "" : field.substring(sign + 1).strip();
      switch (name) {
        case "pin" -> pin = value;
        case "time" -> time = value;
        case "inoutstatus" -> status = value;
        case "verifytype" -> verified = value;
        default -> {
          // What else it says is kept as it came.
        }
      }
    }
    if (!pin.isEmpty() && !pin.equals("0")) {
      judge(line, pin, time, new Marks(status, verified), lines);
    }
  }

  /** In or out, and how the terminal made sure; as texts. */
  private record Marks(String status, String verified) {}

  private void judge(String line, String pin, String time, Marks marks, PunchLines lines) {
    if (!isPin(pin)) {
      lines.note(OddLine.of(OddLine.BAD_PIN, line));
      return;
    }
    long second = second(time);
    if (second == Long.MIN_VALUE) {
      lines.note(new OddLine(OddLine.BAD_TIME, line, pin, null, null, null));
      return;
    }
    int status = number(marks.status(), MOST_STATUS);
    if (status < 0) {
      lines.note(new OddLine(OddLine.BAD_STATUS, line, pin, second, null, null));
      return;
    }
    int verified = Math.max(0, number(marks.verified(), MOST_VERIFIED));
    if (second > newest || second < oldest) {
      String kind = second > newest ? OddLine.FUTURE : OddLine.TOO_OLD;
      lines.note(new OddLine(kind, line, pin, second, status, verified));
      return;
    }
    lines.take(pin, second, status, verified);
  }

  static boolean isPin(String text) {
    if (text == null || text.isEmpty() || text.length() > LONGEST_PIN) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number, 0 where there is none, -1 where it is something else or too large. */
  private static int number(String text, int most) {
    if (text.isEmpty()) {
      return 0;
    }
    if (text.length() > 3 || !isPin(text)) {
      return -1;
    }
    int number = Integer.parseInt(text);
    return number > most ? -1 : number;
  }

  /** The moment of a local time such as 2026-11-22 09:30:00; the least number where it is none. */
  private long second(String time) {
    if (time.length() != TIME_LENGTH
        || time.charAt(4) != '-'
        || time.charAt(7) != '-'
        || (time.charAt(10) != ' ' && time.charAt(10) != 'T')
        || time.charAt(13) != ':'
        || time.charAt(16) != ':') {
      return Long.MIN_VALUE;
    }
    try {
      return LocalDateTime.of(
                  part(time, 0, 4),
                  part(time, 5, 7),
                  part(time, 8, 10),
                  part(time, 11, 13),
                  part(time, 14, 16),
                  part(time, 17, 19))
              .toEpochSecond(ZoneOffset.UTC)
          - 60L * zone.minutes();
    } catch (DateTimeException | NumberFormatException e) {
      return Long.MIN_VALUE;
    }
  }

  private static int part(String time, int from, int to) {
    return Integer.parseUnsignedInt(time, from, to, 10);
  }
}
