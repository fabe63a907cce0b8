package org.jansetu.exam;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jansetu.shared.Refusal;

/**
 * Forms are not taken at this moment, or answers not corrected; says from when until when. Codes
 * window-closed and correction-closed.
 */
public final class WindowClosed extends Refusal {

  private static final long serialVersionUID = 1L;

  private final String from;
  private final String until;

  private WindowClosed(String code, Span span, ZoneId zone, Locale language) {
    super(code, span.name(), said(span.from(), zone, language), said(span.until(), zone, language));
    this.from = written(span.from(), zone);
    this.until = written(span.until(), zone);
  }

  /** From the first moment to the last second, of something with a name. */
  record Span(String name, Instant from, Instant until) {}

  /** No form is taken. */
  static WindowClosed form(Span span, ZoneId zone, Locale language) {
    return new WindowClosed("window-closed", span, zone, language);
  }

  /** No answer is corrected. */
  static WindowClosed correction(Span span, ZoneId zone, Locale language) {
    return new WindowClosed("correction-closed", span, zone, language);
  }

  /** A moment as people write it, with the digits 0 to 9 in every language. */
  static String said(Instant moment, ZoneId zone, Locale language) {
    return moment == null
        ? "-"
        : DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", language)
            .format(moment.atZone(zone));
  }

  private static String written(Instant moment, ZoneId zone) {
    return moment == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
  }

  @Override
  public Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    if (from != null) {
      members.put("opensAt", from);
      members.put("closesAt", until);
    }
    return members;
  }
}
