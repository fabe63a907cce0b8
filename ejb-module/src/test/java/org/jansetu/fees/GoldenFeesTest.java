package org.jansetu.fees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jansetu.shared.Refusal;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every programme's tariffs are sound, complete and yield that programme's golden cases. */
@Tag("EMI-6")
@Tag("EMI-14")
@Tag("EMI-2")
@Tag("LOK-8")
@Tag("X-8")
class GoldenFeesTest {

  @Test
  void thereAreProgrammes() {
    assertFalse(GoldenProgramme.all().isEmpty());
  }

  @TestFactory
  Stream<DynamicNode> everyProgramme() {
    return GoldenProgramme.all().stream()
        .map(programme -> dynamicContainer(programme.name(), tests(programme)));
  }

  private static List<DynamicNode> tests(GoldenProgramme programme) {
    JsonNode fees = programme.read("fees.yaml");
    JsonNode examples = programme.read("examples/fees.yaml");
    Tariffs tariffs = Tariffs.parse(fees);
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            "keeps to the schemas",
            () -> {
              assertEquals(Set.of(), violations("fees.schema.json", fees));
              assertEquals(Set.of(), violations("fees-examples.schema.json", examples));
            }));
    tests.add(
        dynamicTest(
            "has no findings",
            () -> {
              assertEquals(List.of(), tariffs.findings());
              assertEquals(List.of(), tariffs.coverage(programme.services()));
            }));
    for (JsonNode golden : examples.path("cases")) {
      tests.add(dynamicTest(golden.path("name").asText(), () -> check(tariffs, programme, golden)));
    }
    assertFalse(tests.size() < 3, programme.name() + " has no golden case");
    return tests;
  }

  private static Set<?> violations(String schema, JsonNode value) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(GoldenProgramme.schema(schema))
        .validate(value);
  }

  private static void check(Tariffs tariffs, GoldenProgramme programme, JsonNode golden) {
    Facts facts = programme.facts(golden);
    if (golden.has("refusal")) {
      Refusal refusal = assertThrows(Refusal.class, () -> tariffs.quote(facts));
      assertEquals(golden.path("refusal").asText(), refusal.code());
      return;
    }
    JsonNode expected = golden.path("expect");
    Quote quote = tariffs.quote(facts);
    assertEquals(expected.path("payer").asText(), quote.payer().code());
    assertLines(expected.path("lines"), quote.lines());
    assertLines(expected.path("borneByDepartment"), quote.borneByDepartment());
    assertEquals(expected.path("totalPaise").longValue(), quote.total().paise());
  }

  private static void assertLines(JsonNode expected, List<QuoteLine> lines) {
    List<String> wanted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < Math.max(expected.size(), lines.size()); i++) {
      JsonNode line = expected.path(i);
      boolean payee = line.has("payee");
      if (i < expected.size()) {
        String who = payee ? " to " + line.path("payee").asText() : "";
        wanted.add(line.path("party").asText() + " " + line.path("amountPaise") + who);
      }
      if (i < lines.size()) {
        String who = payee ? " to " + lines.get(i).payee() : "";
        found.add(lines.get(i).party().code() + " " + lines.get(i).amount().paise() + who);
      }
    }
    assertEquals(wanted, found);
  }
}
