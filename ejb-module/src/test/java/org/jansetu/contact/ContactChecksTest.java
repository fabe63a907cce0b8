package org.jansetu.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jansetu.shared.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What contact.yaml must keep beyond its shape, and how numbers are read. */
@Tag("TEL-1")
class ContactChecksTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String RIGHT =
      """
      {"kinds": [{"code": "information"}, {"code": "complaint", "lodgedAs": "complaint"}],
       "wrapUps": [{"code": "helped"}, {"code": "lodged"}],
       "callingHours": {"from": "08:00", "until": "21:00"}}
      """;

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> checks(String text) {
    JsonNode grievances = json("{\"kinds\": [{\"code\": \"complaint\"}]}");
    return ContactChecks.of(json(text), grievances).stream().map(Finding::check).toList();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("contact-kind-once", "\"information\"", "\"complaint\""),
        Arguments.of("contact-wrap-up-once", "\"lodged\"", "\"helped\""),
        Arguments.of("contact-kind-known", "\"lodgedAs\": \"complaint\"", "\"lodgedAs\": \"pain\""),
        Arguments.of("contact-hours", "21:00", "07:00"),
        Arguments.of("contact-hours", "21:00", "late"));
  }

  @Test
  void rightFileHasNoFinding() {
    assertEquals(List.of(), checks(RIGHT));
    MissingNode none = MissingNode.getInstance();
    assertEquals(List.of(), ContactChecks.of(none, none));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void eachBreakIsFound(String check, String what, String by) {
    assertEquals(List.of(check), checks(RIGHT.replaceFirst(Pattern.quote(what), by)));
  }

  @ParameterizedTest
  @CsvSource({
    "9876543210,9876543210",
    "+91 98765-43210,9876543210",
    "09876543210,9876543210",
    "९८७६५४३२१०,9876543210",
    "022-24931234,02224931234",
    "12,",
    "anonymous,",
  })
  void numbersAreReadHoweverTheyAreWritten(String written, String digits) {
    assertEquals(Optional.ofNullable(digits), CallerSeal.digits(written));
  }
}
