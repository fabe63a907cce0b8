package org.jansetu.fees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What is true of every quote under every tariff. */
@Tag("X-8")
@Tag("EMI-6")
class QuoteLawsTest {

  @Provide
  Arbitrary<String> versions() {
    return GeneratedTariff.version();
  }

  @Provide
  Arbitrary<Asking> forms() {
    return GeneratedTariff.asking();
  }

  private static Tariffs tariffs(String... versions) {
    return Asking.tariffs(Asking.versions(versions));
  }

  private static long sum(List<QuoteLine> lines) {
    return lines.stream().mapToLong(line -> line.amount().paise()).sum();
  }

  @Property(tries = 400)
  void linesSumToTheTotalAndNoneIsNegative(
      @ForAll("versions") String version, @ForAll("forms") Asking form) {
    Quote quote = tariffs(version).quote(form.facts());
    assertEquals(quote.total().paise(), sum(quote.lines()));
    List<QuoteLine> all = new ArrayList<>(quote.lines());
    all.addAll(quote.borneByDepartment());
    assertTrue(all.stream().allMatch(line -> line.amount().paise() > 0), quote::toString);
  }

  @Property(tries = 400)
  void theBillIsPassedOnWhole(@ForAll("versions") String version, @ForAll("forms") Asking form) {
    Quote quote = tariffs(version).quote(form.facts());
    assertEquals(form.inputs().get("amountPaise"), quote.lines().get(0).amount().paise());
    assertEquals("Bill", quote.lines().get(0).label().en());
  }

  @Property(tries = 200)
  void aQuoteDependsOnRuleDateAndFactsOnly(
      @ForAll("versions") String version,
      @ForAll("versions") String other,
      @ForAll("forms") Asking form,
      @ForAll("forms") Asking before) {
    Tariffs alone = tariffs(version);
    Quote first = alone.quote(form.facts());
    alone.quote(before.facts());
    assertEquals(first, alone.quote(form.facts()), "the same again, after another quote");
    String later = other.replace("2020-01-01", "2024-06-02");
    assertEquals(first, tariffs(version, later).quote(form.facts()), "a later version");
    String earlier = other.replace("2020-01-01", "2019-12-31");
    assertEquals(first, tariffs(earlier, version).quote(form.facts()), "an earlier version");
    String elsewhere =
        Asking.versions(version)
            + "# another tariff, for another service\n"
            + "labels: {portal: {en: Unused}}\n";
    elsewhere =
        elsewhere.replace(
            "tariffs: [",
            "tariffs: [{id: u, name: {en: U}, applies: {services: [y]}, versions: ["
                + other
                + "]}, ");
    assertEquals(first, Asking.tariffs(elsewhere).quote(form.facts()), "another's tariff");
  }

  @Property(tries = 400)
  void theCitizensChargeIsWithinThePublishedRange(
      @ForAll("versions") String version, @ForAll("forms") Asking form) {
    Tariffs tariffs = tariffs(version);
    Quote quote = tariffs.quote(form.facts());
    long charge = quote.total().paise() - quote.lines().get(0).amount().paise();
    ChargeRange range = tariffs.charge(form.service(), form.day());
    assertTrue(range.min().paise() <= charge, () -> range + " " + quote);
    assertTrue(range.max() == null || charge <= range.max().paise(), () -> range + " " + quote);
  }

  @Property(tries = 400)
  void thePayersChargeKeepsItsLimits(
      @ForAll("versions") String version, @ForAll("forms") Asking form) {
    String limited =
        version
            .replaceAll(", bearer: (citizen|department)|m(in|ax)ChargePaise: \\d+,", "")
            .replace("lines:", "minChargePaise: 3000, maxChargePaise: 7000, lines:");
    Quote quote = tariffs(limited).quote(form.facts());
    List<QuoteLine> charge = new ArrayList<>(quote.lines().subList(1, quote.lines().size()));
    charge.addAll(quote.borneByDepartment());
    assertTrue(sum(charge) <= 7_000, quote::toString);
    boolean remissible = limited.contains("waiveWhen") || limited.contains("concessions");
    assertTrue(remissible || sum(charge) >= 3_000, quote::toString);
  }

  @Property
  void theSharesOfANetSumToTheNet(
      @ForAll @LongRange(max = 30_000_000_000L) long net,
      @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 1_000_000) Integer> weights,
      @ForAll @IntRange(max = 9) int residue,
      @ForAll boolean byRatio) {
    List<Split.Share> shares =
        weights.stream()
            .map(weight -> new Split.Share(Party.KIOSK, new Payee.Usual(), null, weight))
            .toList();
    long ratioSum = byRatio ? weights.stream().mapToLong(Integer::longValue).sum() : 0;
    long[] parts = new Split(shares, residue % shares.size(), ratioSum).of(net);
    assertEquals(net, Arrays.stream(parts).sum());
    assertTrue(Arrays.stream(parts).allMatch(part -> part >= 0), () -> Arrays.toString(parts));
  }

  @Property
  void aSlabNeverFallsWhenTheAmountGrows(
      @ForAll @LongRange(min = 1, max = 9_000_000_000L) long amount,
      @ForAll @LongRange(max = 1_000_000_000L) long more,
      @ForAll @LongRange(max = 10_000_000L) long upTo,
      @ForAll @IntRange(min = 1, max = 1_000_000) int step) {
    Amount slab = new Amount.Slab("a", upTo, 1_000, step, 1);
    long less = slab.of(inputs(amount));
    long grown = slab.of(inputs(amount + more));
    assertTrue(less <= grown, less + " then " + grown);
    assertTrue(grown - less <= more / step + 1, "one step at most for each step started");
  }

  private static Inputs inputs(long amount) {
    return new Inputs(Map.of("a", amount));
  }

  @Provide
  Arbitrary<Percent> rates() {
    return Arbitraries.longs().between(0, 1_000_000).map(Percent::new);
  }

  @Property
  void theNetOfAGrossIsTheOneWhoseTaxLeadsBackToIt(
      @ForAll @LongRange(max = 30_000_000_000L) long gross, @ForAll("rates") Percent rate) {
    long net = rate.netOf(gross);
    long back = net + rate.of(net);
    assertTrue(net <= gross && Math.abs(back - gross) <= 1, gross + " by " + net + " to " + back);
  }

  @Property
  void theTimelineFindsTheVersionOfTheDay(@ForAll @IntRange(min = 0, max = 3_000) int days) {
    Tariffs tariffs =
        tariffs(
            "{from: 2020-01-01, payer: citizen, lines: []}",
            "{from: 2022-02-28, payer: citizen, lines: []}",
            "{from: 2026-06-30, payer: citizen, lines: []}");
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(days);
    String from = "2020-01-01";
    for (String start : List.of("2022-02-28", "2026-06-30")) {
      from = day.isBefore(LocalDate.parse(start)) ? from : start;
    }
    Quote quote = tariffs.quote(Asking.of("x").on(day.toString()).facts());
    assertEquals("t@" + from, quote.tariffVersion());
  }
}
