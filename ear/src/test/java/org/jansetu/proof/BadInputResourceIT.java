package org.jansetu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jansetu.server.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Whatever is sent to quotes, transactions and baskets that does not fit is refused with its reason
 * and moves nothing: after all of it the wallet and the receipts are what they were.
 */
@Tag("X-4")
@TestMethodOrder(OrderAnnotation.class)
class BadInputResourceIT {

  private static final String QUOTES = "/api/v1/quotes";
  private static final String CHARGES = "/api/v1/transactions";
  private static final String BASKETS = "/api/v1/baskets";

  private static Till till;
  private static Till copies;
  private static Stillness before;

  @BeforeAll
  static void begin() {
    till = Till.sample();
    copies =
        new Till(
            till.operator(),
            "SMP-02",
            Map.of("record", "khasra", "village", "Neempur", "khasraNumber", "7/2", "pages", 1),
            3000);
    assertEquals(201, till.charge().status());
    before = Stillness.of(till);
  }

  private static Supplier<Answer> post(String path, String body) {
    return () -> till.operator().withNewKey().postRaw(path, body);
  }

  private static Supplier<Answer> charge(Body body) {
    return post(CHARGES, body.text());
  }

  @TestFactory
  Stream<DynamicTest> textThatIsNoJsonIsMalformed() {
    String right = Body.of(till.body()).text();
    String twice = right.replace("\"service\":", "\"service\":\"SMP-02\",\"service\":");
    String deep = "[".repeat(40) + "]".repeat(40);
    return Stream.of(QUOTES, CHARGES, BASKETS)
        .flatMap(
            path ->
                Stream.of(
                        "",
                        " ",
                        "{",
                        "{\"service\":\"SMP-01\",}",
                        "{'service':'SMP-01'}",
                        "{\"service\":\"SMP-01\"} {}",
                        "{\"service\":\"SMP\n-01\"}",
                        "{\"service\":NaN}",
                        "{\"expectedTotalPaise\":01}",
                        "<service>SMP-01</service>",
                        twice,
                        "{\"inputs\":" + deep + "}",
                        "[".repeat(100_000),
                        "{\"expectedTotalPaise\":" + "9".repeat(500) + "}",
                        "{\"" + "n".repeat(1000) + "\":1}")
                    .map(
                        body ->
                            new Attempt(
                                "malformed " + shown(body) + " to " + path,
                                post(path, body),
                                400,
                                "malformed-json")))
        .map(Attempt::test);
  }

  private static String shown(String body) {
    return body.length() > 40 ? body.substring(0, 40) + "... of " + body.length() : body;
  }

  @TestFactory
  Stream<DynamicTest> bodyOfAnotherKindIsInvalid() {
    return Stream.of(QUOTES, CHARGES, BASKETS)
        .flatMap(
            path ->
                Stream.of("null", "[]", "1", "true", "\"text\"", "{}")
                    .map(body -> Attempt.invalid(body + " to " + path, post(path, body))))
        .map(Attempt::test);
  }

  @TestFactory
  Stream<DynamicTest> fieldOfAnotherTypeIsInvalid() {
    Body right = Body.of(till.body());
    return Stream.of(
            right.with("/service", "1"),
            right.with("/service", "null"),
            right.with("/service", "[\"SMP-01\"]"),
            right.with("/inputs", "[]"),
            right.with("/inputs", "\"none\""),
            right.with("/inputs/applicantName", "7"),
            right.with("/inputs/applicantName", "null"),
            right.with("/inputs/applicantName", "{\"en\":\"x\"}"),
            right.with("/inputs/disabled", "\"yes\""),
            right.with("/inputs/category", "\"none of these\""),
            right.with("/inputs/dateOfBirth", "\"31-12-1990\""),
            right.with("/inputs/dateOfBirth", "\"1990-02-30\""),
            right.with("/expectedTotalPaise", "\"2000\""),
            right.with("/expectedTotalPaise", "true"),
            right.with("/expectedTotalPaise", "null"),
            right.with("/expectedTotalPaise", "2000.0"),
            right.with("/expectedTotalPaise", "2000.5"),
            right.with("/expectedTotalPaise", "2e3"),
            right.with("/expectedTotalPaise", "9223372036854775808"),
            right.with("/expectedTotalPaise", "-9223372036854775809"),
            right.with("/citizen", "\"Asha\""),
            right.with("/citizen/name", "7"),
            right.with("/citizen/mobile", "9876543210"),
            right.with("/paidBy", "1"))
        .map(body -> Attempt.invalid("wrong type: " + body.text(), charge(body)))
        .map(Attempt::test);
  }

  @TestFactory
  Stream<DynamicTest> missingUnknownOrImpossibleFieldIsInvalid() {
    Body right = Body.of(till.body());
    String long121 = "\"" + "न".repeat(121) + "\"";
    return Stream.of(
            right.without("/service"),
            right.without("/inputs"),
            right.without("/inputs/fatherName"),
            right.without("/expectedTotalPaise"),
            right.without("/citizen"),
            right.without("/citizen/name"),
            right.without("/paidBy"),
            right.with("/discountPaise", "2000"),
            right.with("/lines", "[]"),
            right.with("/inputs/totalPaise", "1"),
            right.with("/inputs/__proto__", "{}"),
            right.with("/citizen/aadhaar", "\"123412341234\""),
            right.with("/citizen/name", "\"\""),
            right.with("/citizen/name", "\"   \""),
            right.with("/citizen/name", long121),
            right.with("/citizen/mobile", "\"12345\""),
            right.with("/citizen/mobile", "\"5876543210\""),
            right.with("/citizen/mobile", "\"98765432101\""),
            right.with("/citizen/mobile", "\"९८७६५४३२१०\""),
            right.with("/citizen/mobile", "\"\""),
            right.with("/inputs/mobile", "\"+919876543210\""),
            right.with("/inputs/applicantName", "\"\""),
            right.with("/inputs/applicantName", "\"" + "a".repeat(101) + "\""),
            right.with("/paidBy", "\"gold\""),
            right.with("/paidBy", "\"CASH\""),
            right.with("/paidBy", "\"\""))
        .map(body -> Attempt.invalid("does not fit: " + shortened(body), charge(body)))
        .map(Attempt::test);
  }

  private static String shortened(Body body) {
    return body.text().replaceAll("(.)\\1{20,}", "$1...");
  }

  @TestFactory
  Stream<DynamicTest> amountThatIsNoAmountIsInvalid() {
    Body pages = Body.of(copies.body());
    Body rent =
        Body.of(
            new Till(
                    till.operator(),
                    "SMP-03",
                    Map.of("applicantName", "नदी कुमार", "amountPaise", 100_000),
                    12_000)
                .body());
    List<String> numbers =
        List.of(
            "-1",
            "0",
            "101",
            "1.5",
            "1e400",
            "\"1\"",
            "null",
            "9223372036854775807",
            "9223372036854775808",
            "1" + "0".repeat(25),
            "true",
            "[1]");
    Stream<Attempt> units =
        numbers.stream()
            .map(
                number ->
                    Attempt.invalid(
                        number + " pages", charge(pages.with("/inputs/pages", number))));
    Stream<Attempt> paise =
        numbers.stream()
            .map(number -> number.equals("101") ? "10000000001" : number)
            .map(
                number ->
                    Attempt.invalid(
                        number + " paise", charge(rent.with("/inputs/amountPaise", number))));
    return Stream.concat(units, paise).map(Attempt::test);
  }

  @TestFactory
  Stream<DynamicTest> characterThatNobodySeesIsInvalid() {
    Body right = Body.of(till.body());
    List<String> invisible =
        List.of(
            "\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\u202e", "\\u2066", "\\ufeff",
            "\\uffff", "\\ud800");
    return Stream.of("/citizen/name", "/inputs/applicantName", "/service", "/paidBy")
        .flatMap(
            place ->
                invisible.stream()
                    .map(
                        mark ->
                            Attempt.invalid(
                                mark + " at " + place,
                                charge(right.with(place, "\"a" + mark + "b\"")))))
        .map(Attempt::test);
  }

  @TestFactory
  Stream<DynamicTest> dayWithoutTariffOrNoDayAtAllHasNoQuote() {
    Body right = Body.of(till.quoteBody());
    Stream<Attempt> early =
        Stream.of("2023-12-31", "1900-01-01", "0001-01-01")
            .map(
                day ->
                    new Attempt(
                        "quote on " + day,
                        post(QUOTES, right.with("/onDate", '"' + day + '"').text()),
                        422,
                        "no-tariff"));
    Stream<Attempt> none =
        Stream.of(
                "\"31-12-2026\"",
                "\"2026-02-30\"",
                "\"2026-13-01\"",
                "20260101",
                "\"today\"",
                "\"\"",
                "true",
                "[2026,1,1]",
                "\"+9999999999-01-01\"")
            .map(
                day ->
                    Attempt.invalid(
                        "quote on " + day, post(QUOTES, right.with("/onDate", day).text())));
    return Stream.concat(early, none).map(Attempt::test);
  }

  /** A day to come is quoted by the tariff that is known for it. */
  @Test
  void dayToComeHasItsOwnQuote() {
    String body = Body.of(till.quoteBody()).with("/onDate", "\"2030-04-01\"").text();
    Answer answer = till.operator().postRaw(QUOTES, body);
    assertEquals(200, answer.status(), answer::text);
    assertEquals(2500, answer.json().path("totalPaise").asLong());
    assertEquals("2030-04-01", answer.json().path("onDate").asText());
  }

  @TestFactory
  Stream<DynamicTest> serviceThatCannotBeHadIsRefused() {
    Body right = Body.of(till.body());
    Body summer =
        Body.of(
            Map.of(
                "service",
                "SMP-17",
                "inputs",
                Map.of("applicantName", "नदी कुमार", "amountPaise", 1000),
                "expectedTotalPaise",
                2000,
                "citizen",
                Map.of("name", "Asha"),
                "paidBy",
                "cash"));
    return Stream.of(
            new Attempt("closed service", charge(summer), 409, "service-closed"),
            new Attempt(
                "service out of its window",
                charge(summer.with("/service", "\"SMP-16\"")),
                409,
                "service-closed"),
            Attempt.notFound("unknown service", charge(right.with("/service", "\"SMP-99\""))),
            Attempt.notFound(
                "service in small letters", charge(right.with("/service", "\"smp-01\""))),
            Attempt.notFound("service without a name", charge(right.with("/service", "\"\""))),
            Attempt.notFound(
                "service with a long name",
                charge(right.with("/service", "\"" + "S".repeat(5000) + "\""))))
        .map(Attempt::test);
  }

  /** A total that the operator was not shown is refused, with the quote that holds now. */
  @TestFactory
  Stream<DynamicTest> staleQuoteIsRefusedWithTheNewOne() {
    Body right = Body.of(till.body());
    return Stream.of("1999", "2001", "0", "-2000", "4000", "9223372036854775807")
        .map(
            total ->
                DynamicTest.dynamicTest(
                    "expected " + total,
                    () -> {
                      Answer answer = charge(right.with("/expectedTotalPaise", total)).get();
                      assertEquals("409 total-changed", answer.status() + " " + answer.code());
                      JsonNode now = answer.json().path("quote");
                      assertEquals(2000, now.path("totalPaise").asLong(), answer::text);
                      assertEquals(till.service(), now.path("service").asText());
                      assertEquals(3, now.path("lines").size());
                    }));
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void nothingWasMovedByAnyOfThis() {
    assertEquals(before, Stillness.of(till));
  }
}
