package org.jansetu.fees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X-8")
class FeesSchemaTest {

  private static final JsonSchema FEES =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(GoldenProgramme.schema("fees.schema.json"));

  private static final String LINE = "{id: f, label: {en: F}, party: kiosk, amount: {flat: 1}%s}";

  private static Set<?> violations(String text) {
    return FEES.validate(Asking.yaml(text));
  }

  @Test
  void everyWayOfTheFormatIsAccepted() {
    String all =
        """
        taxes: {gst: {label: {en: GST, hi: जीएसटी}, rates: [
          {from: 2017-07-01, percent: "18", source: order}]}}
        labels: {portal: {en: Portal charge}}
        tariffs:
        - {id: a, name: {en: A}, applies: {services: [x]}, versions: [
           {from: 2020-01-01, payer: citizen, source: order, illustrative: true,
            minChargePaise: 1, maxChargePaise: 2, lines: [
            {id: a, label: {en: A}, party: kiosk, bearer: department, amount: {flat: 1},
             waiveWhen: "true", concessions: [{when: "true", percentOff: "50", label: {en: C}},
             {when: "true", paise: 0}], tax: {code: gst, mode: inclusive}},
            {id: b, party: department, payee: {fixed: A}, amount: {perUnit: {input: copies,
             paise: 1, firstPaise: 2, min: 0, max: 5}}},
            {id: c, payee: {place: citizen, kind: district}, party: department,
             amount: {percent: {of: amountPaise, rate: "1.5", floorPaise: 1, capPaise: 2}}},
            {id: d, amount: {slab: {of: amountPaise, upToPaise: 1, basePaise: 1, stepPaise: 1,
             perStepPaise: 1}}, split: {by: ratio, residue: kiosk, shares: [
             {party: kiosk, ratio: 1, label: {en: K}, payee: {fixed: B}}]}},
            {id: e, amount: {flat: 5}, split: {by: flat, residue: kiosk, shares: [
             {party: kiosk, paise: 5}]}},
            {id: g, party: department, amount: {input: amountPaise}}]}]}
        - {id: b, name: {en: B}, applies: {categories: [c]}, versions: [
           {from: 2020-01-01, payer: department, lines: []}]}
        - {id: c, name: {en: C}, applies: {kinds: [print], segments: [G2B]}, versions: [
           {from: 2020-01-01, payer: citizen, lines: []}]}
        - {id: d, name: {en: D}, applies: {segments: [B2C]}, versions: [
           {from: 2020-01-01, payer: citizen, lines: []}]}
        - {id: e, name: {en: E}, applies: {all: true}, versions: [
           {from: 2020-01-01, payer: citizen, lines: []}]}
        """;
    assertEquals(Set.of(), violations(all));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", note: x",
        ", split: {by: flat, residue: kiosk, shares: [{party: kiosk, paise: 1}]}",
        ", payee: {fixed: A, place: kiosk, kind: district}",
        ", payee: {place: kiosk}",
        ", bearer: portal",
        ", concessions: [{when: 'true'}]",
        ", concessions: [{when: 'true', paise: 0, percentOff: '5'}]",
        ", tax: {code: gst}",
        ", waiveWhen: ''"
      })
  void anotherShapeOfLineIsRefused(String more) {
    assertEquals(Set.of(), violations(Asking.oneVersion("", LINE.formatted(""))));
    assertFalse(violations(Asking.oneVersion("", LINE.formatted(more))).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{flat: -1}",
        "{flat: 1.5}",
        "{flat: '1'}",
        "{flat: 1, input: a}",
        "{}",
        "{percent: {of: a, rate: 1.5}}",
        "{percent: {of: a, rate: '1.55555'}}",
        "{slab: {of: a, upToPaise: 1, basePaise: 1, stepPaise: 0, perStepPaise: 1}}",
        "{perUnit: {input: copies, paise: 1, max: 10001}}"
      })
  void anotherShapeOfAmountIsRefused(String amount) {
    String line = LINE.formatted("").replace("{flat: 1}", amount);
    assertFalse(violations(Asking.oneVersion("", line)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fees.schema.json", "fees-examples.schema.json"})
  void everyKeyIsDescribedAndNoOtherIsAllowed(String file) {
    walk(GoldenProgramme.schema(file), file);
  }

  private static void walk(JsonNode schema, String where) {
    if (schema.has("properties")) {
      assertTrue(schema.has("additionalProperties"), where);
      schema
          .get("properties")
          .properties()
          .forEach(
              each ->
                  assertTrue(
                      each.getValue().path("description").asText().endsWith("."),
                      where + " " + each.getKey()));
    }
    schema.properties().forEach(each -> walk(each.getValue(), where + "/" + each.getKey()));
    if (schema.isArray()) {
      schema.forEach(each -> walk(each, where));
    }
  }
}
