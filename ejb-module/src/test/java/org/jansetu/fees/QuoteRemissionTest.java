package org.jansetu.fees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiving, concessions, conditions, and the minimum and maximum of a charge. */
@Tag("X-8")
class QuoteRemissionTest {

  private static String waivedWhen(String condition) {
    return "{id: f, label: {en: F}, party: kiosk, amount: {flat: 1000}, waiveWhen: '%s'}"
        .formatted(condition.replace("'", "''"));
  }

  private static long totalOf(Tariffs tariffs, Asking asking) {
    return tariffs.quote(asking.facts()).total().paise();
  }

  @Test
  void aWaivedLineIsNotCharged() {
    Tariffs tariffs = Asking.charging(waivedWhen("inputs.disability == true"));
    assertEquals(0, totalOf(tariffs, Asking.of("x").with("disability", true)));
    assertEquals(1000, totalOf(tariffs, Asking.of("x").with("disability", false)));
  }

  @Test
  void aWaivedLineAsksForNoUnits() {
    Tariffs tariffs =
        Asking.charging(
            "{id: p, label: {en: P}, party: kiosk, waiveWhen: 'inputs.medium != \"paper\"',"
                + " amount: {perUnit: {input: pages, paise: 500}}}",
            "{id: c, label: {en: C}, party: kiosk, waiveWhen: 'inputs.medium != \"card\"',"
                + " amount: {flat: 3000}}");
    assertEquals(3000, totalOf(tariffs, Asking.of("x").with("medium", "card")));
    assertEquals(1000, totalOf(tariffs, Asking.of("x").with("medium", "paper").with("pages", 2)));
    Facts unpaged = Asking.of("x").with("medium", "paper").facts();
    assertThrows(InvalidInput.class, () -> tariffs.quote(unpaged));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inputs.category == \"SC\"",
        "inputs.category != \"SC\"",
        "!(inputs.category == \"SC\")",
        "has(inputs.category) && inputs.category == \"SC\"",
        "inputs.address.district == \"D402\"",
        "inputs.age >= 60",
        "inputs.poor",
        "inputs[\"poor\"]",
        "inputs.poor ? true : false",
        "inputs.name.startsWith(\"R\")",
        "\"Ram\".startsWith(inputs.name)",
        "inputs.poor && inputs.old || inputs.female && true",
        "!(inputs.poor && inputs.old)",
        "kiosk.block == \"B1\""
      })
  void aConditionOnWhatWasLeftOutDoesNotHold(String condition) {
    Tariffs tariffs = Asking.charging(waivedWhen(condition));
    assertEquals(1000, totalOf(tariffs, Asking.of("x")));
    assertEquals(1000, totalOf(tariffs, Asking.of("x").with("category", null)));
  }

  @Test
  void whatWasLeftOutDoesNotHinderWhatDoesNotNeedIt() {
    for (String condition :
        List.of(
            "inputs.category == \"SC\" || inputs.disability == true",
            "inputs.disability == true || inputs.category == \"SC\"",
            "!has(inputs.category)",
            "!(has(inputs.category) && inputs.category == \"SC\")",
            "inputs.disability ? true : inputs.category == \"SC\"",
            "!(inputs.category == \"SC\" && !inputs.disability)",
            "(has(inputs.category) ? inputs.category : \"SC\") == \"SC\"")) {
      Asking asking = Asking.of("x").with("disability", true);
      assertEquals(0, totalOf(Asking.charging(waivedWhen(condition)), asking), condition);
    }
  }

  @Test
  void aConditionSeesInputsKioskServiceChannelAndDay() {
    for (String condition :
        List.of(
            "inputs.address.district == \"D402\"",
            "\"ration\" in inputs.cards",
            "kiosk.district == \"D402\" && kiosk.type == \"authorised\"",
            "kiosk.provider == \"LSP-1\" && kiosk.code == \"GWL-1\" && kiosk.society == \"SOC-1\"",
            "service.code == \"x\" && service.segment == \"G2C\" && service.department == \"REV\"",
            "service.kind == \"application\" && service.category == \"certificates\"",
            "channel == \"kiosk\"",
            "on >= \"2024-06-01\" && on < \"2024-06-02\"")) {
      Asking asking =
          Asking.of("x")
              .with("address", Map.of("district", "D402"))
              .with("cards", List.of("ration", "health"));
      assertEquals(0, totalOf(Asking.charging(waivedWhen(condition)), asking), condition);
    }
  }

  @Test
  void everyKindOfWholeNumberIsTheSameToACondition() {
    Tariffs tariffs = Asking.charging(waivedWhen("inputs.age >= 60 && inputs.years[0] == 2"));
    for (Number sixty : List.<Number>of(60, 60L, (short) 60, new BigDecimal("60"))) {
      Asking asking = Asking.of("x").with("age", sixty).with("years", List.of(2));
      assertEquals(0, totalOf(tariffs, asking), sixty.getClass().getName());
    }
  }

  @ParameterizedTest
  @CsvSource({"inputs.age >= 60, sixty", "inputs.poor, sixty", "1 / inputs.age == 1, 0"})
  void aValueThatTheConditionCannotJudgeIsRefused(String condition, String age) {
    Object value = age.equals("0") ? Long.valueOf(0) : age;
    Facts facts = Asking.of("x").with("age", value).with("poor", "sixty").facts();
    Tariffs tariffs = Asking.charging(waivedWhen(condition));
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> tariffs.quote(facts));
    assertEquals("/inputs", refusal.violations().get(0).field());
    assertEquals("condition-failed", refusal.violations().get(0).code());
  }

  private static final String CONCESSIONS =
      """
      {id: f, label: {en: Fee}, party: department, amount: {flat: 1001}, concessions: [
       {when: 'inputs.category == "SC"', percentOff: "50", label: {en: Fee for SC}},
       {when: 'inputs.disability == true', paise: 0},
       {when: 'inputs.female == true', paise: 700}]}""";

  @Test
  void theFirstConcessionThatHoldsIsTheOne() {
    Tariffs tariffs = Asking.charging(CONCESSIONS);
    Asking both = Asking.of("x").with("disability", true).with("category", "SC");
    assertEquals(501, totalOf(tariffs, both));
    assertEquals("Fee for SC", tariffs.quote(both.facts()).lines().get(0).label().en());
    assertEquals(0, totalOf(tariffs, Asking.of("x").with("disability", true)));
    assertEquals(700, totalOf(tariffs, Asking.of("x").with("female", true)));
    assertEquals(1001, totalOf(tariffs, Asking.of("x").with("female", false)));
  }

  @Test
  void aConcessionLeavesAFlatSplitNoMoreThanThereIs() {
    Tariffs tariffs =
        Asking.charging(
            """
            {id: f, label: {en: F}, amount: {flat: 2000},
             concessions: [{when: "inputs.poor == true", percentOff: "50"}],
             split: {by: flat, residue: society, shares: [{party: kiosk, paise: 1500},
                                                          {party: society, paise: 500}]}}""");
    Quote quote = tariffs.quote(Asking.of("x").with("poor", true).facts());
    assertEquals("kiosk 1000", Asking.say(quote.lines()));
  }

  @Test
  void taxIsReckonedOnWhatTheConcessionLeaves() {
    Tariffs tariffs =
        Asking.charging(
            """
            {id: f, label: {en: F}, party: kiosk, amount: {flat: 4000},
             concessions: [{when: "inputs.poor == true", percentOff: "50"}],
             tax: {code: gst, mode: inclusive}}""");
    Quote quote = tariffs.quote(Asking.of("x").with("poor", true).facts());
    assertEquals("kiosk 1695, tax 305", Asking.say(quote.lines()));
  }

  private static final String PERCENT =
      """
      {id: bill, label: {en: Bill}, party: department, amount: {input: amountPaise}},
      {id: f, label: {en: F}, amount: {percent: {of: amountPaise, rate: "1"}},
       waiveWhen: "inputs.poor == true",
       split: {by: ratio, residue: portal, shares: [{party: portal, ratio: 20},
                                                    {party: kiosk, ratio: 80}]}}""";

  @ParameterizedTest
  @CsvSource({
    "10000, 'department 10000, portal 100, kiosk 400'",
    "49900, 'department 49900, portal 100, kiosk 400'",
    "50100, 'department 50100, portal 100, kiosk 401'",
    "900000, 'department 900000, portal 400, kiosk 1600'"
  })
  void theChargeKeepsItsMinimumAndMaximumAndTheBillIsNoPartOfIt(long bill, String lines) {
    Tariffs tariffs =
        Asking.tariffs(Asking.oneVersion("minChargePaise: 500, maxChargePaise: 2000, ", PERCENT));
    Quote quote = tariffs.quote(Asking.of("x").with("amountPaise", bill).facts());
    assertEquals(lines, Asking.say(quote.lines()));
  }

  @Test
  void theMinimumDoesNotBringBackAWaivedLine() {
    Tariffs tariffs = Asking.tariffs(Asking.oneVersion("minChargePaise: 500, ", PERCENT));
    Asking asking = Asking.of("x").with("amountPaise", 10_000).with("poor", true);
    assertEquals(10_000, totalOf(tariffs, asking));
  }

  @Test
  void aLimitLeavesTheTaxRightWhateverItsMode() {
    for (String mode : List.of("inclusive", "exclusive")) {
      Tariffs tariffs =
          Asking.tariffs(
              Asking.oneVersion(
                  "minChargePaise: 2000, ",
                  "{id: f, label: {en: F}, party: kiosk, amount: {flat: 100},"
                      + " tax: {code: gst, mode: "
                      + mode
                      + "}}"));
      Quote quote = tariffs.quote(Asking.of("x").facts());
      assertEquals("kiosk 1695, tax 305", Asking.say(quote.lines()), mode);
      assertEquals(Money.ofRupees(20), quote.total());
    }
  }

  @Test
  void aMaximumGoesOnToTheLineBeforeWhenOneIsNotEnough() {
    Tariffs tariffs =
        Asking.tariffs(
            Asking.oneVersion(
                "maxChargePaise: 700, ",
                "{id: a, label: {en: A}, party: portal, amount: {flat: 1000}}",
                "{id: b, label: {en: B}, party: kiosk, amount: {flat: 200}}"));
    assertEquals("portal 700", Asking.say(tariffs.quote(Asking.of("x").facts()).lines()));
  }
}
