package org.jansetu.web.texts;

import java.util.List;
import java.util.Locale;

/** Which of the languages that are spoken here a reader wants. */
public final class Language {

  /** Hindi. */
  public static final Locale HINDI = Locale.forLanguageTag("hi");

  private Language() {}

  /**
   * The first of the wanted languages that is spoken here; English when none of them is, and the
   * programme's own when the reader names none.
   *
   * @param wanted what the reader asks for, the dearest first
   * @param programmeDefault the programme's first language
   */
  public static Locale choose(List<Locale> wanted, Locale programmeDefault) {
    boolean named = false;
    for (Locale locale : wanted) {
      String language = locale.getLanguage();
      if (language.equals("hi")) {
        return HINDI;
      }
      if (language.equals("en")) {
        return Locale.ENGLISH;
      }
      named = named || (!language.isEmpty() && !language.equals("*"));
    }
    return named ? Locale.ENGLISH : programmeDefault;
  }

  /** Hindi for {@code hi}, English for everything else. */
  public static Locale of(String code) {
    return code.equals("hi") ? HINDI : Locale.ENGLISH;
  }
}
