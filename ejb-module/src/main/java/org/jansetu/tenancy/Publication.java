package org.jansetu.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What is published of a programme's folder.
 *
 * @param tenant the programme's number
 * @param sha256 fingerprint of the whole folder, 64 hexadecimal digits
 * @param sections each file as data, by its name without the ending; {@code programme} is there
 */
public record Publication(short tenant, String sha256, Map<String, JsonNode> sections) {

  /** Takes a copy. */
  public Publication {
    sections = Map.copyOf(sections);
  }
}
