package org.jansetu.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Locale HINDI = Locale.forLanguageTag("hi-IN");

  private final Form form = new Form("bill", json(SCHEMA));

  private static final String SCHEMA =
      """
      {"type":"object","additionalProperties":false,"required":["consumerId","amountPaise"],
       "properties":{
        "consumerId":{"type":"string","title":"Consumer number","x-title-hi":"उपभोक्ता क्रमांक",
          "pattern":"^[A-Za-z0-9-]{4,20}$","maxLength":20,"x-order":1},
        "amountPaise":{"type":"integer","title":"Amount","minimum":1,"maximum":10000000000,
          "x-widget":"money","x-order":2},
        "copies":{"type":"integer","title":"Copies","minimum":1,"maximum":100,"x-order":9},
        "name":{"type":"string","title":"Name","minLength":2,"maxLength":10,"x-order":4},
        "address":{"type":"string","title":"Address","maxLength":50,"x-widget":"textarea","x-order":5},
        "born":{"type":"string","title":"Born","format":"date","maxLength":10,"x-order":6},
        "use":{"type":"string","title":"Use","enum":["home","shop"],
          "x-enum-labels":{"home":{"en":"Home","hi":"घर"}},"x-order":7},
        "disabled":{"type":"boolean","title":"Disabled","x-order":8}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|\"A\"|too-short|Write at least 2 characters.|कम से कम 2 अक्षर लिखें।",
        "name|\"ABCDEFGHIJK\"|too-long|Write at most 10 characters.|अधिक से अधिक 10 अक्षर लिखें।",
        "name|7|wrong-type|Write this as text.|इसे अक्षरों में लिखें।",
        "name|null|wrong-type|Write this as text.|इसे अक्षरों में लिखें।",
        "name|[\"A\"]|wrong-type|Write this as text.|इसे अक्षरों में लिखें।",
        "name|\"A\\u0000B\"|control-character|Take out the characters that cannot be seen.|न दिखने वाले अक्षर हटाएँ।",
        "name|\"A\\nB\"|control-character|Take out the characters that cannot be seen.|न दिखने वाले अक्षर हटाएँ।",
        "name|\"A\\u202EB\"|control-character|Take out the characters that cannot be seen.|न दिखने वाले अक्षर हटाएँ।",
        "consumerId|\"12 34\"|wrong-format|This is not written in the form that is wanted.|यह माँगे गए रूप में नहीं लिखा है।",
        "consumerId|\"\"|required|Fill this in.|इसे भरें।",
        "consumerId|\"  \"|required|Fill this in.|इसे भरें।",
        "born|\"2026-02-30\"|wrong-format|Write a date that exists, as year-month-day.|ऐसी तारीख लिखें जो होती हो, वर्ष-माह-दिन के रूप में।",
        "born|\"30-01-2026\"|wrong-format|Write a date that exists, as year-month-day.|ऐसी तारीख लिखें जो होती हो, वर्ष-माह-दिन के रूप में।",
        "use|\"farm\"|not-in-list|Choose one of the answers offered.|दिए गए उत्तरों में से एक चुनें।",
        "disabled|\"yes\"|wrong-type|Answer yes or no.|हाँ या नहीं में उत्तर दें।",
        "copies|0|too-small|The least is 1.|कम से कम 1 होना चाहिए।",
        "copies|101|too-large|The most is 100.|अधिक से अधिक 100 हो सकता है।",
        "copies|\"5\"|wrong-type|Write a whole number, without a decimal point.|पूरी संख्या लिखें, दशमलव के बिना।",
        "surprise|1|unknown-field|This form does not ask for this.|इस प्रपत्र में यह नहीं पूछा जाता।",
        "surprise|\"\"|unknown-field|This form does not ask for this.|इस प्रपत्र में यह नहीं पूछा जाता।"
      })
  void eachWrongAnswerIsNamedInBothLanguages(
      String field, String value, String code, String english, String hindi) {
    ObjectNode inputs = right();
    inputs.set(field, json(value));
    assertEquals(
        List.of(new Violation("/inputs/" + field, code, english)),
        form.check(inputs, Locale.ENGLISH));
    assertEquals(
        List.of(new Violation("/inputs/" + field, code, hindi)), form.check(inputs, HINDI));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, wrong-type",
    "1.5, wrong-type",
    "1e3, wrong-type",
    "\"100\", wrong-type",
    "0, too-small",
    "-1, too-small",
    "10000000001, too-large",
    "9223372036854775807, too-large",
    "9223372036854775808, too-large",
    "-9223372036854775809, too-small",
    "100000000000000000000000000000000000000000, too-large",
    "1e400, wrong-type",
    "true, wrong-type"
  })
  void anAmountIsAWholeNumberOfPaise(String value, String code) {
    ObjectNode inputs = right();
    inputs.set("amountPaise", json(value));
    List<Violation> found = form.check(inputs, Locale.ENGLISH);
    assertEquals(List.of(code), found.stream().map(Violation::code).distinct().toList());
    assertEquals("/inputs/amountPaise", found.get(0).field());
  }

  @Test
  void limitsOfMoneyAreToldInRupees() {
    ObjectNode inputs = right().put("amountPaise", 10_000_000_001L);
    assertEquals(
        "The most is ₹10,00,00,000.00.", form.check(inputs, Locale.ENGLISH).get(0).message());
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    List<Violation> found = form.check(json("{\"name\":\"A\",\"x\":1,\"y\":2}"), Locale.ENGLISH);
    assertEquals(
        List.of(
            "/inputs/amountPaise", "/inputs/consumerId", "/inputs/name", "/inputs/x", "/inputs/y"),
        found.stream().map(Violation::field).sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"text\"", "1"})
  void answersThatAreNoObjectAreRefused(String inputs) {
    Violation found = form.check(json(inputs), Locale.ENGLISH).get(0);
    assertEquals("/inputs", found.field());
    assertEquals("wrong-type", found.code());
  }

  @Test
  void missingAnswersAreRefused() {
    assertEquals("wrong-type", form.check(null, Locale.ENGLISH).get(0).code());
  }

  @Test
  void violationsAreLimitedAndNamesOfUnknownFieldsAreCutAndEscaped() {
    ObjectNode inputs = right();
    inputs.put("a/b~c", 1);
    assertEquals("/inputs/a~1b~0c", form.check(inputs, Locale.ENGLISH).get(0).field());
    inputs.removeAll().setAll(right());
    inputs.put("x".repeat(5_000), 1);
    assertEquals(8 + 60, form.check(inputs, Locale.ENGLISH).get(0).field().length());
    for (int i = 0; i < 1_000; i++) {
      inputs.put("field" + i, i);
    }
    assertEquals(Form.MOST_VIOLATIONS, form.check(inputs, Locale.ENGLISH).size());
  }

  @Test
  void answersAreKeptComposedWithoutBlanksAndWithoutEmptyOnes() {
    ObjectNode inputs = right().put("name", " ज\u093Cी\u0928त ").put("address", " ");
    inputs.put("use", "");
    ObjectNode kept = form.accept(inputs, HINDI);
    assertEquals("ज\u093Cी\u0928त", kept.get("name").asText());
    assertFalse(kept.has("address"));
    assertFalse(kept.has("use"));
    assertEquals(
        "é", form.accept(right().put("address", "e\u0301"), HINDI).get("address").asText());
    assertEquals(" ज\u093Cी\u0928त ", inputs.get("name").asText(), "the caller's answers stay");
  }

  @Test
  void joinersOfDevanagariAndLinesOfAnAddressStay() {
    ObjectNode inputs = right().put("name", "क्\u200Dष").put("address", "वार्ड 4\nग्वालियर");
    assertEquals(List.of(), form.check(inputs, HINDI));
    assertEquals("वार्ड 4\nग्वालियर", form.accept(inputs, HINDI).get("address").asText());
  }

  @Test
  void wrongAnswersAreNotAccepted() {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> form.accept(json("{}"), Locale.ENGLISH));
    assertEquals(2, refused.violations().size());
  }

  @Test
  @Tag("X-20")
  void fieldsComeInTheirOrderWithWhatShowsThem() {
    List<FormField> fields = form.fields();
    assertEquals(
        List.of(
            "consumerId", "amountPaise", "name", "address", "born", "use", "disabled", "copies"),
        fields.stream().map(FormField::name).toList());
    assertEquals(
        List.of("text", "money", "text", "textarea", "date", "select", "checkbox", "number"),
        fields.stream().map(FormField::widget).toList());
    assertTrue(fields.get(0).required());
    assertFalse(fields.get(2).required());
    assertEquals("उपभोक्ता क्रमांक", fields.get(0).label().hi());
    assertEquals("घर", fields.get(5).options().get(0).name().hi());
    assertEquals("shop", fields.get(5).options().get(1).name().en());
  }

  private static ObjectNode right() {
    return JSON.createObjectNode().put("consumerId", "AB-1234").put("amountPaise", 128_400);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
