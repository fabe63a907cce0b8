package org.jansetu.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Publication;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The basket as it is published, searched and withdrawn, against the real database. */
class CatalogueIT extends InContainer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HERE = "basket-of-tests";
  private static final String THERE = "other-basket-of-tests";

  @Inject private Catalogue catalogue;
  @Inject private Areas areas;
  @Inject private UserTransaction transaction;
  @PersistenceContext private EntityManager entities;

  @BeforeEach
  void publishTheBasket() throws Exception {
    if (catalogue != null) {
      publish(HERE, basket());
      asVisitor(HERE);
    }
  }

  @Test
  @Tag("MPO-1")
  void aServiceIsFoundByHindiEnglishLatinSpellingPrefixAndMisspelling() {
    for (String typed :
        List.of(
            "बिजली",
            "बिज",
            "bijli",
            "bijlee ka bill",
            "bij",
            "electricity",
            "elec",
            "electrcity",
            "bjli",
            "light bill",
            "S-1",
            "s-1")) {
      assertEquals("S-1", codes(typed).get(0), typed);
    }
    assertEquals(List.of("S-2"), codes("janam praman patra"));
    assertEquals(List.of("S-2"), codes("birth certifcate"));
    assertEquals(List.of(), codes("xyzzy"));
    assertEquals(List.of(), codes("%"));
    assertEquals(List.of(), codes("'; drop table catalogue.service; --"));
  }

  @Test
  void whatMatchesMoreWordsLeavesTheRestOut() {
    assertEquals(List.of("S-1", "S-3"), codes("bill"));
    assertEquals(List.of("S-3"), codes("pani bill"));
  }

  @Test
  void filtersNarrowTheListAndTheSearch() {
    assertEquals(List.of("S-1", "S-2", "S-3"), codes(new Filter("", "", "", "", "")));
    assertEquals(List.of("S-2"), codes(new Filter("", "papers", "", "", "")));
    assertEquals(List.of("S-1", "S-3"), codes(new Filter("", "", "UTIL", "", "")));
    assertEquals(List.of("S-2"), codes(new Filter("", "", "", "print", "")));
    assertEquals(List.of(), codes(new Filter("bijli", "papers", "", "", "")));
    assertEquals(List.of("S-1"), codes(new Filter("bijli", "bills", "UTIL", "collection", "")));
  }

  @Test
  @Tag("LOK-9")
  void aServiceOfADistrictIsShownInItAndInWhatLiesInItOnly() {
    assertEquals(List.of("S-1", "S-2", "S-3"), codes(new Filter("", "", "", "", "D1")));
    assertEquals(List.of("S-1", "S-2", "S-3"), codes(new Filter("", "", "", "", "T1")));
    assertEquals(List.of("S-1", "S-2"), codes(new Filter("", "", "", "", "D2")));
    assertEquals(List.of(), codes(new Filter("pani", "", "", "", "D2")));
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    Page<ServiceCard> first = catalogue.search(ServiceQuery.of("", 2));
    assertEquals(List.of("S-1", "S-2"), codes(first));
    Page<ServiceCard> second =
        catalogue.search(new ServiceQuery("", null, null, null, null, 2, first.nextCursor()));
    assertEquals(List.of("S-3"), codes(second));
    assertNull(second.nextCursor());
  }

  @Test
  void limitsOfASearchAreKept() {
    assertEquals("too-long", refused(ServiceQuery.of("b".repeat(101), 10)));
    assertEquals(List.of(), codes("xy".repeat(50)));
    assertEquals("limit", refused(ServiceQuery.of("bijli", 0)));
    assertEquals("limit", refused(ServiceQuery.of("bijli", 201)));
    for (String cursor : List.of("x", "====", "YXQgLTE", "YXQgOTk5OTk5OTk5OTk5", "क")) {
      assertEquals(
          "bad-cursor", refused(new ServiceQuery("", null, null, null, null, 10, cursor)), cursor);
    }
  }

  @Test
  @Tag("MPO-1")
  void aServiceIsFoundOnceItIsPublishedAndWithdrawnOnceItIsGone() throws Exception {
    ObjectNode more = basket();
    ((com.fasterxml.jackson.databind.node.ArrayNode) more.get("services"))
        .add(more.get("services").get(1).deepCopy());
    ((ObjectNode) more.get("services").get(3))
        .put("code", "S-4")
        .putObject("name")
        .put("en", "Khasra copy")
        .put("hi", "खसरा नकल");
    publish(HERE, more);
    asVisitor(HERE);
    assertEquals(List.of("S-4"), codes("khasara"));
    publish(HERE, basket());
    asVisitor(HERE);
    assertEquals(List.of(), codes("khasara"));
    assertThrows(NotFound.class, () -> catalogue.get("S-4"));
    transaction.begin();
    entities
        .createNativeQuery("select set_config('app.tenant', ?, true)")
        .setParameter(1, Short.toString(callers.current().tenant()))
        .getSingleResult();
    assertEquals(
        "withdrawn",
        entities
            .createNativeQuery("select status from catalogue.service where code = 'S-4'")
            .getSingleResult());
    transaction.rollback();
  }

  @Test
  void aProgrammeFindsOnlyItsOwn() throws Exception {
    ObjectNode other = basket();
    ((ObjectNode) other.get("services").get(0)).put("code", "OTHER-1");
    publish(THERE, other);
    asVisitor(THERE);
    assertEquals(List.of("OTHER-1"), codes("bijli"));
    asVisitor(HERE);
    assertEquals(List.of("S-1"), codes("bijli"));
    assertThrows(NotFound.class, () -> catalogue.get("OTHER-1"));
  }

  @Test
  void whoIsNotThePlatformPublishesNothing() {
    as(HERE, new Posting(Role.STATE_ADMIN, "D1"));
    assertThrows(Forbidden.class, () -> catalogue.publish(99, Map.of("services", basket())));
  }

  @Test
  void thePromiseIsInWorkingDaysOrBlank() {
    LocalDate friday = LocalDate.of(2026, 11, 6);
    assertEquals(Optional.of(LocalDate.of(2026, 11, 11)), catalogue.promisedOn("S-2", friday));
    assertEquals(Optional.empty(), catalogue.promisedOn("S-1", friday));
    assertThrows(NotFound.class, () -> catalogue.promisedOn("S-9", friday));
  }

  private record Filter(
      String query, String category, String department, String kind, String area) {}

  private List<String> codes(Filter f) {
    return codes(
        catalogue.search(
            new ServiceQuery(f.query, f.category, f.department, f.kind, f.area, 50, null)));
  }

  private List<String> codes(String typed) {
    return codes(catalogue.search(ServiceQuery.of(typed, 50)));
  }

  private static List<String> codes(Page<ServiceCard> page) {
    return page.items().stream().map(ServiceCard::code).toList();
  }

  private String refused(ServiceQuery query) {
    return assertThrows(InvalidInput.class, () -> catalogue.search(query))
        .violations()
        .get(0)
        .code();
  }

  private void publish(String code, JsonNode basket) throws Exception {
    Map<String, JsonNode> sections =
        Map.of(
            "services",
            basket,
            "programme",
            JSON.readTree(
                "{\"name\":{\"en\":\"Test\"},\"weeklyOff\":[\"SUNDAY\"],\"hosts\":[\""
                    + code
                    + ".localhost\"]}"),
            "holidays",
            JSON.readTree("[{\"date\":\"2026-11-09\",\"name\":{\"en\":\"Diwali\"}}]"),
            "charter",
            JSON.readTree("{\"entries\":[{\"services\":[\"S-2\"],\"stipulatedDays\":3}]}"));
    asPlatform();
    transaction.begin();
    short tenant = programmes.admit(code);
    callers.set(Caller.platform(tenant, code));
    int version = programmes.publish(new Publication(tenant, "0".repeat(64), sections));
    areas.publish(
        List.of(
            area("D1", "district", null), area("D2", "district", null), area("T1", "tehsil", "D1")),
        List.of());
    catalogue.publish(version, sections);
    transaction.commit();
  }

  private static Area area(String code, String kind, String parent) {
    return new Area(code, kind, LocalText.english(code), parent, null, false);
  }

  private static ObjectNode basket() {
    try {
      return (ObjectNode)
          JSON.readTree(
              """
              {"categories":[{"code":"bills","name":{"en":"Payments"}},
                             {"code":"papers","name":{"en":"Papers"}}],
               "departments":[{"code":"UTIL","name":{"en":"Utilities"}},
                              {"code":"TOWN","name":{"en":"Town hall"}}],
               "forms":{"f":{"type":"object","additionalProperties":false,"required":[],
                             "properties":{"a":{"type":"string","title":"A","maxLength":9}}}},
               "services":[
                {"code":"S-1","name":{"en":"Electricity bill","hi":"बिजली बिल भुगतान"},
                 "department":"UTIL","category":"bills","kind":"collection","segment":"G2C",
                 "modes":["realtime"],"form":"f","status":"open","aliases":["light bill"]},
                {"code":"S-2","name":{"en":"Birth certificate","hi":"जन्म प्रमाण पत्र"},
                 "department":"TOWN","category":"papers","kind":"print","segment":"G2C",
                 "modes":["online"],"form":"f","status":"open"},
                {"code":"S-3","name":{"en":"Water bill","hi":"पानी बिल"},
                 "department":"UTIL","category":"bills","kind":"collection","segment":"G2C",
                 "modes":["realtime"],"form":"f","status":"closed","districts":["D1"]}]}
              """);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
