package org.jansetu.handover;

import java.util.Locale;
import java.util.ResourceBundle;

/** What stands on a list of copies besides the copies. */
final class Labels {

  private static final String NAME = "org.jansetu.handover.Labels";
  private static final Locale HINDI = Locale.forLanguageTag("hi");

  private Labels() {}

  /** Hindi for Hindi, English for every other language. */
  static String in(String key, Locale language) {
    Locale file = language.getLanguage().equals("hi") ? HINDI : Locale.ROOT;
    return ResourceBundle.getBundle(NAME, file, Labels.class.getClassLoader()).getString(key);
  }
}
