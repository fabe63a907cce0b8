package org.jansetu.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Violation;

/** Collects what is wrong with the answers to a form, in sentences of the reader's language. */
final class Complaints {

  private static final String TEXTS = "org.jansetu.catalogue.Violations";
  private static final int LONGEST_FIELD = 60;

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("required", "required"),
          Map.entry("additionalProperties", "unknown-field"),
          Map.entry("unevaluatedProperties", "unknown-field"),
          Map.entry("type", "wrong-type"),
          Map.entry("enum", "not-in-list"),
          Map.entry("const", "not-in-list"),
          Map.entry("pattern", "wrong-format"),
          Map.entry("format", "wrong-format"),
          Map.entry("minLength", "too-short"),
          Map.entry("maxLength", "too-long"),
          Map.entry("minimum", "too-small"),
          Map.entry("maximum", "too-large"));

  /** The keyword of the schema whose value a sentence names. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "too-short", "minLength",
          "too-long", "maxLength",
          "too-small", "minimum",
          "too-large", "maximum");

  private final JsonNode properties;
  private final Locale language;
  private final List<Violation> found = new ArrayList<>();

  Complaints(JsonNode properties, Locale language) {
    this.properties = properties;
    this.language = language;
  }

  /** The name of the field that the message is about; empty for the answers as a whole. */
  static String fieldOf(ValidationMessage message) {
    if (message.getProperty() != null) {
      return message.getProperty();
    }
    var path = message.getInstanceLocation();
    return path.getNameCount() == 0 ? "" : String.valueOf(path.getElement(0));
  }

  static String codeOf(ValidationMessage message) {
    return CODES.getOrDefault(message.getType(), "invalid");
  }

  void add(String field, String code) {
    if (found.size() < Form.MOST_VIOLATIONS) {
      found.add(new Violation(pointer(field), code, sentence(field, code)));
    }
  }

  /** A complaint in the form's own words. */
  void add(String field, LocalText said) {
    if (found.size() < Form.MOST_VIOLATIONS) {
      found.add(new Violation(pointer(field), "not-together", said.in(language)));
    }
  }

  List<Violation> list() {
    return List.copyOf(found);
  }

  private String sentence(String field, String code) {
    JsonNode property = properties.path(field);
    boolean money = "money".equals(property.path("x-widget").asText());
    String key = code;
    String argument = "";
    if (code.equals("wrong-type")) {
      key = "wrong-type." + (field.isEmpty() ? "object" : property.path("type").asText("other"));
    } else if (code.equals("wrong-format") && property.has("format")) {
      key = "wrong-format." + property.path("format").asText();
    } else if (LIMITS.containsKey(code)) {
      JsonNode limit = property.path(LIMITS.get(code));
      argument = money ? rupees(limit.asLong()) : limit.asText();
    }
    return MessageFormat.format(text(key, code), argument);
  }

  private String text(String key, String fallback) {
    ResourceBundle texts = texts(language);
    return texts.getString(texts.containsKey(key) ? key : fallback);
  }

  /** The sentence of that key in the reader's language, filled with the argument. */
  static String sentence(Locale language, String key, Object argument) {
    return MessageFormat.format(texts(language).getString(key), argument);
  }

  private static ResourceBundle texts(Locale language) throws MissingResourceException {
    return ResourceBundle.getBundle(
        TEXTS,
        language.getLanguage().equals("hi") ? language : Locale.ROOT,
        Complaints.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String rupees(long paise) {
    return NumberFormatter.withLocale(Locale.forLanguageTag("en-IN"))
        .unit(Currency.getInstance("INR"))
        .precision(Precision.fixedFraction(2))
        .format(BigDecimal.valueOf(paise, 2))
        .toString();
  }

  /** A JSON Pointer; a name that no form has may be long, and is cut. */
  private static String pointer(String field) {
    if (field.isEmpty()) {
      return "/inputs";
    }
    String name = field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) : field;
    return "/inputs/" + name.replace("~", "~0").replace("/", "~1");
  }
}
