package org.jansetu.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/**
 * A register as the programme's folder declares it.
 *
 * @param code its code
 * @param name what it is called
 * @param department the code of the department that keeps it
 * @param keyColumn the column by which a line is named
 * @param keyPattern what a key looks like, after folding; null where anything goes
 * @param nameColumn the column with a person's name
 * @param columns every column of the file in its order, with its label
 * @param waives codes of the papers that a match makes needless
 * @param illustrative whether its lines are invented for demonstration
 */
public record RegisterDefinition(
    String code,
    LocalText name,
    String department,
    String keyColumn,
    Pattern keyPattern,
    String nameColumn,
    Map<String, LocalText> columns,
    List<String> waives,
    boolean illustrative) {

  /** Takes copies. */
  public RegisterDefinition {
    columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    waives = List.copyOf(waives);
  }

  /** Every register of a programme, in the order of its folder. */
  static List<RegisterDefinition> list(Programme programme) {
    List<RegisterDefinition> all = new ArrayList<>();
    for (JsonNode node : programme.section("registers").path("registers")) {
      all.add(of(node));
    }
    return List.copyOf(all);
  }

  private static RegisterDefinition of(JsonNode node) {
    Map<String, LocalText> columns = new LinkedHashMap<>();
    for (JsonNode column : node.path("columns")) {
      String code = column.path("code").asText();
      columns.put(code, Programme.text(column.path("label"), code));
    }
    List<String> waives = new ArrayList<>();
    node.path("waives").forEach(paper -> waives.add(paper.asText()));
    String pattern = node.path("key").path("pattern").asText("");
    return new RegisterDefinition(
        node.path("code").asText(),
        Programme.text(node.path("name"), node.path("code").asText()),
        node.path("department").asText(),
        node.path("key").path("column").asText(),
        pattern.isEmpty() ? null : Pattern.compile(pattern),
        node.path("nameColumn").asText(),
        columns,
        waives,
        node.path("illustrative").asBoolean(false));
  }
}
