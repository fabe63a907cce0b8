package org.jansetu.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jansetu.catalogue.FormField;
import org.jansetu.paper.Figures;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;

/** The answers of a form as they are read on paper: amounts in figures and words, days, choices. */
final class Answers {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

  private Answers() {}

  static Map<String, LocalText> of(List<FormField> fields, JsonNode inputs) {
    Map<String, LocalText> answers = new HashMap<>();
    for (FormField field : fields) {
      JsonNode value = inputs.path(field.name());
      if (!value.isMissingNode() && !value.isNull() && !value.asText().isBlank()) {
        answers.put(field.name(), text(field, value));
      }
    }
    return answers;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static LocalText plain(String text) {
    return new LocalText(text, text);
  }

  private static LocalText text(FormField field, JsonNode value) {
    return switch (field.widget()) {
      case "money" -> amount(Money.ofPaise(value.asLong()));
      case "date" -> plain(date(value.asText()));
      case "checkbox" ->
          value.asBoolean() ? new LocalText("yes", "हाँ") : new LocalText("no", "नहीं");
      default ->
          field.options().stream()
              .filter(option -> option.code().equals(value.asText()))
              .map(option -> option.name())
              .findFirst()
              .orElseGet(() -> plain(value.asText()));
    };
  }

  private static LocalText amount(Money amount) {
    String figures = Figures.rupees(amount);
    return new LocalText(
        figures + " (" + Figures.words(amount, Locale.ENGLISH) + ")",
        figures + " (" + Figures.words(amount, Template.HINDI) + ")");
  }

  /** What is no day stands as it was typed; the form has looked at it before. */
  private static String date(String text) {
    try {
      return day(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }
}
