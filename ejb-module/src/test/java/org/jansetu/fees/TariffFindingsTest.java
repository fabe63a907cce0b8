package org.jansetu.fees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jansetu.shared.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X-8")
class TariffFindingsTest {

  private static final String LINE = "/tariffs/0/versions/0/lines/0";

  private static List<Finding> findings(String text) {
    return Tariffs.parse(Asking.yaml(text)).findings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "party: kiosk, amount: {flat: 1}, waiveWhen: 'inputs.a =='|/waiveWhen|condition-compiles",
        "party: kiosk, amount: {flat: 1}, waiveWhen: 'citizen.a'|/waiveWhen|condition-compiles",
        "party: kiosk, amount: {flat: 1}, waiveWhen: 'inputs.a.all(x, x)'"
            + "|/waiveWhen|condition-compiles",
        "party: kiosk, amount: {flat: 1}, waiveWhen: 'channel'|/waiveWhen|condition-is-yes-or-no",
        "party: kiosk, amount: {flat: 1}, waiveWhen: '1 + 1'|/waiveWhen|condition-is-yes-or-no",
        "party: kiosk, amount: {flat: 1}, concessions: [{when: 'true', percentOff: '101'}]"
            + "|/concessions/0/percentOff|percent-in-range",
        "party: kiosk, amount: {flat: 1}, concessions: [{when: 'true'}]"
            + "|/concessions/0|concession-one-way",
        "party: kiosk, amount: {percent: {of: a, rate: '100.0001'}}"
            + "|/amount/percent/rate|percent-in-range",
        "party: kiosk, amount: {percent: {of: a, rate: '-1'}}"
            + "|/amount/percent/rate|percent-in-range",
        "party: kiosk, amount: {percent: {of: a, rate: '1', floorPaise: 9, capPaise: 8}}"
            + "|/amount/percent/capPaise|floor-below-cap",
        "party: kiosk, amount: {flat: 10000000001}|/amount/flat|number-in-range",
        "party: kiosk, amount: {flat: 99999999999999999999}|/amount/flat|number-in-range",
        "party: kiosk, amount: {flat: -1}|/amount/flat|number-in-range",
        "party: kiosk, amount: {flat: 1.5}|/amount/flat|shape",
        "party: kiosk, amount: {flat: 1, input: a}|/amount|amount-one-way",
        "party: kiosk, amount: {dice: 6}|/amount/dice|shape",
        "party: kiosk, amount: {perUnit: {input: c, paise: 1, max: 10001}}"
            + "|/amount/perUnit/max|number-in-range",
        "party: kiosk, amount: {flat: 1}, tax: {code: vat, mode: inclusive}|/tax/code|tax-known",
        "party: kiosk, amount: {input: a}, tax: {code: gst, mode: inclusive}|/tax|bill-untouched",
        "party: tax, amount: {flat: 1}||payee-known",
        "party: king, amount: {flat: 1}|/party|shape",
        "amount: {flat: 1}||party-or-split",
        "amount: {flat: 5}, split: {by: ratio, shares: [{party: kiosk, ratio: 1}], residue: portal}"
            + "|/split/residue|residue-among-shares",
        "amount: {flat: 5}, split: {by: ratio, shares: [{party: tax, ratio: 1}], residue: tax}"
            + "|/split/shares/0|payee-known",
        "amount: {flat: 5}, payee: {fixed: A}, split: {by: ratio, shares: [{party: kiosk,"
            + " ratio: 1}], residue: kiosk}|/payee|payee-beside-split",
        "amount: {flat: 5}, split: {by: flat, shares: [{party: kiosk, paise: 4}, {party: portal,"
            + " paise: 2}], residue: portal}|/split|shares-within-line",
        "amount: {flat: 118}, tax: {code: gst, mode: inclusive}, split: {by: flat, shares: [{party:"
            + " kiosk, paise: 101}], residue: kiosk}|/split|shares-within-line",
      })
  void aWrongLineIsNamedWithItsKeyAndCheck(String line, String key, String check) {
    List<Finding> found = findings(Asking.oneVersion("", "{id: f, label: {en: F}, " + line + "}"));
    assertEquals(1, found.size(), found::toString);
    assertEquals("fees.yaml", found.get(0).file());
    assertEquals(LINE + (key == null ? "" : key), found.get(0).key());
    assertEquals(check, found.get(0).check());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{from: 2021-01-01, payer: citizen, lines: []}, {from: 2020-01-01, payer: citizen,"
            + " lines: []}|/tariffs/0/versions/1/from|versions-in-date-order",
        "{from: 2021-01-01, payer: citizen, lines: []}, {from: 2021-01-01, payer: citizen,"
            + " lines: []}|/tariffs/0/versions/1/from|one-version-a-day",
        "{from: 2021-02-30, payer: citizen, lines: []}|/tariffs/0/versions/0/from|shape",
        "{from: 2021-01-01, payer: nobody, lines: []}|/tariffs/0/versions/0/payer|shape",
        "{from: 2021-01-01, payer: citizen, lines: [], minChargePaise: 2, maxChargePaise: 1}"
            + "|/tariffs/0/versions/0/maxChargePaise|charge-limits",
        "{from: 2016-01-01, payer: citizen, lines: [{id: f, label: {en: F}, party: kiosk, amount:"
            + " {flat: 1}, tax: {code: gst, mode: inclusive}}]}"
            + "|/tariffs/0/versions/0/lines/0/tax|tax-rate-in-force",
        "{from: 2021-01-01, payer: citizen, lines: [{id: f, party: kiosk, amount: {flat: 1}}]}"
            + "|/tariffs/0/versions/0/lines/0|line-has-a-label",
        "{from: 2021-01-01, payer: citizen, lines: [{id: f, label: {en: F}, party: kiosk, amount:"
            + " {flat: 1}}, {id: f, label: {en: F}, party: portal, amount: {flat: 1}}]}"
            + "|/tariffs/0/versions/0/lines/1/id|line-id-unique",
      })
  void aWrongVersionIsNamedWithItsKeyAndCheck(String versions, String key, String check) {
    List<Finding> found = findings(Asking.versions(versions));
    assertEquals(1, found.size(), found::toString);
    assertEquals(key, found.get(0).key());
    assertEquals(check, found.get(0).check());
  }

  private static String tariff(String id, String applies) {
    return "- {id: %s, name: {en: T}, applies: %s, versions: [{from: 2020-01-01, payer: citizen,"
            .formatted(id, applies)
        + " lines: []}]}\n";
  }

  @Test
  void everyFindingComesAtOnce() {
    List<Finding> found =
        findings(
            "taxes: {gst: {label: {en: GST}, rates: [{from: 2020-01-01, percent: '18'}, {from:"
                + " 2019-01-01, percent: '200'}]}, old: {label: {en: O}, rates: []}}\n"
                + "labels: {king: {en: K}}\n"
                + "tariffs:\n"
                + tariff("a", "{all: true}")
                + tariff("a", "{services: [x], all: true}")
                + "- {id: b}\n"
                + tariff("c", "{}"));
    assertEquals(
        List.of(
            "/taxes/gst/rates/1/from rates-in-date-order",
            "/taxes/gst/rates/1/percent percent-in-range",
            "/taxes/old/rates tax-has-a-rate",
            "/labels shape",
            "/tariffs/1/applies applies-one-way",
            "/tariffs/1/id tariff-id-unique",
            "/tariffs/2/applies applies-one-way",
            "/tariffs/2/versions tariff-has-a-version",
            "/tariffs/3/applies applies-one-way"),
        found.stream().map(finding -> finding.key() + " " + finding.check()).toList());
  }

  @Test
  void whatIsNoTariffFileAtAllIsAFindingAndNoFailure() {
    for (String text : List.of("tariffs: 7", "taxes: [1]", "taxes: {gst: 1}", "[]", "'text'")) {
      assertTrue(findings(text).stream().allMatch(f -> f.check().equals("shape")), text);
    }
    assertEquals("/tariffs", findings("tariffs: 7").get(0).key());
    assertEquals("/taxes", findings("taxes: [1]").get(0).key());
    assertEquals("/taxes/gst/label/en", findings("taxes: {gst: 1}").get(0).key());
  }

  private static List<Finding> findingsOfCondition(String condition) {
    return findings(
        Asking.oneVersion(
            "",
            "{id: f, label: {en: F}, party: kiosk, amount: {flat: 1}, waiveWhen: '%s'}"
                .formatted(condition)));
  }

  @Test
  void aConditionIsAtMostFiveHundredCharacters() {
    String frame = "channel == \"\"";
    String fits = "channel == \"" + "k".repeat(500 - frame.length()) + "\"";
    assertEquals(List.of(), findingsOfCondition(fits));
    List<Finding> found = findingsOfCondition(fits.replace("= ", "=  "));
    assertEquals("condition-size", found.get(0).check());
  }

  @Test
  void aDeeplyNestedConditionIsAFindingAndNoFailure() {
    List<Finding> found = findingsOfCondition("(".repeat(200) + "true" + ")".repeat(200));
    assertEquals("condition-compiles", found.get(0).check());
  }

  @Test
  void tariffsWithFindingsQuoteNothing() {
    Tariffs tariffs = Tariffs.parse(Asking.yaml("tariffs:\n" + tariff("c", "{}")));
    Facts facts = Asking.of("x").facts();
    assertThrows(IllegalStateException.class, () -> tariffs.quote(facts));
    assertThrows(
        IllegalStateException.class, () -> tariffs.charge(facts.service(), facts.onDate()));
  }
}
