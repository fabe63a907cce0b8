package org.jansetu.shared;

import java.util.Locale;

/**
 * A text shown to people, in English and, where it is known, in Hindi (Devanagari).
 *
 * @param en the English text, never blank
 * @param hi the Hindi text, or null where no source gives one; it is never invented
 */
public record LocalText(String en, String hi) {

  /** Refuses a missing English text, because it is what every reader falls back to. */
  public LocalText {
    if (en == null || en.isBlank()) {
      throw new IllegalArgumentException("a text needs its English form");
    }
    if (hi != null && hi.isBlank()) {
      hi = null;
    }
  }

  /** A text known in English only. */
  public static LocalText english(String en) {
    return new LocalText(en, null);
  }

  /** The text for a reader of this language: Hindi where asked for and known, else English. */
  public String in(Locale language) {
    return hi != null && "hi".equals(language.getLanguage()) ? hi : en;
  }
}
