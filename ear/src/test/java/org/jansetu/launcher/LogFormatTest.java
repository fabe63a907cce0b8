package org.jansetu.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFormatTest {

  @AfterEach
  void plainAgain() {
    System.clearProperty(LogFormat.JSON);
  }

  @Test
  void plainLineSaysWhenHowBadWhoAndWhat() {
    String line = new LogFormat().format(entry("Kiosk {0} suspended", "GWL-0417"));
    assertTrue(
        line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+ WARN  Kiosks: Kiosk GWL-0417 suspended\n"), line);
  }

  @Test
  void jsonLineIsOneObjectWhateverIsInIt() throws Exception {
    System.setProperty(LogFormat.JSON, "true");
    LogRecord entry = entry("said \"नमस्ते\"\nand\t\u0001 left");
    entry.setThrown(new IllegalStateException("why"));
    String line = new LogFormat().format(entry);
    assertEquals(1, line.lines().count());
    JsonNode json = new ObjectMapper().readTree(line);
    assertEquals("said \"नमस्ते\"\nand\t\u0001 left", json.path("message").asText());
    assertEquals("warn", json.path("level").asText());
    assertEquals("org.jansetu.network.Kiosks", json.path("logger").asText());
    assertTrue(json.path("trace").asText().contains("IllegalStateException: why"));
  }

  private static LogRecord entry(String message, Object... parameters) {
    LogRecord entry = new LogRecord(Level.WARNING, message);
    entry.setLoggerName("org.jansetu.network.Kiosks");
    entry.setParameters(parameters);
    return entry;
  }
}
