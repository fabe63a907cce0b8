package org.jansetu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.jansetu.server.ServerUnderTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A programme that no one has seen before is a folder and nothing else: applied to the running
 * server it sells its services at once, its next version is there at once, and a folder that is
 * wrong changes nothing.
 */
@TestMethodOrder(OrderAnnotation.class)
class UnseenProgrammeResourceIT {

  private static final long SEED = ThreadLocalRandom.current().nextLong(1, 1_000_000);
  private static final UnseenFolder FOLDER = new UnseenFolder(SEED);

  private static String why(Answer answer) {
    return "seed " + SEED + ": " + answer.status() + " " + answer.text();
  }

  /** By its host, as a browser finds it. */
  private static Client visitor() {
    return Client.withoutProgramme(ServerUnderTest.get()).with("Host", FOLDER.host());
  }

  private static Till till(int service) {
    return new Till(
        visitor().signedInAs("operator"),
        FOLDER.service(service),
        Map.of(FOLDER.field(), "नदी कुमार"),
        FOLDER.price(service));
  }

  @Test
  @Order(1)
  @Tag("X-1")
  void isUnknownBefore() {
    assertEquals("unknown-programme", visitor().get("/api/v1/services").code());
    assertEquals("unknown-programme", Client.of(FOLDER.code()).get("/api/v1/services").code());
  }

  @Test
  @Order(2)
  @Tag("X-1")
  void isAppliedToTheRunningServer() {
    Answer published = Publishing.asPlatform(FOLDER.files());
    assertEquals(201, published.status(), () -> why(published));
    assertEquals(FOLDER.code(), published.json().path("code").asText());
    assertEquals(1, published.json().path("version").asInt());
    assertTrue(published.json().path("changed").asBoolean());
    Answer again = Publishing.asPlatform(FOLDER.files());
    assertEquals(200, again.status(), () -> why(again));
    assertFalse(again.json().path("changed").asBoolean(), "the same folder changes nothing");
    assertEquals(1, again.json().path("version").asInt());
  }

  @Test
  @Order(3)
  @Tag("MPO-1")
  void showsItsServicesAndAreasAndKiosks() {
    assertEquals(FOLDER.serviceCount(), services().size());
    JsonNode kiosks = visitor().get("/api/v1/kiosks?area=" + FOLDER.area()).json().path("items");
    assertEquals(2, kiosks.size(), () -> "seed " + SEED + ": " + kiosks);
    assertEquals(FOLDER.kiosk(), kiosks.path(0).path("code").asText());
    assertEquals(3, kiosks.path(0).path("areaPath").size());
  }

  private static List<String> services() {
    List<String> codes = new ArrayList<>();
    JsonNode items = visitor().get("/api/v1/services?limit=200").json().path("items");
    items.forEach(item -> codes.add(item.path("code").asText()));
    return codes;
  }

  @Test
  @Order(4)
  @Tag("X-1")
  void chargesForEachOfItsServices() {
    long balance = till(0).balance();
    assertEquals(777_700, balance, "the balance that its folder gives to its demo kiosk");
    for (int i = 0; i < FOLDER.serviceCount(); i++) {
      Till till = till(i);
      Answer quote = till.quote();
      assertEquals(200, quote.status(), () -> why(quote));
      assertEquals(FOLDER.price(i), quote.json().path("totalPaise").asLong(), () -> why(quote));
      assertEquals(FOLDER.kioskShare(i), share(quote.json(), "kiosk"), () -> why(quote));
      assertEquals(
          FOLDER.price(i) - FOLDER.kioskShare(i), share(quote.json(), "portal"), () -> why(quote));
      Answer made = till.charge();
      assertEquals(201, made.status(), () -> why(made));
      String number = made.json().path("receiptNumber").asText();
      assertTrue(number.startsWith(FOLDER.prefix() + "-" + FOLDER.kiosk() + "-"), number);
      assertTrue(number.endsWith("-00000" + (i + 1)), number + ": without gaps from 1");
      balance -= FOLDER.price(i);
      assertEquals(balance, till.balance());
    }
  }

  private static long share(JsonNode quote, String party) {
    long sum = 0;
    for (JsonNode line : quote.path("lines")) {
      sum += line.path("party").asText().equals(party) ? line.path("amountPaise").asLong() : 0;
    }
    return sum;
  }

  @Test
  @Order(5)
  @Tag("MPO-6")
  void itsLedgerHoldsWhatWasCharged() {
    JsonNode statement = till(0).operator().get("/api/v1/wallet/statement").json();
    long sum = statement.path("openingPaise").asLong();
    long charged = 0;
    for (JsonNode entry : statement.path("items")) {
      long amount = entry.path("amountPaise").asLong();
      sum += amount;
      charged += entry.path("reason").asText().equals("charge") ? -amount : 0;
      assertEquals(sum, entry.path("balancePaise").asLong(), statement::toString);
    }
    assertEquals(sum, statement.path("closingPaise").asLong());
    long prices = 0;
    for (int i = 0; i < FOLDER.serviceCount(); i++) {
      prices += FOLDER.price(i);
    }
    assertEquals(prices, charged, statement::toString);
  }

  @Test
  @Order(6)
  @Tag("X-2")
  void isOneOfItsOwn() {
    String token = Login.as(FOLDER.code(), "operator").access();
    Client elsewhere = Login.bearing(Client.of("sample"), token);
    assertEquals("wrong-programme", elsewhere.get("/api/v1/wallet").code());
    assertEquals("not-found", visitor().get("/api/v1/services/SMP-01").code());
  }

  /** One more service on the running server: no restart, and nobody has to sign in again. */
  @Test
  @Order(7)
  @Tag("MPO-1")
  void nextVersionIsThereAtOnce() {
    int added = FOLDER.serviceCount();
    Till next = till(added);
    assertEquals("404 not-found", next.quote().status() + " " + next.quote().code());
    Answer published = Publishing.asPlatform(FOLDER.secondVersion());
    assertEquals(201, published.status(), () -> why(published));
    assertEquals(2, published.json().path("version").asInt());
    assertEquals(
        1,
        published.json().path("preview").path("services").path("added").asInt(),
        () -> why(published));
    assertTrue(services().contains(FOLDER.service(added)));
    Answer made = next.charge();
    assertEquals(201, made.status(), () -> why(made));
    assertEquals(FOLDER.price(added), made.json().path("totalPaise").asLong());
    assertEquals(
        2,
        visitor().get("/api/v1/services/" + FOLDER.service(added)).json().path("version").asInt());
  }

  /**
   * Several faults in several files: all are told of at once, and nothing of the folder is taken.
   */
  @Test
  @Order(8)
  @Tag("X-1")
  void brokenFolderIsRefusedWithAllFindingsAndChangesNothing() {
    Map<String, String> broken = new TreeMap<>(FOLDER.secondVersion());
    broken.computeIfPresent("network.yaml", (f, text) -> text.replace("-T1, type", "-T9, type"));
    broken.computeIfPresent(
        "services.yaml", (f, text) -> text.replace("Service number 0", "Another name"));
    broken.computeIfPresent(
        "services.yaml", (f, text) -> text.replaceFirst("form: only", "form: none"));
    broken.computeIfPresent("fees.yaml", (f, text) -> text.replaceFirst("flat: \\d+", "flat: -5"));
    broken.computeIfPresent(
        "charter.yaml", (f, text) -> text.replace(FOLDER.service(0), "NO-SUCH-SERVICE"));
    broken.computeIfPresent(
        "programme.yaml", (f, text) -> text.replace(FOLDER.host(), "sample.localhost"));
    broken.computeIfPresent(
        "roles.yaml", (f, text) -> text.replaceFirst("role: operator,", "role: emperor,"));
    List<String> before = services();
    JsonNode first = visitor().get("/api/v1/services/" + FOLDER.service(0)).json();
    Answer refused = Publishing.asPlatform(broken);
    assertEquals("422 invalid-input", refused.status() + " " + refused.code(), () -> why(refused));
    List<String> fields = refused.json().path("violations").findValuesAsText("field");
    for (String file : List.of("network", "services", "fees", "charter", "programme", "roles")) {
      assertTrue(
          fields.stream().anyMatch(field -> field.startsWith(file + ".yaml")),
          () -> file + ": " + why(refused));
    }
    assertEquals(before, services());
    assertEquals(first, visitor().get("/api/v1/services/" + FOLDER.service(0)).json());
    assertEquals(2, version());
    assertEquals(201, till(0).charge().status(), "the programme goes on as it was");
  }

  @Test
  @Order(9)
  @Tag("X-1")
  void archiveThatIsNoFolderChangesNothing() {
    Map<String, String> outside = new TreeMap<>(FOLDER.secondVersion());
    outside.put("../programme.yaml", "code: other\n");
    Answer climbing = Publishing.asPlatform(outside);
    assertEquals("422 invalid-input", climbing.status() + " " + climbing.code());
    Answer empty = Publishing.asPlatform(Map.of());
    assertEquals("422 invalid-input", empty.status() + " " + empty.code());
    assertEquals(2, version());
  }

  /** The folder's prefix and host belong to it from now on. */
  @Test
  @Order(10)
  @Tag("X-1")
  void itsHostAndPrefixAreTaken() {
    UnseenFolder other = new UnseenFolder(SEED + 1);
    assertNotEquals(FOLDER.code(), other.code());
    Map<String, String> thief = new TreeMap<>(other.files());
    thief.computeIfPresent(
        "programme.yaml",
        (f, text) ->
            text.replace(other.host(), FOLDER.host())
                .replace("prefix: " + other.prefix(), "prefix: " + FOLDER.prefix()));
    Answer refused = Publishing.asPlatform(thief);
    assertEquals(422, refused.status(), () -> why(refused));
    List<String> codes = refused.json().path("violations").findValuesAsText("code");
    assertTrue(codes.containsAll(List.of("host-free", "receipt-prefix-free")), () -> why(refused));
    assertEquals("unknown-programme", Client.of(other.code()).get("/api/v1/services").code());
  }

  private static int version() {
    for (JsonNode item : visitor().get("/api/v1/programmes").json().path("items")) {
      if (item.path("code").asText().equals(FOLDER.code())) {
        return item.path("version").asInt();
      }
    }
    return 0;
  }
}
