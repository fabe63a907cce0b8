package org.jansetu.appeal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Programme;
import org.jansetu.workflow.WorkflowDefinition;

/**
 * What the act of one version of a programme says about appeals.
 *
 * @param act its name, or null where the programme names none
 * @param courts who hears what; no entry for what the act does not know
 * @param fines what a penalty may come to
 * @param isCondonable whether an appeal that comes too late may be heard for a reason
 * @param isSuoMotu whether the second authority may take up an overdue first appeal by itself
 * @param directionDays the most working days that a direction may give the office
 * @param deemed codes of services that are granted when nobody has decided in time
 * @param ways workflows by their codes
 */
record Law(
    LocalText act,
    Map<Level, Court> courts,
    Fines fines,
    boolean isCondonable,
    boolean isSuoMotu,
    int directionDays,
    Set<String> deemed,
    Map<String, WorkflowDefinition> ways) {

  private static final int USUAL_DIRECTION_DAYS = 30;

  /** Codes that the act's own words stand for. */
  static final String APPLICANT = "applicant";

  static final String PER_DAY = "per-day";

  /**
   * One level.
   *
   * @param role code of the role that hears it
   * @param workflow code of its workflow
   * @param withinDays calendar days within which it may be filed
   * @param decideDays working days for the decision, where the charter's entry names none
   */
  record Court(String role, String workflow, int withinDays, int decideDays) {}

  /**
   * What a penalty may come to.
   *
   * @param perDay for each day of delay
   * @param most the greatest that days of delay come to
   * @param lumpLeast the least lump sum
   * @param lumpMost the greatest lump sum
   * @param goesTo applicant or treasury
   * @param against kinds of penalty by who may be penalised
   */
  record Fines(
      Money perDay,
      Money most,
      Money lumpLeast,
      Money lumpMost,
      String goesTo,
      Map<String, List<String>> against) {

    /** What so many days of delay come to. */
    Money forDelay(int days) {
      Money sum = perDay.times(Math.max(0, days));
      return sum.compareTo(most) > 0 ? most : sum;
    }
  }

  /** What this version says. */
  static Law of(Programme programme) {
    JsonNode law = programme.section("charter").path("law");
    JsonNode appeals = law.path("appeals");
    Map<Level, Court> courts = new EnumMap<>(Level.class);
    court(appeals, Level.FIRST, law.path("firstAppealWithinDays").asInt(), courts);
    court(appeals, Level.SECOND, law.path("secondAppealWithinDays").asInt(), courts);
    court(appeals, Level.REVISION, appeals.at("/revision/withinDays").asInt(), courts);
    Map<String, WorkflowDefinition> ways = new HashMap<>();
    programme
        .section("workflows")
        .properties()
        .forEach(way -> ways.put(way.getKey(), WorkflowDefinition.read(way.getValue())));
    Set<String> deemed = new HashSet<>();
    law.at("/deemedApproval/services").forEach(code -> deemed.add(code.asText()));
    return new Law(
        law.has("name") ? Programme.text(law.path("name"), "law") : null,
        Map.copyOf(courts),
        fines(law),
        appeals.path("condonable").asBoolean(),
        appeals.path("suoMotu").asBoolean(),
        appeals.path("directionDays").asInt(USUAL_DIRECTION_DAYS),
        Set.copyOf(deemed),
        Map.copyOf(ways));
  }

  private static void court(
      JsonNode appeals, Level level, int withinDays, Map<Level, Court> courts) {
    JsonNode court = appeals.path(level.code());
    if (court.isObject() && withinDays > 0) {
      courts.put(
          level,
          new Court(
              court.path("role").asText(),
              court.path("workflow").asText(),
              withinDays,
              court.path("decideDays").asInt()));
    }
  }

  private static Fines fines(JsonNode law) {
    Map<String, List<String>> against = new HashMap<>();
    law.path("penaltyAgainst")
        .properties()
        .forEach(
            officer -> {
              List<String> kinds = new ArrayList<>();
              officer.getValue().forEach(kind -> kinds.add(kind.asText()));
              against.put(officer.getKey(), List.copyOf(kinds));
            });
    return new Fines(
        Money.ofPaise(law.path("penaltyPerDayPaise").asLong()),
        Money.ofPaise(law.path("penaltyMaxPaise").asLong()),
        Money.ofPaise(law.path("penaltyLumpMinPaise").asLong()),
        Money.ofPaise(law.path("penaltyLumpMaxPaise").asLong()),
        law.path("penaltyGoesTo").asText(APPLICANT),
        Map.copyOf(against));
  }

  /** Who hears that level, if the act knows it. */
  Optional<Court> court(Level level) {
    return Optional.ofNullable(courts.get(level));
  }

  /** The way of an appeal that was filed under this version. */
  WorkflowDefinition way(String workflow) {
    WorkflowDefinition way = ways.get(workflow);
    if (way == null) {
      throw new IllegalStateException("the version of the appeal has no workflow " + workflow);
    }
    return way;
  }
}
