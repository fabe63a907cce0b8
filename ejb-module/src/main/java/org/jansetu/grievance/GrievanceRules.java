package org.jansetu.grievance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Synonyms;
import org.jansetu.tenancy.Programme;
import org.jansetu.workflow.WorkflowDefinition;

/**
 * What one version of a programme says about grievances; pure.
 *
 * @param offer what may be lodged
 * @param levels from the lowest to the highest
 * @param appealing codes of ratings that send a grievance up instead of closing it
 * @param unsealing who may be told who it is
 * @param limits how much one person may lodge
 * @param synonyms words that mean the same, for the search
 * @param closedOffices codes of offices that answer nothing for now
 * @param ways workflows by their codes
 */
record GrievanceRules(
    GrievanceOffer offer,
    List<OfficeLevel> levels,
    Set<String> appealing,
    UnsealingRule unsealing,
    Limits limits,
    Synonyms synonyms,
    Set<String> closedOffices,
    Map<String, WorkflowDefinition> ways) {

  /**
   * A level.
   *
   * @param code such as {@code L1}
   * @param name what its offices are called
   * @param areaKinds kinds of area at which it has offices; the first in which a place lies counts
   * @param isByHand whether the clock never takes a grievance here
   * @param closesSpecially whether it may close without the citizen's consent
   */
  record OfficeLevel(
      String code,
      LocalText name,
      List<String> areaKinds,
      boolean isByHand,
      boolean closesSpecially) {}

  /**
   * Who may be told who a citizen is.
   *
   * @param asks codes of roles that may ask
   * @param approves codes of roles of the second person
   * @param hours how long whoever asked may look
   */
  record UnsealingRule(List<String> asks, List<String> approves, int hours) {}

  /**
   * How much one person may lodge.
   *
   * @param perMobileDaily by one number in 24 hours, where nobody of ours takes it
   * @param perAddressDaily without a number from one network address in a day, where nobody of ours
   *     takes it; 0 for as many as come
   * @param repeatCases at how many within the days an agent is told
   * @param repeatDays the days
   */
  record Limits(int perMobileDaily, int perAddressDaily, int repeatCases, int repeatDays) {}

  static GrievanceRules of(Programme programme) {
    JsonNode file = programme.section("grievances");
    Set<String> appealing = new HashSet<>();
    List<CodedName> ratings = new ArrayList<>();
    for (JsonNode rating : file.path("ratings")) {
      ratings.add(named(rating));
      if (rating.path("opensAppeal").asBoolean()) {
        appealing.add(rating.path("code").asText());
      }
    }
    Map<String, WorkflowDefinition> ways = new HashMap<>();
    programme
        .section("workflows")
        .properties()
        .forEach(way -> ways.put(way.getKey(), WorkflowDefinition.read(way.getValue())));
    JsonNode limits = file.path("limits");
    JsonNode unsealing = file.path("unsealing");
    return new GrievanceRules(
        new GrievanceOffer(
            file.path("kinds").valueStream().map(GrievanceRules::kind).toList(),
            file.path("categories").valueStream().map(GrievanceRules::category).toList(),
            List.copyOf(ratings),
            file.path("reopenDays").asInt()),
        file.path("levels").valueStream().map(GrievanceRules::level).toList(),
        Set.copyOf(appealing),
        new UnsealingRule(
            texts(unsealing.path("asks")),
            texts(unsealing.path("approves")),
            unsealing.path("hours").asInt()),
        new Limits(
            limits.path("perMobileDaily").asInt(),
            limits.path("perAddressDaily").asInt(),
            limits.path("repeatCases").asInt(),
            limits.path("repeatDays").asInt()),
        new Synonyms(file.path("synonyms").valueStream().map(GrievanceRules::texts).toList()),
        Set.copyOf(texts(file.path("closedOffices"))),
        Map.copyOf(ways));
  }

  /** Whether grievances are taken at all. */
  boolean isOn() {
    return !offer.categories().isEmpty();
  }

  Optional<GrievanceOffer.Kind> kind(String code) {
    return offer.kinds().stream().filter(each -> each.code().equals(code)).findFirst();
  }

  Optional<GrievanceOffer.Category> category(String code) {
    return offer.categories().stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The way of a grievance that was lodged under this version. */
  WorkflowDefinition way(String workflow) {
    WorkflowDefinition way = ways.get(workflow);
    if (way == null) {
      throw new IllegalStateException("the version of the grievance has no workflow " + workflow);
    }
    return way;
  }

  /**
   * The offices that answer for a category at a place.
   *
   * @param place the area of each kind in which the place lies
   */
  Route route(GrievanceOffer.Category category, Map<String, String> place) {
    List<String> offices = new ArrayList<>();
    int start = 0;
    int clock = 0;
    boolean isReachedByClock = true;
    for (OfficeLevel level : levels) {
      String office =
          level.areaKinds().stream()
              .filter(place::containsKey)
              .findFirst()
              .map(kind -> category.department() + "/" + place.get(kind) + "/" + level.code())
              .filter(code -> !closedOffices.contains(code))
              .orElse("");
      offices.add(office);
      if (!office.isEmpty()) {
        start = start == 0 ? offices.size() : start;
        isReachedByClock &= !level.isByHand() || start == offices.size();
        clock = isReachedByClock ? offices.size() : clock;
      }
    }
    if (start == 0) {
      throw new IllegalStateException("no office answers for " + category.code());
    }
    return new Route(offices, category.levelDays(), start, clock);
  }

  /**
   * The offices of a grievance, level by level.
   *
   * @param offices their codes from the lowest level; empty where a level has none here
   * @param days working days of each level
   * @param start number of the lowest level that has one, from 1
   * @param clock number of the highest level to which the clock takes it
   */
  record Route(List<String> offices, List<Integer> days, int start, int clock) {

    String office(int level) {
      return offices.get(level - 1);
    }

    int days(int level) {
      return days.get(level - 1);
    }

    /** The number of the next level above that has an office; the same where there is none. */
    int above(int level) {
      for (int up = level + 1; up <= offices.size(); up++) {
        if (!office(up).isEmpty()) {
          return up;
        }
      }
      return level;
    }

    /** The number of the next level below that has an office; the same where there is none. */
    int below(int level) {
      for (int down = level - 1; down >= 1; down--) {
        if (!office(down).isEmpty()) {
          return down;
        }
      }
      return level;
    }

    /** The number of the level of that office; 0 where it is none of these. */
    int levelOf(String office) {
      return offices.indexOf(office) + 1;
    }
  }

  private static GrievanceOffer.Kind kind(JsonNode node) {
    return new GrievanceOffer.Kind(
        node.path("code").asText(),
        name(node),
        node.path("workflow").asText(),
        node.path("promised").asBoolean());
  }

  private static OfficeLevel level(JsonNode node) {
    return new OfficeLevel(
        node.path("code").asText(),
        name(node),
        texts(node.path("areaKinds")),
        node.path("byHand").asBoolean(),
        node.path("closesSpecially").asBoolean());
  }

  private static GrievanceOffer.Category category(JsonNode node) {
    return new GrievanceOffer.Category(
        node.path("code").asText(),
        name(node),
        node.path("department").asText(),
        node.path("promiseDays").asInt(),
        node.path("levelDays").valueStream().map(JsonNode::asInt).toList(),
        node.has("script") ? Programme.text(node.get("script"), "script") : null,
        node.path("about").textValue(),
        node.path("attributes").valueStream().map(GrievanceRules::attribute).toList());
  }

  private static GrievanceOffer.Attribute attribute(JsonNode node) {
    return new GrievanceOffer.Attribute(
        node.path("code").asText(),
        name(node),
        node.path("type").asText(),
        node.path("required").asBoolean(),
        node.path("values").valueStream().map(GrievanceRules::named).toList());
  }

  private static CodedName named(JsonNode node) {
    return new CodedName(node.path("code").asText(), name(node));
  }

  private static LocalText name(JsonNode node) {
    return Programme.text(node.path("name"), node.path("code").asText());
  }

  private static List<String> texts(JsonNode nodes) {
    return nodes.valueStream().map(JsonNode::asText).toList();
  }
}
