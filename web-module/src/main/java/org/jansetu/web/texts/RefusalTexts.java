package org.jansetu.web.texts;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jansetu.shared.Violation;

/** What a refusal or a violation says to a reader of a language. */
public final class RefusalTexts {

  private static final String BUNDLE = "org.jansetu.web.texts.Refusals";
  private static final String VIOLATION = "violation.";

  private final ResourceBundle texts;
  private final Locale language;

  /** The texts in that language; in English where it has none. */
  public RefusalTexts(Locale language) {
    this.language = language;
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            RefusalTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The sentence of a refusal with its arguments; a general one for a code without a text. */
  public String refusal(String code, List<Object> arguments) {
    return find(code, arguments, "refused");
  }

  /**
   * The violation with a sentence in this language, unless whoever found it has given one; a fact
   * that the sentence has a place for is put there.
   */
  public Violation complete(Violation violation) {
    String said = violation.message() == null ? "" : violation.message();
    String key = VIOLATION + violation.code();
    if (!said.isEmpty() && texts.containsKey(key) && texts.getString(key).contains("{0}")) {
      return new Violation(
          violation.field(), violation.code(), find(key, List.of(said), VIOLATION + "other"));
    }
    if (!said.isEmpty()) {
      return violation;
    }
    return new Violation(
        violation.field(),
        violation.code(),
        find(VIOLATION + violation.code(), List.of(), VIOLATION + "other"));
  }

  private String find(String key, List<Object> arguments, String otherwise) {
    String pattern;
    try {
      pattern = texts.getString(key);
    } catch (MissingResourceException e) {
      pattern = texts.getString(otherwise);
    }
    return new MessageFormat(pattern, language).format(arguments.toArray());
  }
}
