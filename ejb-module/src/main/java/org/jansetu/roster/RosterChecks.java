package org.jansetu.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.shared.Finding;

/**
 * What {@code rosters.yaml} must keep beyond its shape: PINs and designations stand once, people
 * are something that is known, at departments and centres that are there, on days that are worked,
 * and nobody at two places at once. Plain; works on a file that is misshapen, too.
 */
public final class RosterChecks {

  private static final String FILE = "rosters.yaml";
  private static final int WHOLE = 100;

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, List<String[]>> taken = new HashMap<>();
  private final Set<String> off = new HashSet<>();

  private RosterChecks() {}

  /**
   * Everything wrong with the file.
   *
   * @param section the file as data; missing where the folder has none
   * @param departments the codes of the programme's departments
   * @param network {@code network.yaml} as data
   * @param programme {@code programme.yaml} as data
   */
  public static List<Finding> of(
      JsonNode section, Set<String> departments, JsonNode network, JsonNode programme) {
    RosterChecks checks = new RosterChecks();
    programme.path("weeklyOff").forEach(day -> checks.off.add(day.asText()));
    JsonNode score = section.path("reports").path("score");
    if (score.isObject()
        && score.path("attendance").asInt() + score.path("withinTime").asInt() != WHOLE) {
      checks.reject("/reports/score", "roster-score-whole", "the parts of a score make " + WHOLE);
    }
    Set<String> designations = checks.once(section.path("designations"), "designations", "code");
    checks.once(section.path("persons"), "persons", "pin");
    Set<String> centres = new HashSet<>();
    network.path("kiosks").forEach(kiosk -> centres.add(kiosk.path("code").asText()));
    JsonNode persons = section.path("persons");
    for (int i = 0; i < persons.size(); i++) {
      JsonNode person = persons.get(i);
      String key = "/persons/" + i;
      checks.known(key + "/designation", person.path("designation"), designations, "designation");
      checks.known(key + "/department", person.path("department"), departments, "department");
      JsonNode duties = person.path("duties");
      for (int d = 0; d < duties.size(); d++) {
        String at = key + "/duties/" + d;
        checks.known(at + "/centre", duties.get(d).path("centre"), centres, "kiosk");
        checks.duty(at, person.path("pin").asText(), duties.get(d));
      }
    }
    return List.copyOf(checks.findings);
  }

  private Set<String> once(JsonNode list, String name, String field) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String code = list.path(i).path(field).asText();
      if (!codes.add(code)) {
        reject(
            "/" + name + "/" + i + "/" + field,
            "roster-" + field + "-once",
            code + " stands here a second time");
      }
    }
    return codes;
  }

  private void known(String key, JsonNode code, Set<String> known, String what) {
    if (code.isTextual() && !known.contains(code.textValue())) {
      reject(key, "roster-" + what + "-known", "there is no " + what + " " + code.textValue());
    }
  }

  /** Hours written HH:MM are in the order of their texts. */
  private void duty(String key, String pin, JsonNode duty) {
    String from = duty.path("from").asText();
    String until = duty.path("until").asText();
    if (until.compareTo(from) <= 0) {
      reject(key + "/until", "roster-window", "a window ends later on the day that it begins on");
    }
    for (JsonNode day : duty.path("days")) {
      if (off.contains(day.asText())) {
        reject(key + "/days", "roster-day-worked", day.asText() + " is a weekly day off");
      }
      List<String[]> others = taken.computeIfAbsent(pin + "/" + day, any -> new ArrayList<>());
      for (String[] other : others) {
        if (other[0].compareTo(until) < 0 && from.compareTo(other[1]) < 0) {
          reject(key, "roster-two-places", pin + " is elsewhere on " + day.asText());
        }
      }
      others.add(new String[] {from, until});
    }
  }

  private void reject(String key, String check, String why) {
    findings.add(new Finding(FILE, key, check, why));
  }
}
