package org.jansetu.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * One line a record, plain or as a JSON object, with the id of the request that caused it.
 *
 * <p>While a request runs its thread bears the request's id as its name, so the id stands on every
 * line whoever writes it. Public because the container makes it by its name.
 */
public final class LogFormat extends Formatter {

  /** The system property that says whether lines are JSON. */
  static final String JSON = "jansetu.log.json";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  /** The names that threads of the container bear when they serve no request. */
  private static final String IDLE = "http-thread-pool";

  private static final String WORKER = "org.glassfish.grizzly.threadpool.DefaultWorkerThread";

  private final boolean json = Boolean.getBoolean(JSON);

  @Override
  public String format(LogRecord entry) {
    return json ? json(entry) : plain(entry);
  }

  private String plain(LogRecord entry) {
    StringBuilder line = new StringBuilder(160);
    line.append(time(entry)).append(' ').append(level(entry.getLevel())).append(' ');
    String request = request();
    if (!request.isEmpty()) {
      line.append('[').append(request).append("] ");
    }
    line.append(shortName(entry)).append(": ").append(formatMessage(entry).strip()).append('\n');
    if (entry.getThrown() != null) {
      line.append(trace(entry.getThrown()));
    }
    return line.toString();
  }

  private String json(LogRecord entry) {
    StringBuilder line = new StringBuilder(240);
    line.append('{');
    field(line, "at", time(entry)).append(',');
    field(line, "level", level(entry.getLevel()).strip().toLowerCase(Locale.ROOT)).append(',');
    String request = request();
    if (!request.isEmpty()) {
      field(line, "requestId", request).append(',');
    }
    field(line, "logger", String.valueOf(entry.getLoggerName())).append(',');
    field(line, "message", formatMessage(entry).strip());
    if (entry.getThrown() != null) {
      field(line.append(','), "trace", trace(entry.getThrown()));
    }
    return line.append("}\n").toString();
  }

  private static String time(LogRecord entry) {
    return TIME.format(
        entry.getInstant().atZone(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS));
  }

  /** Four words of the same width, so that the eye finds what is bad. */
  private static String level(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARN ";
    }
    return level.intValue() >= Level.INFO.intValue() ? "INFO " : "DEBUG";
  }

  private static String request() {
    Thread thread = Thread.currentThread();
    boolean serves =
        thread.getClass().getName().equals(WORKER) && !thread.getName().startsWith(IDLE);
    return serves ? thread.getName() : "";
  }

  private static String shortName(LogRecord entry) {
    String name = String.valueOf(entry.getLoggerName());
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static StringBuilder field(StringBuilder line, String name, String value) {
    line.append('"').append(name).append("\":\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> line.append('\\').append(c);
        case '\n' -> line.append("\\n");
        case '\t' -> line.append("\\t");
        default -> {
          if (c < ' ') {
            line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            line.append(c);
          }
        }
      }
    }
    return line.append('"');
  }
}
