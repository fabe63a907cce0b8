package org.jansetu.returns;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.shared.Finding;

/**
 * What {@code returns.yaml} must keep beyond its shape: codes stand once, departments are there,
 * days are in order, forms ask for what can be typed. Plain; works on a file that is misshapen,
 * too.
 */
public final class ReturnChecks {

  private static final String FILE = "returns.yaml";
  private static final Set<String> TYPES = Set.of("string", "integer", "boolean");

  private final List<Finding> findings = new ArrayList<>();

  private ReturnChecks() {}

  /**
   * Everything wrong with the file.
   *
   * @param section the file as data; missing where the folder has none
   * @param departments the codes of the programme's departments
   */
  public static List<Finding> of(JsonNode section, Set<String> departments) {
    ReturnChecks checks = new ReturnChecks();
    Set<String> codes = new HashSet<>();
    JsonNode returns = section.path("returns");
    for (int i = 0; i < returns.size(); i++) {
      JsonNode one = returns.path(i);
      String key = "/returns/" + i;
      String code = one.path("code").asText();
      if (!codes.add(code)) {
        checks.reject(key + "/code", "return-code-once", code + " stands here a second time");
      }
      String department = one.path("department").asText();
      if (!departments.contains(department)) {
        checks.reject(
            key + "/department", "return-department-known", "there is no department " + department);
      }
      checks.days(key, one);
      checks.form(key + "/form", one.path("form").path("properties"));
    }
    return List.copyOf(checks.findings);
  }

  private void days(String key, JsonNode one) {
    try {
      LocalDate from = LocalDate.parse(one.path("from").asText());
      if (one.has("until") && LocalDate.parse(one.path("until").asText()).isBefore(from)) {
        reject(key + "/until", "return-days", "what ends has to begin before");
      }
    } catch (DateTimeException e) {
      reject(key + "/from", "return-days", "days are written YYYY-MM-DD");
    }
  }

  private void form(String key, JsonNode properties) {
    for (Map.Entry<String, JsonNode> field : properties.properties()) {
      String place = key + "/properties/" + field.getKey();
      if (!TYPES.contains(field.getValue().path("type").asText())) {
        reject(place + "/type", "return-field-type", "an answer is a text, a number or yes or no");
      }
      if (field.getValue().has("x-visible-when")) {
        reject(
            place + "/x-visible-when",
            "return-field-shown",
            "a return shows all that it asks, so that two periods can be compared");
      }
    }
  }

  private void reject(String key, String check, String why) {
    findings.add(new Finding(FILE, key, check, why));
  }
}
