package org.jansetu.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/**
 * What a programme says in {@code rosters.yaml}.
 *
 * @param isOn whether the programme keeps rosters at all
 * @param graceMinutes so many minutes late, or early gone, are forgiven
 * @param earliestMinutes so long before a window a punch already counts for it
 * @param latestMinutes so long after a window a punch still counts for it
 * @param leavingKinds kinds of entries whose people punch again when they leave
 * @param punchDays a punch that comes in so many days late is still counted
 * @param backdatedDays a roster is changed from so many days ago on, not earlier
 * @param designations what functionaries may be, by code
 */
public record RosterRules(
    boolean isOn,
    int graceMinutes,
    int earliestMinutes,
    int latestMinutes,
    Set<String> leavingKinds,
    int punchDays,
    int backdatedDays,
    Map<String, Designation> designations) {

  /** Takes copies. */
  public RosterRules {
    leavingKinds = Set.copyOf(leavingKinds);
    designations = Collections.unmodifiableMap(new LinkedHashMap<>(designations));
  }

  /** Those of this version; use it with {@code Programme.part}. */
  public static RosterRules of(Programme programme) {
    JsonNode file = programme.section("rosters");
    Map<String, Designation> designations = new LinkedHashMap<>();
    for (JsonNode one : file.path("designations")) {
      String code = one.path("code").asText();
      designations.put(code, new Designation(code, Programme.text(one.path("name"), code)));
    }
    return new RosterRules(
        file.isObject(),
        file.path("graceMinutes").asInt(),
        file.path("earliestMinutes").asInt(),
        file.path("latestMinutes").asInt(),
        file.path("leavingKinds").valueStream().map(JsonNode::asText).collect(Collectors.toSet()),
        file.path("punchDays").asInt(),
        file.path("backdatedDays").asInt(),
        designations);
  }

  /** What a designation is called; its code where the programme has forgotten it. */
  public LocalText designation(String code) {
    Designation known = designations.get(code);
    return known == null ? LocalText.english(code) : known.name();
  }
}
