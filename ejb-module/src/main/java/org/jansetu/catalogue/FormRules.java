package org.jansetu.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jansetu.condition.BadCondition;
import org.jansetu.condition.Condition;
import org.jansetu.condition.Conditions;
import org.jansetu.condition.Given;
import org.jansetu.shared.Finding;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/**
 * What a form's own conditions say: which fields show, and which answers go together.
 *
 * <p>Fields are judged in their order on the form, and whether one shows may depend only on fields
 * before it: so nothing moves above what is being filled, and no two fields wait for each other. A
 * hidden field counts as unanswered for all that come after it. Conditions see {@code inputs}, the
 * answers by their fields, and {@code on}, today in the programme's time zone.
 */
final class FormRules {

  private static final String INPUTS = "inputs";
  private static final String ON = "on";
  private static final String VISIBLE = "x-visible-when";
  private static final String VALID = "x-valid-when";
  private static final String MESSAGE = "x-valid-message";

  private static final Map<String, Conditions.Kind> NAMES =
      Map.of(INPUTS, Conditions.Kind.VALUES, ON, Conditions.Kind.TEXT);

  private final List<FormSection> sections = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final String place;

  /** A field, the conditions under which it shows, and the one under which its answer is right. */
  private record Rule(String field, List<Condition> visible, Condition valid, LocalText message) {}

  /**
   * The rules of a schema; what is wrong with them becomes findings.
   *
   * @param place JSON Pointer to the form, for the findings
   */
  FormRules(JsonNode schema, String place) {
    this.place = place;
    Conditions conditions = new Conditions(NAMES);
    Map<String, Condition> shown = new HashMap<>();
    Map<String, FormSection> known = new LinkedHashMap<>();
    int at = 0;
    for (JsonNode node : schema.path("x-sections")) {
      String code = node.path("code").asText();
      String where = "/x-sections/" + at++;
      LocalText title = Programme.text(node.path("title"), code);
      if (known.put(code, new FormSection(code, title)) != null) {
        reject(where + "/code", "form-section-once", code + " stands here a second time");
      }
      compile(conditions, node.path(VISIBLE), where + "/" + VISIBLE)
          .ifPresent(condition -> shown.put(code, condition));
    }
    sections.addAll(known.values());
    List<Map.Entry<String, JsonNode>> fields =
        new ArrayList<>(schema.path("properties").properties());
    fields.sort(Comparator.comparingInt(field -> order(field.getValue())));
    Set<String> before = new HashSet<>();
    String lastSection = null;
    Set<String> left = new HashSet<>();
    for (Map.Entry<String, JsonNode> field : fields) {
      String section = field.getValue().path("x-section").asText(null);
      String where = "/properties/" + field.getKey();
      if (section == null ? !known.isEmpty() : !known.containsKey(section)) {
        reject(where, "form-section-known", "the form has no section " + section);
      }
      if (section != null && !section.equals(lastSection) && !left.add(section)) {
        reject(where, "form-section-whole", "fields of " + section + " stand apart");
      }
      lastSection = section;
      List<Condition> visible = new ArrayList<>();
      if (shown.containsKey(section)) {
        visible.add(shown.get(section));
      }
      compile(conditions, field.getValue().path(VISIBLE), where + "/" + VISIBLE)
          .ifPresent(visible::add);
      visible.forEach(condition -> mustKnow(condition, before, where + "/" + VISIBLE));
      rules.add(rule(conditions, field, visible));
      before.add(field.getKey());
    }
    for (Rule rule : rules) {
      if (rule.valid() != null) {
        mustKnow(rule.valid(), before, "/properties/" + rule.field() + "/" + VALID);
      }
    }
  }

  private Rule rule(
      Conditions conditions, Map.Entry<String, JsonNode> field, List<Condition> visible) {
    JsonNode node = field.getValue();
    String where = "/properties/" + field.getKey();
    Condition valid = compile(conditions, node.path(VALID), where + "/" + VALID).orElse(null);
    LocalText message =
        node.has(MESSAGE) ? Programme.text(node.path(MESSAGE), field.getKey()) : null;
    if ((valid == null && !node.has(VALID)) != (message == null)) {
      reject(where, "form-valid-message", "x-valid-when and x-valid-message belong together");
    }
    return new Rule(field.getKey(), List.copyOf(visible), valid, message);
  }

  static int order(JsonNode field) {
    return field.path("x-order").asInt(Integer.MAX_VALUE);
  }

  private Optional<Condition> compile(Conditions conditions, JsonNode text, String where) {
    if (!text.isTextual()) {
      return Optional.empty();
    }
    try {
      return Optional.of(conditions.compile(text.asText()));
    } catch (BadCondition bad) {
      reject(where, bad.check(), bad.getMessage());
      return Optional.empty();
    }
  }

  private void mustKnow(Condition condition, Set<String> fields, String where) {
    for (String read : condition.reads()) {
      boolean isField = read.startsWith(INPUTS + ".");
      if (isField && !fields.contains(read.substring(INPUTS.length() + 1))) {
        reject(where, "form-condition-known", "no field before this one is " + read);
      } else if (read.equals(INPUTS)) {
        reject(where, "form-condition-known", "name the fields, as in inputs.name");
      }
    }
  }

  private void reject(String where, String check, String why) {
    findings.add(new Finding("services.yaml", place + where, check, why));
  }

  /** What is wrong with the conditions and sections. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The sections in the order of the form; none where it has no headings. */
  List<FormSection> sections() {
    return List.copyOf(sections);
  }

  /** Whether anything depends on the answers. */
  boolean isLive() {
    return rules.stream().anyMatch(rule -> !rule.visible().isEmpty() || rule.valid() != null);
  }

  /** The fields that do not show with these answers, whose own answers count as not given. */
  Set<String> hidden(ObjectNode answers, String today) {
    Set<String> hidden = new HashSet<>();
    Answered given = new Answered(answers, hidden, today);
    for (Rule rule : rules) {
      if (rule.visible().stream().anyMatch(when -> !when.tell(given).orElse(false))) {
        hidden.add(rule.field());
      }
    }
    return hidden;
  }

  /**
   * Names each field whose answer does not go with the others, with what is said of it. A condition
   * that reads what was not given complains of nothing: whether it must be given is said elsewhere.
   */
  void judge(ObjectNode answers, String today, BiConsumer<String, LocalText> wrong) {
    Answered given = new Answered(answers, Set.of(), today);
    for (Rule rule : rules) {
      if (rule.valid() != null
          && answers.has(rule.field())
          && !rule.valid().tell(given).orElse(true)) {
        wrong.accept(rule.field(), rule.message());
      }
    }
  }

  /** Answers as a condition sees them. */
  private static final class Answered implements Given {

    private final ObjectNode answers;
    private final Set<String> hidden;
    private final String today;

    Answered(ObjectNode answers, Set<String> hidden, String today) {
      this.answers = answers;
      this.hidden = hidden;
      this.today = today;
    }

    @Override
    public boolean lacks(String variable, String key) {
      return variable.equals(INPUTS) && (!answers.has(key) || hidden.contains(key));
    }

    @Override
    public Optional<Object> find(String name) {
      if (name.equals(ON)) {
        return Optional.of(today);
      }
      if (!name.equals(INPUTS)) {
        return Optional.empty();
      }
      Map<String, Object> seen = new HashMap<>();
      answers
          .properties()
          .forEach(
              answer -> {
                Object value = plain(answer.getValue());
                if (value != null && !hidden.contains(answer.getKey())) {
                  seen.put(answer.getKey(), value);
                }
              });
      return Optional.of(seen);
    }

    private static Object plain(JsonNode value) {
      if (value.isTextual()) {
        return value.textValue();
      }
      if (value.isBoolean()) {
        return value.booleanValue();
      }
      return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
    }
  }
}
