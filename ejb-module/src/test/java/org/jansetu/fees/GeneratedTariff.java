package org.jansetu.fees;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random but valid tariffs and forms for the laws. */
final class GeneratedTariff {

  private GeneratedTariff() {}

  /** One version of one tariff; always starts on 2020-01-01. */
  static Arbitrary<String> version() {
    Arbitrary<List<String>> lines =
        Combinators.combine(amount(), remission(), bearer(), tax(), receivers())
            .as((amount, remission, bearer, tax, to) -> amount + remission + bearer + tax + to)
            .list()
            .ofMinSize(1)
            .ofMaxSize(5);
    return Combinators.combine(Arbitraries.of("citizen", "department"), limits(), lines)
        .as(
            (payer, limits, chosen) -> {
              List<String> all = new ArrayList<>();
              all.add(
                  "{id: bill, label: {en: Bill}, party: department, amount: {input: amountPaise}}");
              for (String line : chosen) {
                all.add("{id: l" + all.size() + ", label: {en: L}, " + line + "}");
              }
              return "{from: 2020-01-01, payer: %s, %s lines: [%s]}"
                  .formatted(payer, limits, String.join(", ", all));
            });
  }

  /** A form that the tariffs above can be reckoned with. */
  static Arbitrary<Asking> asking() {
    Arbitrary<Boolean> yesNo = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.longs().between(1, Amount.MOST_PAISE),
            Arbitraries.integers().between(1, 10_000),
            yesNo.injectNull(0.3),
            yesNo.injectNull(0.3))
        .as(
            (amount, copies, poor, old) ->
                Asking.of("x")
                    .with("amountPaise", amount)
                    .with("copies", copies)
                    .with("poor", poor)
                    .with("old", old));
  }

  private static Arbitrary<Integer> paise(int most) {
    return Arbitraries.integers().between(0, most);
  }

  private static Arbitrary<String> amount() {
    return Arbitraries.oneOf(
        paise(100_000).map("amount: {flat: %d}"::formatted),
        Combinators.combine(paise(10_000), paise(10_000))
            .as("amount: {perUnit: {input: copies, paise: %d, firstPaise: %d}}"::formatted),
        Combinators.combine(percent(), paise(500), Arbitraries.integers().between(500, 90_000))
            .as(
                "amount: {percent: {of: amountPaise, rate: '%s', floorPaise: %d, capPaise: %d}}"
                    ::formatted),
        percent().map("amount: {percent: {of: amountPaise, rate: '%s'}}"::formatted),
        Combinators.combine(paise(500_000), paise(5_000), paise(1_000))
            .as(
                ("amount: {slab: {of: amountPaise, upToPaise: %d, basePaise: %d,"
                        + " stepPaise: 50000, perStepPaise: %d}}")
                    ::formatted));
  }

  private static Arbitrary<String> percent() {
    return Combinators.combine(paise(99), paise(9_999)).as("%d.%04d"::formatted);
  }

  private static Arbitrary<String> remission() {
    return Arbitraries.oneOf(
        Arbitraries.of("", ", waiveWhen: inputs.poor == true"),
        percent().map(", concessions: [{when: inputs.poor == true, percentOff: '%s'}]"::formatted),
        Combinators.combine(percent(), paise(2_000))
            .as(
                (", concessions: [{when: inputs.old == true, percentOff: '%s'},"
                        + " {when: inputs.poor == true, paise: %d}]")
                    ::formatted));
  }

  private static Arbitrary<String> bearer() {
    return Arbitraries.of("", "", ", bearer: citizen", ", bearer: department");
  }

  private static Arbitrary<String> tax() {
    return Arbitraries.of(
        "", ", tax: {code: gst, mode: inclusive}", ", tax: {code: gst, mode: exclusive}");
  }

  private static Arbitrary<String> receivers() {
    Arbitrary<Integer> ratio = Arbitraries.integers().between(1, 1_000_000);
    return Arbitraries.oneOf(
        Arbitraries.of("department", "portal", "kiosk", "provider", "society")
            .map(", party: "::concat),
        Combinators.combine(ratio, ratio, ratio, Arbitraries.of("kiosk", "society", "portal"))
            .as(
                (", split: {by: ratio, shares: [{party: portal, ratio: %d}, {party: kiosk, ratio:"
                        + " %d}, {party: society, ratio: %d}], residue: %s}")
                    ::formatted));
  }

  private static Arbitrary<String> limits() {
    return Combinators.combine(paise(5_000), Arbitraries.integers().between(5_000, 90_000))
        .as("minChargePaise: %d, maxChargePaise: %d,"::formatted)
        .injectNull(0.5)
        .map(limits -> limits == null ? "" : limits);
  }
}
