package org.jansetu.fees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused of the inputs, and who gets a line. */
@Tag("X-8")
class QuoteInputsTest {

  private static final Tariffs BILL =
      Asking.charging(
          "{id: b, label: {en: B}, party: department, amount: {input: amountPaise}}",
          "{id: p, label: {en: P}, party: kiosk, amount: {percent: {of: amountPaise, rate: '1'}}}");

  private static final Tariffs COPIES =
      Asking.charging(
          "{id: c, label: {en: C}, party: kiosk, amount: {perUnit: {input: copies, paise: 500}}}",
          "{id: x, label: {en: X}, party: kiosk,"
              + " amount: {perUnit: {input: extra, paise: 100, min: 0, max: 3}}}");

  private static void refuses(Tariffs tariffs, Asking asking, String field, String code) {
    Facts facts = asking.facts();
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> tariffs.quote(facts));
    assertEquals(1, refusal.violations().size(), refusal.violations()::toString);
    assertEquals(field, refusal.violations().get(0).field());
    assertEquals(code, refusal.violations().get(0).code());
  }

  @Test
  void anAmountIsAWholeNumberOfPaiseFromOneToTenCroreRupees() {
    String field = "/inputs/amountPaise";
    refuses(BILL, Asking.of("x"), field, "required");
    refuses(BILL, Asking.of("x").with("amountPaise", null), field, "required");
    for (Object wrong : List.of("100", true, 10.5d, 100.0d, new BigDecimal("1.5"), List.of(1))) {
      refuses(BILL, Asking.of("x").with("amountPaise", wrong), field, "not-an-integer");
    }
    for (Object wrong : List.of(0, -1, Long.MIN_VALUE, new BigDecimal("-1E+999999999"))) {
      refuses(BILL, Asking.of("x").with("amountPaise", wrong), field, "too-small");
    }
    BigInteger huge = BigInteger.TEN.pow(50);
    for (Object wrong :
        List.of(10_000_000_001L, Long.MAX_VALUE, huge, new BigDecimal("1E+999999999"))) {
      refuses(BILL, Asking.of("x").with("amountPaise", wrong), field, "too-large");
    }
  }

  @Test
  void everyWholeNumberThatAJsonReaderMakesIsRead() {
    for (Object hundred :
        List.of(100, 100L, (short) 100, BigInteger.valueOf(100), new BigDecimal("100.00"))) {
      Facts facts = Asking.of("x").with("amountPaise", hundred).facts();
      assertEquals(Money.ofPaise(101), BILL.quote(facts).total());
    }
  }

  @Test
  void unitsAreWithinTheirLimits() {
    refuses(COPIES, Asking.of("x"), "/inputs/copies", "required");
    refuses(COPIES, Asking.of("x").with("copies", 0), "/inputs/copies", "too-small");
    refuses(COPIES, Asking.of("x").with("copies", 10_001), "/inputs/copies", "too-large");
    Asking two = Asking.of("x").with("copies", 2);
    refuses(COPIES, two.with("extra", 4), "/inputs/extra", "too-large");
    refuses(COPIES, two.with("extra", -1), "/inputs/extra", "too-small");
    assertEquals(Money.ofPaise(1000), COPIES.quote(two.facts()).total());
    assertEquals(Money.ofPaise(1000), COPIES.quote(two.with("extra", 0).facts()).total());
    assertEquals(Money.ofPaise(1300), COPIES.quote(two.with("extra", 3).facts()).total());
  }

  @Test
  void everyViolationIsToldAtOnce() {
    Facts facts = Asking.of("x").with("copies", "two").with("extra", 9).facts();
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> COPIES.quote(facts));
    assertEquals(
        List.of("/inputs/copies", "/inputs/extra"),
        refusal.violations().stream().map(violation -> violation.field()).toList());
  }

  @Test
  void aChargeThatGrowsBeyondTheLimitIsRefused() {
    Tariffs seats =
        Asking.charging(
            "{id: s, label: {en: S}, party: portal,"
                + " amount: {perUnit: {input: seats, paise: 10000000000}}}");
    assertEquals(
        Money.ofPaise(10_000_000_000L),
        seats.quote(Asking.of("x").with("seats", 1).facts()).total());
    refuses(seats, Asking.of("x").with("seats", 2), "/inputs/seats", "too-large");
    Tariffs steps =
        Asking.charging(
            "{id: s, label: {en: S}, party: portal, amount: {slab: {of: amountPaise, upToPaise: 0,"
                + " basePaise: 0, stepPaise: 1, perStepPaise: 10000000000}}}");
    refuses(
        steps,
        Asking.of("x").with("amountPaise", 10_000_000_000L),
        "/inputs/amountPaise",
        "too-large");
  }

  @Test
  void theLargestAmountsDoNotOverflow() {
    Tariffs tariffs =
        Asking.charging(
            """
            {id: f, label: {en: F}, amount: {percent: {of: amountPaise, rate: "100"}},
             tax: {code: gst, mode: exclusive},
             split: {by: ratio, residue: kiosk, shares: [{party: portal, ratio: 1000000},
                                                         {party: kiosk, ratio: 1000000}]}}""");
    Quote quote = tariffs.quote(Asking.of("x").with("amountPaise", 10_000_000_000L).facts());
    assertEquals("portal 5000000000, kiosk 5000000000, tax 1800000000", Asking.say(quote.lines()));
  }

  private static final Tariffs BY_PLACE =
      Asking.charging(
          "{id: c, label: {en: C}, party: department, amount: {flat: 100},"
              + " payee: {place: citizen, kind: district}}",
          "{id: k, label: {en: K}, party: society, amount: {flat: 100},"
              + " payee: {place: kiosk, kind: district}}",
          "{id: f, label: {en: F}, party: portal, amount: {flat: 100}, payee: {fixed: BOARD-1}}",
          "{id: s, label: {en: S}, amount: {flat: 100}, split: {by: ratio, residue: kiosk, shares:"
              + " [{party: kiosk, ratio: 1}, {party: provider, ratio: 1},"
              + " {party: tax, ratio: 2, payee: {fixed: CESS}}]}}");

  private static List<String> payees(Quote quote) {
    return quote.lines().stream().map(line -> String.valueOf(line.payee())).toList();
  }

  @Test
  void thePayeeIsFoundByThePlaceOfTheCitizenOrTheKiosk() {
    Quote quote = BY_PLACE.quote(Asking.of("x").livingIn("D999").facts());
    assertEquals(List.of("D999", "D402", "BOARD-1", "GWL-1", "LSP-1", "CESS"), payees(quote));
  }

  @Test
  void aPayeeByTheCitizensPlaceNeedsThatPlace() {
    refuses(BY_PLACE, Asking.of("x"), "/inputs/area", "required");
  }

  @Test
  void aPriceListNamesNoKiosk() {
    Quote quote = BY_PLACE.quote(Asking.of("x").livingIn("D999").at(null).facts());
    assertEquals(List.of("D999", "null", "BOARD-1", "null", "null", "CESS"), payees(quote));
    assertNull(quote.lines().get(1).payee());
  }

  @Test
  void aKioskWithoutTheProviderThatShouldBePaidIsRefused() {
    KioskFacts alone = new KioskFacts("GWL-2", "csc", null, "SOC-1", Map.of("district", "D402"));
    Facts facts = Asking.of("x").livingIn("D999").at(alone).facts();
    Refusal refusal = assertThrows(Refusal.class, () -> BY_PLACE.quote(facts));
    assertEquals("payee-unknown", refusal.code());
    assertEquals(List.of("x", "provider"), refusal.arguments());
  }

  @Test
  void aDayBeforeTheFirstVersionHasNoTariff() {
    Facts facts = Asking.of("x").on("2019-12-31").with("amountPaise", 1).facts();
    NoTariff refusal = assertThrows(NoTariff.class, () -> BILL.quote(facts));
    assertEquals("no-tariff", refusal.code());
    assertEquals(List.of("x", "2019-12-31"), refusal.arguments());
  }
}
