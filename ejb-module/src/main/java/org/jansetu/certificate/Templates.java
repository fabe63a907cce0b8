package org.jansetu.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jansetu.tenancy.Programme;

/**
 * The templates of one published version, by the service that they are for.
 *
 * @param byService a service without one is decided without a certificate
 */
record Templates(Map<String, Template> byService) {

  static Templates of(Programme programme) {
    Map<String, Template> byService = new HashMap<>();
    for (JsonNode node : programme.section("certificates").path("templates")) {
      Template template = Template.of(node);
      node.path("services").forEach(service -> byService.put(service.asText(), template));
    }
    return new Templates(Map.copyOf(byService));
  }

  Optional<Template> find(String service) {
    return Optional.ofNullable(byService.get(service));
  }
}
