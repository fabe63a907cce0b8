package org.jansetu.api.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  private final JsonText json = new JsonText();

  record Body(
      @JsonProperty(required = true) String name,
      long amountPaise,
      Integer copies,
      Boolean urgent,
      LocalDate onDate,
      JsonNode inputs,
      List<Item> items) {}

  record Item(@JsonProperty(required = true) String code, int count) {}

  record Answer(String text, LocalDate on, OffsetDateTime at) {}

  private Body read(String text) throws IOException {
    return (Body)
        json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Body.class);
  }

  private String refused(String text) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> read(text), text);
    return String.join(
        " ", refusal.violations().stream().map(v -> v.field() + ":" + v.code()).toList());
  }

  @Test
  void readsWhatFits() throws IOException {
    Body body =
        read(
            "{\"name\":\"आशा\",\"amountPaise\":2000,\"onDate\":\"2026-04-01\","
                + "\"inputs\":{\"anything\":[1]},\"items\":[{\"code\":\"A\",\"count\":1}]}");
    assertEquals("आशा", body.name());
    assertEquals(2000, body.amountPaise());
    assertEquals(LocalDate.of(2026, 4, 1), body.onDate());
    assertEquals(1, body.inputs().path("anything").path(0).asInt());
    assertEquals("A", body.items().get(0).code());
  }

  @Test
  void bringsTextsIntoOneForm() throws IOException {
    assertEquals("\u0915\u093c", read("{\"name\":\"\u0958\",\"amountPaise\":1}").name());
    assertEquals("é", read("{\"name\":\"e\u0301\",\"amountPaise\":1}").name());
  }

  @Test
  void namesEverythingThatDoesNotFitAtOnce() {
    assertEquals(
        "/colour:unknown-field /name:required /amountPaise:wrong-type /copies:wrong-type"
            + " /urgent:wrong-type /items/0/code:wrong-type /items/0/count:required"
            + " /items/1:wrong-type",
        refused(
            "{\"colour\":1,\"amountPaise\":\"5\",\"copies\":1.5,\"urgent\":1,"
                + "\"items\":[{\"code\":7},null]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0",
        "1e2",
        "\"1\"",
        "true",
        "9223372036854775808",
        "-9223372036854775809",
        "[]"
      })
  void takesOnlyWholeNumbersForMoney(String amount) {
    assertEquals(
        "/amountPaise:wrong-type", refused("{\"name\":\"x\",\"amountPaise\":" + amount + "}"));
  }

  @ParameterizedTest
  @CsvSource({"null,/amountPaise:required", "{},/amountPaise:wrong-type"})
  void takesNothingElseForANumber(String amount, String expected) {
    assertEquals(expected, refused("{\"name\":\"x\",\"amountPaise\":" + amount + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "{}", "[]"})
  void takesOnlyTextForText(String name) {
    assertEquals("/name:wrong-type", refused("{\"amountPaise\":1,\"name\":" + name + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2026-02-30\"", "\"tomorrow\"", "true"})
  void takesOnlyDaysOfTheCalendar(String day) {
    assertEquals(
        "/onDate:wrong-type", refused("{\"name\":\"x\",\"amountPaise\":1,\"onDate\":" + day + "}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u0000", "\\u0007", "\\u001b", "\\u0085", "\\u202e", "\\ud800", "\\ufeff"})
  void refusesCharactersThatNobodySees(String character) {
    assertEquals(
        "/name:control-character", refused("{\"amountPaise\":1,\"name\":\"a" + character + "b\"}"));
    assertEquals(
        "/inputs/a~1b/0:control-character",
        refused("{\"amountPaise\":1,\"name\":\"x\",\"inputs\":{\"a/b\":[\"" + character + "\"]}}"));
  }

  @Test
  void keepsTheJoinersThatDevanagariNeeds() throws IOException {
    assertEquals(
        "क्\u200dष\u200c", read("{\"amountPaise\":1,\"name\":\"क्\u200dष\u200c\"}").name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"name\":}",
        "{'name':'x'}",
        "{\"name\":\"x\",\"name\":\"y\",\"amountPaise\":1}",
        "{\"inputs\":{\"a\":1,\"a\":2}}",
        "{} {}",
        "{\"name\":\"x\",\"amountPaise\":1}x",
        "{\"amountPaise\":NaN}",
        "{\"amountPaise\":01}",
        "// note\n{}",
      })
  void refusesWhatIsNotWellFormed(String text) {
    assertThrows(MalformedJson.class, () -> read(text), text);
  }

  @Test
  void refusesWhatIsDeeperThanAnyCallNeeds() {
    assertThrows(MalformedJson.class, () -> read("[".repeat(40) + "]".repeat(40)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "5", "\"x\""})
  void refusesABodyThatIsNoObject(String text) {
    assertThrows(InvalidInput.class, () -> read(text));
  }

  @Test
  void refusesABodyOfMoreThanALimitBeforeReadingIt() throws IOException {
    String fits = "{\"name\":\"x\",\"amountPaise\":1" + " ".repeat(256 * 1024 - 28) + "}";
    assertEquals(256 * 1024, fits.length());
    assertEquals("x", read(fits).name());
    assertThrows(TooLarge.class, () -> read(fits + " "));
  }

  @Test
  void writesDaysTimesAndNullsAsTheContractSays() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    json.write(
        new Page<>(
            List.of(
                new Answer(
                    "हाँ",
                    LocalDate.of(2026, 4, 1),
                    OffsetDateTime.parse("2026-04-01T10:00:00+05:30"))),
            null),
        target);
    assertEquals(
        "{\"items\":[{\"text\":\"हाँ\",\"on\":\"2026-04-01\","
            + "\"at\":\"2026-04-01T10:00:00+05:30\"}],"
            + "\"nextCursor\":null}",
        target.toString(StandardCharsets.UTF_8));
  }
}
