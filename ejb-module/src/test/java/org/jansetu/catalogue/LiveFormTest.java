package org.jansetu.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jansetu.shared.Finding;
import org.jansetu.shared.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that show only sometimes, and answers that must go together. */
@Tag("MPO-10")
class LiveFormTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final Locale HINDI = Locale.forLanguageTag("hi");

  private static final String SCHEMA =
      """
      {"type":"object","additionalProperties":false,
       "required":["members","gasConsumer","percent"],
       "x-sections":[{"code":"family","title":{"en":"Family"}},
         {"code":"claim","title":{"en":"Claim","hi":"पात्रता"},
          "x-visible-when":"inputs.members >= 2"}],
       "properties":{
        "members":{"type":"integer","title":"Members","minimum":1,"x-order":1,
          "x-section":"family"},
        "earning":{"type":"integer","title":"Earning","minimum":0,"x-order":2,
          "x-section":"family","x-valid-when":"inputs.earning <= inputs.members",
          "x-valid-message":{"en":"Too many earn.","hi":"अधिक कमाने वाले।"}},
        "gas":{"type":"boolean","title":"Gas","x-order":3,"x-section":"family"},
        "gasConsumer":{"type":"string","title":"Number","pattern":"^[0-9]{5}$","x-order":4,
          "x-section":"family","x-visible-when":"inputs.gas"},
        "supplier":{"type":"string","title":"Supplier","x-order":5,"x-section":"family",
          "x-visible-when":"has(inputs.gasConsumer) && inputs.gasConsumer.startsWith('9')"},
        "percent":{"type":"integer","title":"Percent","x-order":6,"x-section":"claim"},
        "born":{"type":"string","format":"date","title":"Born","x-order":7,"x-section":"claim",
          "x-valid-when":"inputs.born <= on","x-valid-message":{"en":"Still to come."}}}}
      """;

  private final Form form = new Form("family", json(SCHEMA), ZONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|born,gasConsumer,percent,supplier",
        "{\"members\":1,\"gas\":false}|born,gasConsumer,percent,supplier",
        "{\"members\":2,\"gas\":true}|supplier",
        "{\"members\":2,\"gas\":true,\"gasConsumer\":\"91234\"}|''",
        "{\"members\":2,\"gas\":false,\"gasConsumer\":\"91234\"}|gasConsumer,supplier",
        "{\"members\":\"two\",\"gas\":\"yes\"}|born,gasConsumer,percent,supplier"
      })
  void whatDoesNotShowFollowsFromWhatWasAnsweredBefore(String inputs, String hidden) {
    assertEquals(hidden, String.join(",", form.hidden(json(inputs))));
  }

  @Test
  void hiddenFieldIsNeitherRequiredNorKept() {
    JsonNode kept =
        form.accept(
            json(
                "{\"members\":1,\"gas\":false,\"gasConsumer\":\"no number\",\"supplier\":\"x\","
                    + "\"percent\":\"much\"}"),
            Locale.ENGLISH);
    assertEquals(json("{\"members\":1,\"gas\":false}"), kept);
  }

  @Test
  void fieldThatShowsIsRequired() {
    assertEquals(
        List.of("/inputs/gasConsumer required", "/inputs/percent required"),
        said(form.check(json("{\"members\":3,\"gas\":true}"), Locale.ENGLISH)));
  }

  @Test
  void answersThatDoNotGoTogetherAreRefusedInTheFormsOwnWords() {
    JsonNode inputs = json("{\"members\":1,\"earning\":2}");
    Violation english = new Violation("/inputs/earning", "not-together", "Too many earn.");
    Violation hindi = new Violation("/inputs/earning", "not-together", "अधिक कमाने वाले।");
    assertEquals(List.of(english), form.check(inputs, Locale.ENGLISH));
    assertEquals(List.of(hindi), form.check(inputs, HINDI));
    assertEquals(List.of(), form.check(json("{\"members\":2,\"earning\":2,\"percent\":1}"), HINDI));
  }

  @Test
  void conditionOnWhatWasNotGivenComplainsOfNothing() {
    assertEquals(
        List.of("/inputs/members required"),
        said(form.check(json("{\"earning\":2}"), Locale.ENGLISH)));
  }

  @Test
  void todayIsTheProgrammes() {
    String today = LocalDate.now(ZONE).toString();
    String later = LocalDate.now(ZONE).plusDays(1).toString();
    String begin = "{\"members\":2,\"percent\":1,\"born\":\"";
    assertEquals(List.of(), form.check(json(begin + today + "\"}"), Locale.ENGLISH));
    assertEquals(
        List.of("/inputs/born not-together"),
        said(form.check(json(begin + later + "\"}"), Locale.ENGLISH)));
  }

  @Test
  void sectionsAndLivelinessAreTold() {
    assertEquals(
        List.of("family", "claim"), form.sections().stream().map(FormSection::code).toList());
    assertEquals("claim", form.fields().get(5).section());
    assertTrue(form.isLive());
    String plain = "{\"properties\":{\"a\":{\"type\":\"string\",\"title\":\"A\"}}}";
    assertFalse(new Form("plain", json(plain), ZONE).isLive());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inputs.gas\"|inputs.percent > 1\"|form-condition-known",
        "inputs.gas\"|size(inputs) > 1\"|form-condition-known",
        "inputs.gas\"|inputs.gasConsumer == '1'\"|form-condition-known",
        "inputs.gas\"|inputs.gas ==\"|condition-compiles",
        "inputs.gas\"|1 + 1\"|condition-is-yes-or-no",
        "inputs.gas\"|[1].exists(x, x > 0)\"|condition-compiles",
        "inputs.earning <= inputs.members\"|inputs.earning <= inputs.many\"|form-condition-known",
        "\"code\":\"claim\"|\"code\":\"family\"|form-section-once",
        "\"x-order\":6,\"x-section\":\"claim\"|\"x-order\":6|form-section-known",
        "\"x-order\":3,\"x-section\":\"family\"|\"x-order\":3,\"x-section\":\"claim\""
            + "|form-section-whole",
        "\"x-valid-when\":\"inputs.born <= on\",|''|form-valid-message"
      })
  void whatIsWrongWithTheConditionsOfAFormIsFound(String what, String by, String check) {
    assertEquals(List.of(), Form.findings("family", json(SCHEMA)));
    String broken = SCHEMA.replace(what, by);
    List<String> found =
        Form.findings("family", json(broken)).stream().map(Finding::check).distinct().toList();
    assertTrue(found.contains(check), () -> found.toString());
  }

  private static List<String> said(List<Violation> violations) {
    return violations.stream().map(v -> v.field() + " " + v.code()).sorted().toList();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
