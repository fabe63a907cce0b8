package org.jansetu.appeal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.shared.Finding;

/**
 * What the law in {@code charter.yaml} must keep beyond its shape: its courts have workflows that
 * their roles can move, a rejection can be reopened, a deemed grant is drawn. Plain; works on files
 * that are misshapen, too.
 */
public final class LawChecks {

  private static final String FILE = "charter.yaml";
  private static final String APPEALS = "/law/appeals/";
  private static final Set<String> KNOWN =
      Set.of(
          AppealDesk.CONDONE,
          AppealDesk.REFUSE_CONDONATION,
          AppealDesk.SET_HEARING,
          AppealDesk.DIRECT,
          AppealDesk.ALLOW,
          AppealDesk.DISMISS,
          AppealDesk.PENALISE,
          AppealDesk.PASS_UP);

  private final Map<String, JsonNode> files;
  private final JsonNode law;
  private final List<Finding> findings = new ArrayList<>();

  private LawChecks(Map<String, JsonNode> files) {
    this.files = files;
    this.law = file("charter").path("law");
  }

  /**
   * Everything wrong with the law of a folder.
   *
   * @param files the files of the folder as data, by their names without ending
   */
  public static List<Finding> of(Map<String, JsonNode> files) {
    LawChecks checks = new LawChecks(files);
    JsonNode appeals = checks.law.path("appeals");
    for (Level level : Level.values()) {
      if (appeals.has(level.code())) {
        checks.court(level.code(), appeals.path(level.code()));
      }
    }
    if (appeals.isObject()) {
      checks.times();
      checks.reopening();
    }
    checks.deemed();
    return List.copyOf(checks.findings);
  }

  private JsonNode file(String name) {
    return files.getOrDefault(name, MissingNode.getInstance());
  }

  private void court(String level, JsonNode court) {
    String role = court.path("role").asText();
    String key = APPEALS + level;
    boolean isRole =
        file("roles")
            .path("roles")
            .valueStream()
            .anyMatch(one -> one.path("code").asText().equals(role));
    if (!isRole) {
      reject(key + "/role", "court-role-known", "there is no role " + role);
    }
    String code = court.path("workflow").asText();
    JsonNode way = file("workflows/" + code);
    if (way.isMissingNode()) {
      reject(key + "/workflow", "court-workflow-known", "there is no workflow " + code);
      return;
    }
    boolean isMoved = false;
    for (JsonNode move : way.path("moves")) {
      String action = move.path("action").asText();
      if (!KNOWN.contains(action)) {
        reject(
            key + "/workflow",
            "appeal-action-known",
            "no appeal knows what " + action + " of " + code + " does");
      }
      isMoved |= move.path("roles").valueStream().anyMatch(one -> one.asText().equals(role));
    }
    if (!isMoved) {
      reject(key + "/role", "court-role-moves", role + " has no move in " + code);
    }
  }

  private void times() {
    Map<String, String> needed =
        Map.of("first", "firstAppealWithinDays", "second", "secondAppealWithinDays");
    needed.forEach(
        (level, days) -> {
          if (law.path("appeals").has(level) && !law.has(days)) {
            reject(APPEALS + level, "appeal-has-time", days + " is missing");
          }
        });
    if (law.path("penaltyLumpMinPaise").asLong() > law.path("penaltyLumpMaxPaise").asLong()) {
      reject("/law/penaltyLumpMinPaise", "lump-in-order", "the least is above the greatest");
    }
  }

  /** A direction to decide again needs a way back from each rejection of a promised service. */
  private void reopening() {
    Set<String> seen = new HashSet<>();
    for (JsonNode entry : file("charter").path("entries")) {
      for (JsonNode service : entry.path("services")) {
        String way = way(service.asText());
        if (seen.add(way)) {
          reopening(way);
        }
      }
    }
  }

  private void reopening(String code) {
    JsonNode way = file("workflows/" + code);
    for (JsonNode state : way.path("states")) {
      String end = state.path("code").asText();
      if (state.path("outcome").asText().equals("rejected")
          && !draws(way, AppealDesk.REOPEN, end)) {
        reject(
            "/law/appeals",
            "rejection-reopens",
            "no reopen leads back from " + end + " of " + code);
      }
    }
  }

  private void deemed() {
    JsonNode services = law.path("deemedApproval").path("services");
    for (int i = 0; i < services.size(); i++) {
      String service = services.path(i).asText();
      String key = "/law/deemedApproval/services/" + i;
      boolean isPromised =
          file("charter")
              .path("entries")
              .valueStream()
              .flatMap(entry -> entry.path("services").valueStream())
              .anyMatch(one -> one.asText().equals(service));
      if (!isPromised) {
        reject(key, "deemed-is-promised", service + " has no day after which it could be granted");
      }
      JsonNode way = file("workflows/" + way(service));
      if (!draws(way, LawKeeper.DEEM, way.path("start").asText())) {
        reject(key, "deemed-is-drawn", "the workflow of " + service + " draws no deem");
      }
    }
  }

  private static boolean draws(JsonNode way, String action, String from) {
    return way.path("moves")
        .valueStream()
        .filter(move -> move.path("action").asText().equals(action))
        .flatMap(move -> move.path("from").valueStream())
        .anyMatch(state -> state.asText().equals(from));
  }

  private String way(String service) {
    String usual = file("programme").path("applications").path("workflow").asText("");
    return file("services")
        .path("services")
        .valueStream()
        .filter(one -> one.path("code").asText().equals(service))
        .map(one -> one.path("workflow").asText(usual))
        .findFirst()
        .orElse("");
  }

  private void reject(String key, String check, String why) {
    findings.add(new Finding(FILE, key, check, why));
  }
}
