package org.jansetu.appeal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jansetu.shared.LocalText;

/** What stands on orders besides their values, in Hindi and English. */
final class Labels {

  private static final String NAME = "org.jansetu.appeal.Labels";
  private static final Locale HINDI = Locale.forLanguageTag("hi");

  private Labels() {}

  private static String in(String key, Locale language, Object... values) {
    Locale file = language.getLanguage().equals("hi") ? language : Locale.ROOT;
    String pattern =
        ResourceBundle.getBundle(NAME, file, Labels.class.getClassLoader()).getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, language).format(values);
  }

  /** The sentence in both languages, with its values. */
  static LocalText text(String key, Object... values) {
    return new LocalText(in(key, Locale.ENGLISH, values), in(key, HINDI, values));
  }

  /** Hindi first, as everywhere on the paper. */
  static String both(String key) {
    return OrderPaper.both(text(key));
  }
}
