package org.jansetu.returns;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.catalogue.Form;
import org.jansetu.tenancy.Programme;

/**
 * The returns of one version of a programme.
 *
 * @param returns by their codes, in the order of the folder
 */
record ReturnBook(Map<String, ReturnDefinition> returns) {

  static ReturnBook of(Programme programme) {
    Map<String, ReturnDefinition> returns = new LinkedHashMap<>();
    for (JsonNode node : programme.section("returns").path("returns")) {
      String code = node.path("code").asText();
      Set<String> types =
          node.path("kioskTypes").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
      returns.put(
          code,
          new ReturnDefinition(
              code,
              Programme.text(node.path("name"), code),
              node.path("department").asText(),
              Period.of(node.path("period").asText()),
              LocalDate.parse(node.path("from").asText()),
              node.has("until") ? LocalDate.parse(node.path("until").asText()) : null,
              node.path("dueDays").asInt(),
              types,
              Form.of(code, node.path("form"), programme.zone()),
              node.path("illustrative").asBoolean()));
    }
    return new ReturnBook(Collections.unmodifiableMap(returns));
  }
}
