package org.jansetu.fees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.shared.Finding;
import org.jansetu.shared.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tariff is for a service, and what may be said of its charge beforehand. */
@Tag("EMI-2")
@Tag("X-8")
class TariffSelectionTest {

  private static final LocalDate DAY = LocalDate.parse("2024-06-01");
  private static final ServiceFacts SERVICE =
      new ServiceFacts("x", "REV", "certificates", "application", "G2C");

  private static String tariff(String id, String applies, String from) {
    return ("- {id: %s, name: {en: T}, applies: %s, versions: [{from: %s, payer: citizen, lines:"
            + " [{id: f, label: {en: F}, party: kiosk, amount: {flat: 100}}]}]}\n")
        .formatted(id, applies, from);
  }

  private static Tariffs tariffs(String... list) {
    return Asking.tariffs("tariffs:\n" + String.join("", list));
  }

  @Test
  void theMostSpecialTariffWins() {
    List<String> fromGeneralToSpecial =
        List.of(
            "{all: true}",
            "{segments: [G2C, B2C]}",
            "{kinds: [application], segments: [G2C]}",
            "{categories: [bills, certificates]}",
            "{services: [w, x]}");
    List<String> list = new ArrayList<>();
    for (int i = 0; i < fromGeneralToSpecial.size(); i++) {
      list.add(tariff("t" + i, fromGeneralToSpecial.get(i), "2020-01-01"));
      Quote quote = tariffs(list.toArray(String[]::new)).quote(Asking.of("x").facts());
      assertEquals("t" + i + "@2020-01-01", quote.tariffVersion());
    }
  }

  @ParameterizedTest
  @CsvSource({"2023-12-31, general@2020-01-01", "2024-01-01, special@2024-01-01"})
  void theGeneralTariffAppliesUntilTheSpecialOneStarts(String day, String version) {
    Tariffs tariffs =
        tariffs(
            tariff("special", "{services: [x]}", "2024-01-01"),
            tariff("general", "{all: true}", "2020-01-01"));
    assertEquals(version, tariffs.quote(Asking.of("x").on(day).facts()).tariffVersion());
  }

  @Test
  void twoServicesWithOneCodeAreNotConfused() {
    Tariffs tariffs =
        tariffs(
            tariff("c", "{segments: [G2C]}", "2020-01-01"),
            tariff("b", "{segments: [G2B]}", "2020-01-01"));
    ServiceFacts business = new ServiceFacts("x", "REV", "certificates", "application", "G2B");
    Asking asking = Asking.of("x");
    assertEquals("c@2020-01-01", tariffs.quote(asking.facts()).tariffVersion());
    assertEquals("b@2020-01-01", tariffs.quote(asking.as(business).facts()).tariffVersion());
  }

  @Test
  void coverageNamesWhatIsMissingDoubledAndUnknown() {
    Tariffs tariffs =
        tariffs(
            tariff("a", "{categories: [certificates]}", "2020-01-01"),
            tariff("b", "{categories: [certificates]}", "2024-01-01"),
            tariff("c", "{services: [x, gone]}", "2020-01-01"));
    ServiceFacts bare = new ServiceFacts("bare", "REV", null, null, null);
    List<Finding> found = tariffs.coverage(List.of(SERVICE, bare));
    assertEquals(
        List.of(
            "/tariffs/1/applies one-tariff-a-rank",
            "/tariffs tariff-for-every-service",
            "/tariffs/2/applies tariff-service-known"),
        found.stream().map(finding -> finding.key() + " " + finding.check()).toList());
    assertEquals("no tariff is for the service bare", found.get(1).why());
  }

  @Test
  void fullCoverageFindsNothing() {
    Tariffs tariffs =
        tariffs(
            tariff("a", "{kinds: [application]}", "2020-01-01"),
            tariff("c", "{services: [x]}", "2020-01-01"));
    assertEquals(List.of(), tariffs.coverage(List.of(SERVICE)));
  }

  private static ChargeRange range(String limits, String... lines) {
    return Asking.tariffs(Asking.oneVersion(limits, lines)).charge(SERVICE, DAY);
  }

  private static final String FLAT =
      "{id: f, label: {en: F}, party: kiosk, amount: {flat: 1000}%s}";
  private static final String UNITS =
      "{id: u, label: {en: U}, party: kiosk, amount: {perUnit: {input: c, paise: 5%s}}}";

  @Tag("EMI-14")
  @Test
  void theRangeOfTheChargeIsKnownBeforehandWithoutTheBill() {
    assertEquals(
        new ChargeRange(Money.ofPaise(1000), Money.ofPaise(1000), false),
        range(
            "",
            "{id: b, label: {en: B}, party: department, amount: {input: a}}",
            FLAT.formatted("")));
    assertEquals(
        new ChargeRange(Money.ZERO, Money.ofPaise(1000), false),
        range("", FLAT.formatted(", waiveWhen: 'inputs.a'")));
    assertEquals(
        new ChargeRange(Money.ofPaise(500), Money.ofPaise(1000), false),
        range("", FLAT.formatted(", concessions: [{when: 'inputs.a', percentOff: '50'}]")));
    assertEquals(
        new ChargeRange(Money.ofPaise(1180), Money.ofPaise(1180), false),
        range("", FLAT.formatted(", tax: {code: gst, mode: exclusive}")));
    assertEquals(
        new ChargeRange(Money.ofPaise(5), Money.ofPaise(20), false),
        range("", UNITS.formatted(", max: 4")));
    assertEquals(new ChargeRange(Money.ofPaise(5), null, false), range("", UNITS.formatted("")));
    assertEquals(
        new ChargeRange(Money.ofPaise(300), Money.ofPaise(700), false),
        range("minChargePaise: 300, maxChargePaise: 700, ", UNITS.formatted("")));
    assertEquals(
        new ChargeRange(Money.ofPaise(1200), Money.ofPaise(1200), false),
        range("minChargePaise: 1200, ", FLAT.formatted("")));
  }

  @Tag("LOK-8")
  @Test
  void whatTheDepartmentBearsIsNoChargeOfTheCitizen() {
    ChargeRange nothing = new ChargeRange(Money.ZERO, Money.ZERO, false);
    assertEquals(nothing, range("minChargePaise: 1200, ", FLAT.formatted(", bearer: department")));
  }

  @Test
  void theRangeOfADayWithoutTariffIsRefused() {
    Tariffs tariffs = tariffs(tariff("a", "{all: true}", "2020-01-01"));
    LocalDate before = LocalDate.parse("2019-12-31");
    assertThrows(NoTariff.class, () -> tariffs.charge(SERVICE, before));
    assertNull(new Facts(SERVICE, null, null, null, "kiosk", DAY).kiosk());
  }
}
