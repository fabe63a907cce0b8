package org.jansetu.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.FormField;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.shared.LocalText;

/** What stands before values on admit cards. */
final class Labels {

  private static final String NAME = "org.jansetu.exam.Labels";
  private static final Locale HINDI = Locale.forLanguageTag("hi");
  private static final int LONGEST_ANSWER = 120;
  private static final int MOST_ANSWERS = 7;

  private Labels() {}

  /** Hindi for Hindi, English for every other language. */
  static String in(String key, Locale language) {
    Locale file = language.getLanguage().equals("hi") ? HINDI : Locale.ROOT;
    return ResourceBundle.getBundle(NAME, file, Labels.class.getClassLoader()).getString(key);
  }

  static String both(String key) {
    return in(key, HINDI) + " / " + in(key, Locale.ENGLISH);
  }

  /** One of them where both are the same or only one is known. */
  static String both(LocalText text) {
    return text.hi() == null || text.hi().equals(text.en())
        ? text.en()
        : text.hi() + " / " + text.en();
  }

  /** The first answers of the form that are short, under its own labels; the name stands above. */
  static Map<String, String> answers(Catalogue catalogue, String service, JsonNode given) {
    Map<String, String> answers = new LinkedHashMap<>();
    ServiceDefinition definition = catalogue.get(service);
    for (FormField field : catalogue.form(definition.form()).fields()) {
      JsonNode answer = given.path(field.name());
      boolean isShown =
          answer.isTextual()
              && !field.name().equals("applicantName")
              && answer.asText().length() <= LONGEST_ANSWER
              && answers.size() < MOST_ANSWERS;
      if (isShown) {
        answers.put(both(field.label()), said(field, answer.asText()));
      }
    }
    return answers;
  }

  private static String said(FormField field, String answer) {
    return field.options().stream()
        .filter(option -> option.code().equals(answer))
        .map(option -> both(option.name()))
        .findFirst()
        .orElse(answer);
  }
}
