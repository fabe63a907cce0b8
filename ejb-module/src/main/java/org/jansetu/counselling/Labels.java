package org.jansetu.counselling;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jansetu.shared.LocalText;

/** What stands before values on seat letters. */
final class Labels {

  private static final String NAME = "org.jansetu.counselling.Labels";
  private static final Locale HINDI = Locale.forLanguageTag("hi");

  private Labels() {}

  /** Hindi for Hindi, English for every other language. */
  static String in(String key, Locale language) {
    Locale file = language.getLanguage().equals("hi") ? HINDI : Locale.ROOT;
    return ResourceBundle.getBundle(NAME, file, Labels.class.getClassLoader()).getString(key);
  }

  static LocalText text(String key) {
    return new LocalText(in(key, Locale.ENGLISH), in(key, HINDI));
  }

  static String both(String key) {
    return both(text(key));
  }

  /** One of them where both are the same or only one is known. */
  static String both(LocalText text) {
    return text.hi() == null || text.hi().equals(text.en())
        ? text.en()
        : text.hi() + " / " + text.en();
  }
}
