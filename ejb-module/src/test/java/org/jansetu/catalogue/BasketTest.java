package org.jansetu.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BasketTest {

  private static final ObjectMapper YAML = new YAMLMapper();

  private static final String SERVICES =
      """
      categories: [{code: bills, name: {en: Bills, hi: बिल}}]
      departments: [{code: POWER, name: {en: Power company}}]
      forms:
        bill: {type: object, additionalProperties: false, required: [],
               properties: {a: {type: string, title: A}}}
      services:
        - {code: S-1, name: {en: Electricity bill, hi: बिजली बिल},
           department: POWER, category: bills,
           kind: collection, segment: G2C, modes: [realtime, batch], form: bill, status: open,
           biller: {code: PWR, partPayment: any, amountEditable: true}, aliases: [light bill],
           districts: [D1, D2], source: list}
        - {code: S-2, name: {en: Examination form}, department: REVENUE, category: bills,
           kind: application, segment: G2C, modes: [online], form: bill, status: open,
           window: {from: "2026-04-01T00:00:00+05:30",
                    until: "2026-05-01T00:00:00+05:30",
                    lateFrom: "2026-04-21T00:00:00+05:30"},
           documents: [{code: photo, name: {en: Photo, hi: फोटो}, required: true}],
           illustrative: true}
        - {code: S-3, name: {en: Closed one}, department: NOWHERE, category: gone, kind: print,
           segment: G2C, modes: [online], form: bill, status: closed}
      """;

  private final Basket basket =
      Basket.read(
          file ->
              Basket.section(
                  sections(
                      Map.of(
                          "services",
                          SERVICES,
                          "departments",
                          "[{code: REVENUE, name: {en: Revenue, hi: राजस्व}}]",
                          "charter",
                          "{entries: [{services: [S-2], stipulatedDays: 3, source: act,"
                              + " designatedOfficer: {en: Tehsildar, hi: तहसीलदार}}]}",
                          "programme",
                          "{weeklyOff: [SUNDAY]}",
                          "holidays",
                          "[{date: '2026-11-09', name: {en: Diwali}}]")),
                  file));

  @Test
  @Tag("MPO-1")
  void aServiceIsReadWhole() {
    ServiceDefinition bill = basket.services().get("S-1");
    assertEquals("बिजली बिल", bill.name().hi());
    assertEquals("Power company", bill.department().name().en());
    assertEquals("बिल", bill.category().name().hi());
    assertEquals(new Biller("PWR", "any", true), bill.biller());
    assertEquals(List.of("realtime", "batch"), bill.modes());
    assertEquals("list", bill.source());
    assertNull(bill.charter());
    assertNull(bill.stipulatedDays());
    assertNull(bill.designatedOfficer());
    assertEquals(List.of("light bill"), basket.aliases().get("S-1"));
    assertEquals(List.of("S-1", "S-2", "S-3"), List.copyOf(basket.services().keySet()));
  }

  @Test
  void theCharterIsTheServices() {
    ServiceDefinition exam = basket.services().get("S-2");
    assertEquals(3, exam.stipulatedDays());
    assertEquals("तहसीलदार", exam.designatedOfficer().hi());
    assertEquals("राजस्व", exam.department().name().hi());
    assertEquals("फोटो", exam.documents().get(0).name().hi());
    assertTrue(exam.illustrative());
  }

  @Test
  void whatOnlyACodeNamesIsShownByItsCode() {
    assertEquals("NOWHERE", basket.services().get("S-3").department().name().en());
    assertEquals("gone", basket.services().get("S-3").category().name().en());
  }

  @Test
  void weeklyOffAndHolidaysMakeTheCalendar() {
    LocalDate saturday = LocalDate.of(2026, 11, 7);
    assertEquals(LocalDate.of(2026, 11, 10), basket.calendar().after(saturday, 1));
  }

  @Test
  @Tag("MPO-9")
  void aWindowOpensTurnsLateAndClosesByTheClock() {
    ServiceDefinition exam = basket.services().get("S-2");
    assertEquals(Availability.CLOSED, exam.availability(Instant.parse("2026-03-31T18:29:59Z")));
    assertEquals(Availability.OPEN, exam.availability(Instant.parse("2026-03-31T18:30:00Z")));
    assertEquals(Availability.OPEN, exam.availability(Instant.parse("2026-04-20T18:29:59Z")));
    assertEquals(Availability.LATE, exam.availability(Instant.parse("2026-04-20T18:30:00Z")));
    assertEquals(Availability.LATE, exam.availability(Instant.parse("2026-04-30T18:29:59Z")));
    assertEquals(Availability.CLOSED, exam.availability(Instant.parse("2026-04-30T18:30:00Z")));
  }

  @Test
  @Tag("MPO-9")
  void withoutAWindowOnlyTheFolderCloses() {
    Instant night = Instant.parse("2026-01-01T20:00:00Z");
    assertEquals(Availability.OPEN, basket.services().get("S-1").availability(night));
    assertEquals(Availability.CLOSED, basket.services().get("S-3").availability(night));
  }

  @Test
  void aWindowIsInOrder() {
    Instant one = Instant.parse("2026-04-01T00:00:00Z");
    Instant two = one.plusSeconds(1);
    assertThrows(IllegalArgumentException.class, () -> new ServiceWindow(one, one, null));
    assertThrows(IllegalArgumentException.class, () -> new ServiceWindow(two, one, null));
    assertThrows(
        IllegalArgumentException.class, () -> new ServiceWindow(one, two, two.plusSeconds(1)));
    assertThrows(
        IllegalArgumentException.class, () -> new ServiceWindow(one, two, one.minusSeconds(1)));
  }

  @Test
  @Tag("LOK-9")
  void aServiceIsOfferedInItsDistrictsAndWhatLiesInThem() {
    ServiceDefinition bill = basket.services().get("S-1");
    assertTrue(bill.isOfferedIn(List.of("S23", "D2", "T7")));
    assertFalse(bill.isOfferedIn(List.of("S23", "D3", "T7")));
    assertFalse(bill.isOfferedIn(List.of()));
    assertTrue(basket.services().get("S-2").isOfferedIn(List.of("D3")));
  }

  @Test
  void aServiceWithoutAFormIsADefect() {
    JsonNode broken = yaml(SERVICES.replace("form: bill", "form: none"));
    Map<String, JsonNode> sections = Map.of("services", broken);
    assertThrows(
        IllegalArgumentException.class, () -> Basket.read(file -> Basket.section(sections, file)));
  }

  @Test
  @Tag("MPO-1")
  void theSearchKnowsNameAliasDepartmentAndCode() {
    Map<String, Integer> words =
        SearchRows.words(basket.services().get("S-1"), basket.aliases().get("S-1"));
    assertEquals(4, words.get("bijli"));
    assertEquals(4, words.get("elektrisiti"));
    assertEquals(4, words.get("bil"), "the name tells more than the alias with the same word");
    assertEquals(3, words.get("ligt"));
    assertEquals(1, words.get("pover"));
    assertEquals(4, words.get("1"));
  }

  @Test
  void aRowIsMadeForEachService() {
    JsonNode rows = SearchRows.of(basket);
    assertEquals(3, rows.size());
    assertEquals("closed", rows.get(2).get("status").asText());
    assertEquals(2, rows.get(2).get("place").asInt());
    assertEquals(2, rows.get(0).get("districts").size());
    assertFalse(rows.get(1).has("districts"));
    assertTrue(rows.get(1).get("name_hi").isNull());
  }

  private static Map<String, JsonNode> sections(Map<String, String> texts) {
    Map<String, JsonNode> sections = new HashMap<>();
    texts.forEach((file, text) -> sections.put(file, yaml(text)));
    return sections;
  }

  private static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
