package org.jansetu.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.catalogue.RequiredDocument;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;
import org.jansetu.upload.Limits;
import org.jansetu.workflow.State;
import org.jansetu.workflow.WorkflowDefinition;

/**
 * What one version of a programme says about cases: which services have them, and how they move.
 *
 * @param incompleteDays days after which a case that waits for papers is closed
 * @param cutOff what is filed later counts for the next day worked; empty where there is no hour
 * @param escalation when work that nobody has taken up is shown to whom, if ever
 * @param rules by service
 * @param ways by code of the workflow
 * @param table the same for the database, one row a service
 */
record CaseRules(
    int incompleteDays,
    Optional<LocalTime> cutOff,
    Optional<Escalation> escalation,
    Map<String, Rule> rules,
    Map<String, WorkflowDefinition> ways,
    ArrayNode table) {

  private static final int USUAL_INCOMPLETE_DAYS = 30;

  /**
   * When work that nobody has taken up is shown to whom.
   *
   * @param unassignedDays working days without a person
   * @param to code of the superior's role, at the same place
   */
  record Escalation(int unassignedDays, String to) {}

  /**
   * A service that has cases.
   *
   * @param name what it is called
   * @param department code of the department that decides
   * @param workflow code of its workflow
   * @param days what the law gives the office, or null
   * @param documents codes of papers that may be handed in
   * @param required those of them that must be
   * @param limits what the file of each may be
   * @param waivers the register that makes a paper needless, where there is one
   */
  record Rule(
      LocalText name,
      String department,
      String workflow,
      Integer days,
      List<String> documents,
      List<String> required,
      Map<String, Limits> limits,
      Map<String, RequiredDocument.Waiver> waivers) {}

  /** What this version says. */
  static CaseRules of(Programme programme) {
    JsonNode basics = programme.section("programme");
    JsonNode applications = basics.path("applications");
    Map<String, WorkflowDefinition> ways = new HashMap<>();
    programme
        .section("workflows")
        .properties()
        .forEach(way -> ways.put(way.getKey(), WorkflowDefinition.read(way.getValue())));
    Map<String, Integer> days = days(programme.section("charter"));
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (JsonNode service : programme.section("services").path("services")) {
      String workflow = service.path("workflow").asText(applications.path("workflow").asText(""));
      if (service.path("kind").asText().equals("application") && ways.containsKey(workflow)) {
        String code = service.path("code").asText();
        rules.put(code, rule(service, workflow, days.get(code)));
      }
    }
    String cutOff = basics.path("officeHours").path("cutOff").asText();
    return new CaseRules(
        applications.path("incompleteDays").asInt(USUAL_INCOMPLETE_DAYS),
        cutOff.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(cutOff)),
        escalation(programme.section("charter").path("escalation")),
        Map.copyOf(rules),
        Map.copyOf(ways),
        table(programme.version(), rules, ways));
  }

  private static Optional<Escalation> escalation(JsonNode node) {
    return node.isObject()
        ? Optional.of(new Escalation(node.path("unassignedDays").asInt(), node.path("to").asText()))
        : Optional.empty();
  }

  private static Rule rule(JsonNode service, String workflow, Integer days) {
    List<String> documents = new ArrayList<>();
    List<String> required = new ArrayList<>();
    Map<String, Limits> limits = new HashMap<>();
    Map<String, RequiredDocument.Waiver> waivers = new LinkedHashMap<>();
    for (JsonNode document : service.path("documents")) {
      String code = document.path("code").asText();
      documents.add(code);
      limits.put(code, Limits.read(document));
      JsonNode waiver = document.path("waivedBy");
      if (waiver.isObject()) {
        waivers.put(
            code,
            new RequiredDocument.Waiver(
                waiver.path("register").asText(), waiver.path("keyInput").asText()));
      }
      if (document.path("required").asBoolean()) {
        required.add(code);
      }
    }
    return new Rule(
        Programme.text(service.path("name"), service.path("code").asText()),
        service.path("department").asText(),
        workflow,
        days,
        List.copyOf(documents),
        List.copyOf(required),
        Map.copyOf(limits),
        Map.copyOf(waivers));
  }

  private static Map<String, Integer> days(JsonNode charter) {
    Map<String, Integer> days = new HashMap<>();
    for (JsonNode entry : charter.path("entries")) {
      for (JsonNode service : entry.path("services")) {
        days.put(service.asText(), entry.path("stipulatedDays").asInt());
      }
    }
    return days;
  }

  private static ArrayNode table(
      int version, Map<String, Rule> rules, Map<String, WorkflowDefinition> ways) {
    ArrayNode table = JsonNodeFactory.instance.arrayNode();
    rules.forEach(
        (service, rule) -> {
          WorkflowDefinition way = ways.get(rule.workflow());
          ObjectNode row = table.addObject();
          row.put("service", service).put("version", version);
          row.put("department", rule.department()).put("workflow", rule.workflow());
          row.put("days", rule.days());
          put(row, "", way.state(way.start()));
          put(row, "lack_", way.state(way.startIncomplete()));
        });
    return table;
  }

  private static void put(ObjectNode row, String prefix, State state) {
    row.put(prefix + "state", state.code());
    row.put(prefix + "clock", state.clock().code());
    row.put(prefix + "holder", state.holder());
  }

  /** The rule of a service, if it has cases. */
  Optional<Rule> find(String service) {
    return Optional.ofNullable(rules.get(service));
  }

  /** The way of a case that was filed under this version. */
  WorkflowDefinition way(String workflow) {
    WorkflowDefinition way = ways.get(workflow);
    if (way == null) {
      throw new IllegalStateException("the version of the case has no workflow " + workflow);
    }
    return way;
  }
}
