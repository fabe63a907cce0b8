package org.jansetu.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.jansetu.shared.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a YAML file may say, and what it may not. */
@Tag("X-1")
class YamlReaderTest {

  private final Findings findings = new Findings();

  private JsonNode read(String yaml) {
    return YamlReader.read("fees.yaml", yaml.getBytes(UTF_8), findings);
  }

  private List<String> checks() {
    return findings.list().stream().map(Finding::check).toList();
  }

  @Test
  void plainValuesAreWhatJsonWouldSay() {
    JsonNode read =
        read(
            "{a: 1, b: -12345678901, c: 1.50, d: true, e: no,"
                + " f: 2020-09-01, g: '18', h: ~, i: 010}");
    assertEquals(
        "{\"a\":1,\"b\":-12345678901,\"c\":1.50,\"d\":true,\"e\":\"no\",\"f\":\"2020-09-01\","
            + "\"g\":\"18\",\"h\":null,\"i\":\"010\"}",
        read.toString());
    assertTrue(findings.isEmpty());
  }

  @Test
  void keyThatStandsTwiceIsFoundWithItsPlace() {
    read("a:\n  - {x: 1, x: 2}\n");
    assertEquals("/a/0/x", findings.list().get(0).key());
    assertEquals(List.of("key-once"), checks());
  }

  @Test
  void billionLaughsAreNotLaughed() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      int before = i - 1;
      bomb.append("a" + i + ": &a" + i + " [*a" + before + ", *a" + before + "]\n");
    }
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(bomb.toString()));
    assertTrue(checks().contains("no-anchors") || checks().contains("yaml"), checks()::toString);
  }

  @Test
  void nothingIsConstructed() {
    read("a: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://localhost/']]");
    assertTrue(checks().contains("yaml"), "a tag that names a class is not even composed");
    read("a: !!binary aGVsbG8=");
    assertTrue(checks().contains("no-tags"), checks()::toString);
  }

  @Test
  void deepNestingIsRefused() {
    read("[".repeat(200) + "]".repeat(200));
    assertEquals(List.of("yaml"), checks());
  }

  @Test
  void textsAreInNormalFormAndHaveNoControlCharacters() {
    read("{a: \"\u0928\u093c\", b: \"x\\u0007\"}");
    assertEquals(List.of("normal-form", "no-control-characters"), checks());
  }
}
