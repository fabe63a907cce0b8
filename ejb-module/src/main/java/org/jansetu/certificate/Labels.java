package org.jansetu.certificate;

import java.util.Locale;
import java.util.ResourceBundle;

/** What stands before values on a certificate, in Hindi and English. */
final class Labels {

  private static final String NAME = "org.jansetu.certificate.Labels";

  private Labels() {}

  static String in(String key, Locale language) {
    Locale file = language.getLanguage().equals("hi") ? language : Locale.ROOT;
    return ResourceBundle.getBundle(NAME, file, Labels.class.getClassLoader()).getString(key);
  }

  /** Hindi first, as everywhere on the paper. */
  static String both(String key) {
    return in(key, Template.HINDI) + " / " + in(key, Locale.ENGLISH);
  }
}
