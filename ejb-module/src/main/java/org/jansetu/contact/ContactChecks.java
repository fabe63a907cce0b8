package org.jansetu.contact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jansetu.shared.Finding;

/**
 * What {@code contact.yaml} must keep beyond its shape: codes stand once, what is lodged is a kind
 * of grievance, hours are in order. Plain; works on a file that is misshapen, too.
 */
public final class ContactChecks {

  private static final String FILE = "contact.yaml";

  private final List<Finding> findings = new ArrayList<>();

  private ContactChecks() {}

  /**
   * Everything wrong with the file.
   *
   * @param section the file as data; missing where the folder has none
   * @param grievances {@code grievances.yaml} as data; missing where the folder has none
   */
  public static List<Finding> of(JsonNode section, JsonNode grievances) {
    ContactChecks checks = new ContactChecks();
    checks.once(section.path("kinds"), "kinds", "contact-kind-once");
    checks.once(section.path("wrapUps"), "wrapUps", "contact-wrap-up-once");
    checks.lodged(section.path("kinds"), grievances.path("kinds"));
    checks.hours(section.path("callingHours"));
    checks.abuse(section);
    return List.copyOf(checks.findings);
  }

  private void once(JsonNode list, String name, String check) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String code = list.path(i).path("code").asText();
      if (!codes.add(code)) {
        reject("/" + name + "/" + i + "/code", check, code + " stands here a second time");
      }
    }
  }

  private void lodged(JsonNode kinds, JsonNode grievanceKinds) {
    Set<String> known = new HashSet<>();
    grievanceKinds.forEach(kind -> known.add(kind.path("code").asText()));
    for (int i = 0; i < kinds.size(); i++) {
      String lodgedAs = kinds.path(i).path("lodgedAs").textValue();
      if (lodgedAs != null && !known.contains(lodgedAs)) {
        reject(
            "/kinds/" + i + "/lodgedAs",
            "contact-kind-known",
            "there is no kind of grievance " + lodgedAs);
      }
    }
  }

  private void hours(JsonNode hours) {
    if (!hours.isObject()) {
      return;
    }
    try {
      LocalTime from = LocalTime.parse(hours.path("from").asText());
      if (!LocalTime.parse(hours.path("until").asText()).isAfter(from)) {
        reject("/callingHours/until", "contact-hours", "the hours end before they begin");
      }
    } catch (DateTimeException e) {
      reject("/callingHours", "contact-hours", "hours are written HH:MM");
    }
  }

  private void abuse(JsonNode section) {
    Set<String> known = new HashSet<>();
    section.path("wrapUps").forEach(wrapUp -> known.add(wrapUp.path("code").asText()));
    JsonNode named = section.path("abuse").path("wrapUps");
    for (int i = 0; i < named.size(); i++) {
      if (!known.contains(named.path(i).asText())) {
        reject(
            "/abuse/wrapUps/" + i,
            "contact-wrap-up-known",
            "no call ends with " + named.path(i).asText());
      }
    }
  }

  private void reject(String key, String check, String why) {
    findings.add(new Finding(FILE, key, check, why));
  }
}
