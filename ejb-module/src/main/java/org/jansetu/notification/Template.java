package org.jansetu.notification;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.shared.LocalText;

/**
 * What a programme says on one occasion over one channel.
 *
 * @param kind the occasion
 * @param subject of an e-mail; null for a short message
 * @param text with placeholders such as {@code {number}}
 * @param dltIds the id under which each language's text is registered; empty where none is
 * @param isUrgent whether it goes out in quiet hours, too
 * @param validMinutes how long it is of use; 0 for ever
 */
record Template(
    MessageKind kind,
    LocalText subject,
    LocalText text,
    Map<String, String> dltIds,
    boolean isUrgent,
    int validMinutes) {

  static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** Longer values are cut: what comes from a form is not to fill a screen of a phone. */
  private static final int LONGEST_VALUE = 200;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

  /** The language of the text that a reader of that language gets. */
  String language(Locale wanted) {
    return text.hi() != null && "hi".equals(wanted.getLanguage()) ? "hi" : "en";
  }

  String fill(LocalText pattern, Locale wanted, Map<String, String> values) {
    if (pattern == null) {
      return "";
    }
    Matcher matcher = PLACEHOLDER.matcher(pattern.in(Locale.forLanguageTag(language(wanted))));
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(filled, Matcher.quoteReplacement(clean(values, matcher.group(1))));
    }
    return matcher.appendTail(filled).toString();
  }

  private static String clean(Map<String, String> values, String name) {
    String value = INVISIBLE.matcher(values.getOrDefault(name, "")).replaceAll(" ").strip();
    int length = value.codePointCount(0, value.length());
    return length <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
  }
}
