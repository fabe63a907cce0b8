package org.jansetu.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jansetu.shared.Finding;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Programme;

/**
 * A form of the basket, compiled once per version and used by all requests at the same time.
 *
 * <p>Texts are taken in Unicode's composed form and without the blanks around them; a blank answer
 * is no answer. Numbers are whole and fit 64 bits: 1.0 is refused where an integer of paise is
 * wanted, because who sends it reckons with fractions.
 */
public final class Form {

  /** The most violations that one check names. */
  public static final int MOST_VIOLATIONS = 100;

  private static final JsonSchemaFactory SCHEMAS = schemas();
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder()
          .formatAssertionsEnabled(true)
          .pathType(PathType.JSON_POINTER)
          .build();

  private final String code;
  private final JsonNode schema;
  private final JsonSchema compiled;
  private final List<FormField> fields;
  private final FormRules rules;
  private final ZoneId zone;

  /**
   * A form.
   *
   * @param zone whose today the form's conditions see
   */
  Form(String code, JsonNode schema, ZoneId zone) {
    this.code = code;
    this.zone = zone;
    this.rules = new FormRules(schema, "/forms/" + code);
    this.schema = schema;
    this.compiled = SCHEMAS.getSchema(schema, STRICT);
    this.compiled.initializeValidators();
    this.fields = fields(schema);
  }

  /**
   * A form that stands elsewhere than in the basket.
   *
   * @param schema as JSON Schema 2020-12, which was checked before it was published
   * @param zone whose today the form's conditions see
   */
  public static Form of(String code, JsonNode schema, ZoneId zone) {
    return new Form(code, schema, zone);
  }

  /** The form's code in the basket. */
  public String code() {
    return code;
  }

  /** The form as JSON Schema 2020-12; shared by everyone, so nobody may change it. */
  public JsonNode schema() {
    return schema;
  }

  /** The fields in the order in which they are asked. */
  public List<FormField> fields() {
    return fields;
  }

  /** The headings of the form in their order; none where it has none. */
  public List<FormSection> sections() {
    return rules.sections();
  }

  /** Whether which fields show, or which answers are right, depends on other answers. */
  public boolean isLive() {
    return rules.isLive();
  }

  /** The names of the fields that do not show with these answers; sorted. */
  public SortedSet<String> hidden(JsonNode inputs) {
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    if (inputs != null && inputs.isObject()) {
      inputs.properties().forEach(answer -> keep(answers, answer));
    }
    return new TreeSet<>(rules.hidden(answers, today()));
  }

  /**
   * What is wrong with the sections and conditions of a form that is still to be published.
   *
   * @param code its code
   * @param schema the form as it stands in the folder
   */
  public static List<Finding> findings(String code, JsonNode schema) {
    return new FormRules(schema, "/forms/" + code).findings();
  }

  private String today() {
    return LocalDate.now(zone).toString();
  }

  /**
   * Everything that is wrong with these answers, in the order of the answers, at most {@link
   * #MOST_VIOLATIONS}; empty when they are right. Fields are JSON Pointers below {@code /inputs}.
   */
  public List<Violation> check(JsonNode inputs, Locale language) {
    return reading(inputs, language).violations();
  }

  /**
   * The answers as they are kept: composed, without blanks around them, without unanswered and
   * without hidden fields. Refuses with invalid-input.
   */
  public ObjectNode accept(JsonNode inputs, Locale language) {
    Reading reading = reading(inputs, language);
    if (!reading.violations().isEmpty()) {
      throw new InvalidInput(reading.violations());
    }
    return reading.answers();
  }

  private record Reading(ObjectNode answers, List<Violation> violations) {}

  private Reading reading(JsonNode inputs, Locale language) {
    Complaints complaints = new Complaints(schema.path("properties"), language);
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    if (inputs == null || !inputs.isObject()) {
      complaints.add("", "wrong-type");
      return new Reading(answers, complaints.list());
    }
    inputs.properties().forEach(answer -> keep(answers, answer));
    Set<String> hidden = rules.hidden(answers, today());
    answers.remove(hidden);
    Set<String> refused = new HashSet<>(hidden);
    inputs
        .properties()
        .forEach(
            answer -> {
              String name = answer.getKey();
              String wrong = hidden.contains(name) ? null : wrong(name, answer.getValue());
              if (wrong != null) {
                refused.add(name);
                complaints.add(name, wrong);
              }
            });
    for (ValidationMessage message : compiled.validate(answers)) {
      String name = Complaints.fieldOf(message);
      if (!refused.contains(name)) {
        complaints.add(name, Complaints.codeOf(message));
      }
    }
    if (complaints.list().isEmpty()) {
      rules.judge(answers, today(), complaints::add);
    }
    return new Reading(answers, complaints.list());
  }

  private void keep(ObjectNode answers, Map.Entry<String, JsonNode> answer) {
    String name = answer.getKey();
    JsonNode value = answer.getValue();
    if (!value.isTextual()) {
      answers.set(name, value);
    } else if (!composed(value).isEmpty() || wrongText(name, value) != null || !asks(name)) {
      answers.put(name, composed(value));
    }
  }

  private String wrong(String name, JsonNode value) {
    return value.isTextual() ? wrongText(name, value) : wrongNumber(name, value);
  }

  private boolean asks(String name) {
    return schema.path("properties").has(name);
  }

  private String wrongText(String name, JsonNode value) {
    boolean lines = "textarea".equals(property(name).path("x-widget").asText());
    return value.asText().codePoints().anyMatch(c -> isForbidden(c, lines))
        ? "control-character"
        : null;
  }

  private String wrongNumber(String name, JsonNode value) {
    if (!value.isNumber() || !"integer".equals(property(name).path("type").asText())) {
      return null;
    }
    if (!value.isIntegralNumber()) {
      return "wrong-type";
    }
    return value.canConvertToLong()
        ? null
        : value.bigIntegerValue().signum() < 0 ? "too-small" : "too-large";
  }

  private JsonNode property(String name) {
    return schema.path("properties").path(name);
  }

  private static String composed(JsonNode value) {
    return Normalizer.normalize(value.asText(), Normalizer.Form.NFC).strip();
  }

  /**
   * Characters that print nothing, or make a line read otherwise than it is stored. The joiners of
   * Devanagari (U+200C, U+200D) are spelling and stay.
   */
  private static boolean isForbidden(int character, boolean lines) {
    if (character == '\n' || character == '\r' || character == '\t') {
      return !lines;
    }
    return Character.isISOControl(character)
        || Character.getType(character) == Character.SURROGATE
        || (character & 0xFFFE) == 0xFFFE
        || character == 0xFEFF
        || (character >= 0x200E && character <= 0x200F)
        || (character >= 0x2028 && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  private static List<FormField> fields(JsonNode schema) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    List<FormField> fields = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              fields.add(field(name, property.getValue(), required.contains(name)));
            });
    fields.sort(Comparator.comparingInt(FormField::order));
    return List.copyOf(fields);
  }

  private static FormField field(String name, JsonNode node, boolean required) {
    List<CodedName> options = new ArrayList<>();
    for (JsonNode option : node.path("enum")) {
      String value = option.asText();
      JsonNode label = node.path("x-enum-labels").path(value);
      options.add(new CodedName(value, Programme.text(label, value)));
    }
    String hint = node.path("description").asText("");
    return new FormField(
        name,
        new LocalText(node.path("title").asText(name), node.path("x-title-hi").asText(null)),
        hint.isBlank() ? null : new LocalText(hint, node.path("x-hint-hi").asText(null)),
        node.path("type").asText("string"),
        widget(node),
        FormRules.order(node),
        required,
        options,
        node.path("maxLength").isInt() ? node.path("maxLength").intValue() : null,
        node.path("x-section").asText(null));
  }

  private static String widget(JsonNode node) {
    if (node.has("x-widget")) {
      return node.path("x-widget").asText();
    }
    if (node.has("enum")) {
      return "select";
    }
    if ("date".equals(node.path("format").asText())) {
      return "date";
    }
    return switch (node.path("type").asText()) {
      case "integer" -> "number";
      case "boolean" -> "checkbox";
      default -> "text";
    };
  }

  /** The dialect of 2020-12 whose unknown keywords, our own x-..., say nothing about validity. */
  private static JsonSchemaFactory schemas() {
    JsonMetaSchema dialect =
        JsonMetaSchema.builder(SchemaId.V202012, JsonMetaSchema.getV202012())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();
    return JsonSchemaFactory.getInstance(
        SpecVersion.VersionFlag.V202012, factory -> factory.metaSchema(dialect));
  }
}
