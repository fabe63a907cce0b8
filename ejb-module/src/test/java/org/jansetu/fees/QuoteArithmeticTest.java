package org.jansetu.fees;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jansetu.shared.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("EMI-6")
@Tag("X-8")
class QuoteArithmeticTest {

  private static final String PORTAL_AND_KIOSK =
      """
      {id: fee, label: {en: Service charge}, amount: {flat: %d}, tax: {code: gst, mode: inclusive},
       split: {by: ratio, shares: [{party: portal, ratio: 20}, {party: kiosk, ratio: 80}],
               residue: portal}}""";

  private static final String COLLECTION =
      """
      {id: bill, label: {en: Bill}, party: department, amount: {input: amountPaise}},
      {id: charge, label: {en: Charge}, party: kiosk, amount: {slab: {of: amountPaise,
       upToPaise: 200000, basePaise: 1000, stepPaise: 100000, perStepPaise: 200}}}""";

  @ParameterizedTest
  @CsvSource({
    "2000, 339, 1356, 305",
    "3000, 508, 2034, 458",
    "4000, 678, 2712, 610",
    "5000, 847, 3390, 763"
  })
  void includedTaxIsTakenOutAndTheRestSharedTwentyToEighty(
      long total, long portal, long kiosk, long tax) {
    Quote quote =
        Asking.charging(PORTAL_AND_KIOSK.formatted(total)).quote(Asking.of("income").facts());
    assertEquals(
        "portal " + portal + ", kiosk " + kiosk + ", tax " + tax, Asking.say(quote.lines()));
    assertEquals(Money.ofPaise(total), quote.total());
  }

  @ParameterizedTest
  @CsvSource({"2023-09-19, 'kiosk 4000'", "2023-09-20, 'kiosk 1500, society 500'"})
  void theDayDecidesBetweenTwoVersions(String day, String lines) {
    Tariffs tariffs =
        Asking.tariffs(
            Asking.versions(
                """
                {from: 2012-01-01, payer: citizen, lines: [
                 {id: fee, label: {en: Fee}, party: kiosk, amount: {flat: 4000}}]}""",
                """
                {from: 2023-09-20, payer: citizen, lines: [
                 {id: fee, label: {en: Fee}, amount: {flat: 2000},
                  split: {by: flat, residue: society,
                  shares: [{party: kiosk, paise: 1500}, {party: society, paise: 500}]}}]}"""));
    assertEquals(lines, Asking.say(tariffs.quote(Asking.of("caste").on(day).facts()).lines()));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000",
    "200000, 1000",
    "200001, 1200",
    "300000, 1200",
    "300001, 1400",
    "1000000, 2600",
    "10000000000, 20000600"
  })
  void aSlabGrowsWithEveryStartedStep(long bill, long charge) {
    Quote quote =
        Asking.charging(COLLECTION).quote(Asking.of("water").with("amountPaise", bill).facts());
    assertEquals("department " + bill + ", kiosk " + charge, Asking.say(quote.lines()));
    assertEquals(Money.ofPaise(bill + charge), quote.total());
  }

  @Tag("EMI-2")
  @Test
  void citizensAndBusinessesPayByTheirOwnTariff() {
    Tariffs tariffs =
        Asking.tariffs(
            """
            tariffs:
            - {id: c, name: {en: C}, applies: {kinds: [application], segments: [G2C]}, versions: [
               {from: 2020-09-01, payer: citizen, lines: [
                {id: fee, label: {en: Fee}, party: kiosk, amount: {flat: 5000}}]}]}
            - {id: b, name: {en: B}, applies: {kinds: [application], segments: [G2B]}, versions: [
               {from: 2020-09-01, payer: citizen, lines: [
                {id: fee, label: {en: Fee}, party: kiosk, amount: {flat: 10000}}]}]}
            - {id: p, name: {en: P}, applies: {segments: [B2C]}, versions: [
               {from: 2020-09-01, payer: citizen, lines: [
                {id: fee, label: {en: Fee}, party: provider, amount: {flat: 3000}}]}]}
            """);
    assertEquals("kiosk 5000", quoteOf(tariffs, "application", "G2C"));
    assertEquals("kiosk 10000", quoteOf(tariffs, "application", "G2B"));
    assertEquals("provider 3000", quoteOf(tariffs, "collection", "B2C"));
  }

  private static String quoteOf(Tariffs tariffs, String kind, String segment) {
    ServiceFacts service = new ServiceFacts("s-" + segment, "REV", "all", kind, segment);
    return Asking.say(tariffs.quote(Asking.of("any").as(service).facts()).lines());
  }

  @Tag("LOK-8")
  @Test
  void whatTheDepartmentBearsIsNoPartOfTheTotal() {
    Tariffs tariffs =
        Asking.tariffs(
            Asking.versions(
                "{from: 2020-01-01, payer: department, lines: ["
                    + COLLECTION
                    + ", "
                    + PORTAL_AND_KIOSK.formatted(2000)
                    + "]}"));
    Quote quote = tariffs.quote(Asking.of("electricity").with("amountPaise", 150_000).facts());
    assertEquals(Payer.DEPARTMENT, quote.payer());
    assertEquals(Money.ofPaise(150_000), quote.total());
    assertEquals("department 150000", Asking.say(quote.lines()));
    assertEquals(
        "kiosk 1000, portal 339, kiosk 1356, tax 305", Asking.say(quote.borneByDepartment()));
  }

  @Tag("LOK-8")
  @Test
  void oneLineMayHaveAnotherBearerThanTheRest() {
    Tariffs tariffs =
        Asking.charging(
            "{id: a, label: {en: A}, party: kiosk, amount: {flat: 100}}",
            "{id: b, label: {en: B}, party: portal, amount: {flat: 50}, bearer: department}");
    Quote quote = tariffs.quote(Asking.of("x").facts());
    assertEquals(Payer.CITIZEN, quote.payer());
    assertEquals("kiosk 100", Asking.say(quote.lines()));
    assertEquals("portal 50", Asking.say(quote.borneByDepartment()));
  }

  @Tag("EMI-14")
  @Test
  void everyComponentOfAFeeIsALineOfItsOwn() {
    Tariffs tariffs =
        Asking.charging(
            "{id: gov, label: {en: Government fee}, party: department, amount: {flat: 700}}",
            "{id: app, label: {en: Application}, party: society, amount: {flat: 1000}}",
            "{id: print, label: {en: Printing}, party: kiosk, amount: {flat: 1000}}",
            "{id: scan, label: {en: Scanning}, party: kiosk, amount: {flat: 200}}");
    Quote quote = tariffs.quote(Asking.of("x").facts());
    assertEquals("department 700, society 1000, kiosk 1000, kiosk 200", Asking.say(quote.lines()));
    assertEquals(
        "REV SOC-1 GWL-1 GWL-1",
        String.join(" ", quote.lines().stream().map(QuoteLine::payee).toList()));
    assertEquals("Scanning", quote.lines().get(3).label().en());
    assertEquals("t@2020-01-01", quote.tariffVersion());
  }

  @ParameterizedTest
  @CsvSource({"1, 3000", "2, 3500", "10, 7500"})
  void theFirstUnitMayCostAnotherPrice(int copies, long paise) {
    Tariffs tariffs =
        Asking.charging(
            "{id: c, label: {en: C}, party: kiosk, amount:"
                + " {perUnit: {input: copies, paise: 500, firstPaise: 3000, max: 10}}}");
    Quote quote = tariffs.quote(Asking.of("x").with("copies", copies).facts());
    assertEquals(Money.ofPaise(paise), quote.total());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 200",
    "13333, 200",
    "13367, 201",
    "100000, 1500",
    "100033, 1500",
    "9000000, 5000"
  })
  void aPercentageHasAFloorAndACapAndIsRoundedHalfUp(long amount, long paise) {
    Tariffs tariffs =
        Asking.charging(
            "{id: p, label: {en: P}, party: kiosk, amount: {percent:"
                + " {of: amountPaise, rate: '1.5', floorPaise: 200, capPaise: 5000}}}");
    Quote quote = tariffs.quote(Asking.of("x").with("amountPaise", amount).facts());
    assertEquals(Money.ofPaise(paise), quote.total());
  }

  @Test
  void taxOnTopIsAddedToTheAmount() {
    Tariffs tariffs =
        Asking.charging(
            "{id: f, label: {en: F}, party: kiosk, amount: {flat: 1025},"
                + " tax: {code: gst, mode: exclusive}}");
    Quote quote = tariffs.quote(Asking.of("x").facts());
    assertEquals("kiosk 1025, tax 185", Asking.say(quote.lines()));
    assertEquals("gst", quote.lines().get(1).payee());
    assertEquals("GST", quote.lines().get(1).label().en());
  }

  @Test
  void theRateOfTheTaxIsThatOfTheDay() {
    Tariffs tariffs =
        Asking.tariffs(
            """
            taxes: {gst: {label: {en: GST}, rates: [{from: 2017-07-01, percent: "18"},
                                                    {from: 2025-01-01, percent: "12.5"}]}}
            tariffs: [{id: t, name: {en: T}, applies: {all: true}, versions: [
              {from: 2020-01-01, payer: citizen, lines: [{id: f, label: {en: F}, party: kiosk,
               amount: {flat: 900}, tax: {code: gst, mode: inclusive}}]}]}]
            """);
    assertEquals(
        "kiosk 763, tax 137",
        Asking.say(tariffs.quote(Asking.of("x").on("2024-12-31").facts()).lines()));
    assertEquals(
        "kiosk 800, tax 100",
        Asking.say(tariffs.quote(Asking.of("x").on("2025-01-01").facts()).lines()));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 'portal 34, kiosk 33, society 33'",
    "101, 'portal 33, kiosk 34, society 34'",
    "1, 'portal 1'",
    "2, 'kiosk 1, society 1'"
  })
  void theResiduePartyTakesThePaiseThatDoNotDivide(long net, String lines) {
    Tariffs tariffs =
        Asking.charging(
            "{id: f, label: {en: F}, amount: {flat: "
                + net
                + "}, split: {by: ratio, residue: portal, shares: [{party: portal, ratio: 1},"
                + " {party: kiosk, ratio: 1}, {party: society, ratio: 1}]}}");
    assertEquals(lines, Asking.say(tariffs.quote(Asking.of("x").facts()).lines()));
  }

  @Test
  void sharesRoundedUpNeverTakeTheResidueBelowNothing() {
    Tariffs tariffs =
        Asking.charging(
            "{id: f, label: {en: F}, amount: {flat: 3}, split: {by: ratio, residue: portal,"
                + " shares: [{party: kiosk, ratio: 10}, {party: society, ratio: 10},"
                + " {party: provider, ratio: 10}, {party: department, ratio: 10},"
                + " {party: kiosk, ratio: 10}, {party: portal, ratio: 1}]}}");
    assertEquals(
        "kiosk 1, society 1, provider 1",
        Asking.say(tariffs.quote(Asking.of("x").facts()).lines()));
  }
}
