package org.jansetu.counter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;

/** Lines of a charge as they are kept. */
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
}
