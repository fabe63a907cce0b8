package org.jansetu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The baskets have the sizes that the programmes claim, and say what in them is made up. */
class BasketTest {

  static Stream<String> programmes() {
    return Folders.programmes();
  }

  private static JsonNode services(String programme) {
    return Folders.yaml(programme, "services.yaml").get("services");
  }

  private static Set<String> sourced(String programme, String prefix) {
    return Folders.each(services(programme))
        .filter(service -> service.has("source"))
        .map(service -> service.get("code").asText())
        .filter(code -> code.startsWith(prefix))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> numbered(String prefix, int last, Set<Integer> without) {
    return IntStream.rangeClosed(1, last)
        .filter(n -> !without.contains(n))
        .mapToObj(n -> "%s%03d".formatted(prefix, n))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @Tag("MPO-1")
  void mponlineHasEveryServiceOfItsListAndAtLeast275() {
    assertEquals(numbered("MPO-", 81, Set.of()), sourced("mponline", "MPO-"));
    assertTrue(services("mponline").size() >= 275, "size " + services("mponline").size());
  }

  @Test
  @Tag("EMI-2")
  void emitraHasEveryServiceOfItsListButTheRateCard() {
    Set<Integer> rateCard = Set.of(106, 107, 108, 109, 110, 111);
    assertEquals(numbered("EM-", 130, rateCard), sourced("emitra", "EM-"));
    assertEquals(
        Set.of("G2C", "G2B", "B2C"), Set.copyOf(Folders.texts(services("emitra"), "segment")));
  }

  @Test
  @Tag("JSK-3")
  void jskHas76ServicesOf13DepartmentsIn69Centres() {
    assertEquals(numbered("JSK-", 55, Set.of(1, 2)), sourced("jsk", "JSK-"));
    assertEquals(76, services("jsk").size());
    assertEquals(13, Set.copyOf(Folders.texts(services("jsk"), "department")).size());

    List<String> centres =
        Folders.each(Folders.yaml("jsk", "network.yaml").get("kiosks"))
            .filter(kiosk -> kiosk.get("type").asText().equals("centre"))
            .map(kiosk -> kiosk.get("code").asText())
            .toList();
    assertEquals(69, centres.size());
    assertEquals(48, centres.stream().filter(code -> code.matches("JSK-(?!URB|CAN).*")).count());
    assertEquals(20, centres.stream().filter(code -> code.startsWith("JSK-URB-")).count());
    assertEquals(1, centres.stream().filter(code -> code.startsWith("JSK-CAN-")).count());
  }

  @Test
  @Tag("LOK-9")
  void someServicesAreOfferedInSomeDistrictsOnly() {
    long local = Folders.each(services("emitra")).filter(each -> each.has("districts")).count();
    assertTrue(local >= 8, "only " + local);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void whatHasNoSourceIsMarked(String programme) {
    for (JsonNode service : services(programme)) {
      assertEquals(
          !service.has("source"), service.path("illustrative").asBoolean(), service.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void anIllustrativeServiceSpeaksBothLanguages(String programme) {
    for (JsonNode service : services(programme)) {
      assertTrue(
          service.has("source") || service.get("name").has("hi"), service.get("code").asText());
    }
  }

  @ParameterizedTest
  @MethodSource("programmes")
  @Tag("LOK-1")
  void aCollectionAsksForConsumerAndAmount(String programme) {
    JsonNode forms = Folders.yaml(programme, "services.yaml").get("forms");
    for (JsonNode service : services(programme)) {
      boolean collection = service.get("kind").asText().equals("collection");
      assertTrue(collection || !service.has("biller"), service.toString());
      if (collection) {
        JsonNode form = forms.get(service.get("form").asText());
        assertTrue(
            Folders.words(form.get("required")).containsAll(List.of("consumerId", "amountPaise")));
        assertTrue(!service.has("biller") || form.get("properties").has("billId"));
        JsonNode amount = form.get("properties").get("amountPaise");
        assertEquals("integer", amount.get("type").asText());
        assertEquals(1, amount.get("minimum").asLong());
        assertEquals(10_000_000_000L, amount.get("maximum").asLong());
      }
    }
  }
}
