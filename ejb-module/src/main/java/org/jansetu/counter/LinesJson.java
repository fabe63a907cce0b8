package org.jansetu.counter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines of a charge, and what was typed for it, as they are kept. */
final class LinesJson {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<ChargeLine>> LINES = new TypeReference<>() {};
  private static final ObjectWriter WRITER = JSON.writerFor(LINES);
  private static final ObjectReader READER = JSON.readerFor(LINES);

  private LinesJson() {}

  static String write(List<ChargeLine> lines) {
    try {
      return WRITER.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lines cannot be written", e);
    }
  }

  static List<ChargeLine> read(String json) {
    try {
      return READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lines cannot be read", e);
    }
  }

  /** The plain values of an object, as text. */
  static Map<String, String> texts(String json) {
    try {
      Map<String, String> texts = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> field : JSON.readTree(json).properties()) {
        if (field.getValue().isValueNode() && !field.getValue().isNull()) {
          texts.put(field.getKey(), field.getValue().asText());
        }
      }
      return texts;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("inputs cannot be read", e);
    }
  }
}
