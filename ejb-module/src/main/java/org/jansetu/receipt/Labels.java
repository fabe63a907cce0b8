package org.jansetu.receipt;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands before values on paper, in one language. */
record Labels(Locale language, ResourceBundle texts) {

  static final Locale HINDI = Locale.forLanguageTag("hi");

  private static final String NAME = "org.jansetu.receipt.Labels";

  /** Hindi for Hindi, English for every other language. */
  static Labels in(Locale language) {
    Locale spoken = isHindi(language) ? HINDI : Locale.ENGLISH;
    Locale file = isHindi(language) ? HINDI : Locale.ROOT;
    return new Labels(spoken, ResourceBundle.getBundle(NAME, file, Labels.class.getClassLoader()));
  }

  static boolean isHindi(Locale language) {
    return language.getLanguage().equals("hi");
  }

  String get(String key) {
    return texts.getString(key);
  }

  String get(String key, String value) {
    return MessageFormat.format(texts.getString(key), value);
  }
}
