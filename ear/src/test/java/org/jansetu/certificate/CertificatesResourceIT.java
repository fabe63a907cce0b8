package org.jansetu.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What anyone may ask of a certificate, and what is refused; sheets and orders from end to end. */
class CertificatesResourceIT {

  private static final String PROGRAMME = "sample";
  private static final String NONE = "/api/v1/certificates/SMP-C-2627-9999999";

  @Test
  @Tag("X-14")
  void aWrongNumberOrCodeIsAnsweredAlikeAndWithoutALogin() {
    Answer answer = Client.of(PROGRAMME).get(NONE + "/verification?code=AAAAAAAAAAAAAAAA");
    assertEquals(200, answer.status(), answer.text());
    assertEquals("{\"valid\":false}", answer.text());
    assertEquals("{\"valid\":false}", Client.of(PROGRAMME).get(NONE + "/verification").text());
  }

  @Test
  @Tag("X-14")
  void theKeysOfTheProofArePublic() {
    Answer keys = Client.of(PROGRAMME).get("/api/v1/certificates/keys");
    assertEquals("ES256", keys.json().path("keys").path(0).path("alg").asText(), keys.text());
    Answer authority = Client.of(PROGRAMME).get("/api/v1/certificates/authority");
    assertTrue(authority.text().startsWith("-----BEGIN CERTIFICATE-----"), authority.text());
  }

  @Test
  @Tag("X-14")
  void paperAndEndAreForThoseWhoMay() {
    assertEquals(401, Client.of(PROGRAMME).get(NONE).status());
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    assertEquals("not-found", operator.get(NONE).code());
    assertEquals(
        "forbidden", operator.post(NONE + "/revocation", Map.of("reason", "by mistake")).code());
    Client officer = Client.of(PROGRAMME).signedInAs("officer");
    assertEquals(
        "not-found", officer.post(NONE + "/revocation", Map.of("reason", "by mistake")).code());
    assertEquals("invalid-input", officer.post(NONE + "/revocation", Map.of()).code());
  }

  @Test
  @Tag("LOK-4")
  void sheetsAreGivenOutSpoiltAndCounted() {
    String lot =
        "H"
            + UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 10)
                .toUpperCase(Locale.ROOT)
            + "-";
    Client state = Client.of(PROGRAMME).signedInAs("state");
    Map<String, Object> body = Map.of("kiosk", "SRT-0001", "firstSerial", lot + "01", "sheets", 3);
    Answer given = state.post("/api/v1/stationery/lots", body);
    assertEquals(201, given.status(), given.text());
    assertEquals("sheet-exists", state.post("/api/v1/stationery/lots", body).code());
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    Answer spoilt =
        operator.post(
            "/api/v1/stationery/sheets/" + lot + "02/spoilage", Map.of("reason", "ink ran out"));
    assertEquals("spoilt", spoilt.json().path("state").asText(), spoilt.text());
    long left = operator.get("/api/v1/stationery?kiosk=SRT-0001").json().path("left").asLong();
    assertEquals(given.json().path("left").asLong() - 1, left);
    assertEquals("forbidden", operator.post("/api/v1/stationery/lots", body).code());
    assertEquals("not-found", operator.get("/api/v1/stationery?kiosk=KNR-0001").code());
  }

  @Test
  @Tag("EMI-11")
  void anOrderIsGrantedSeenByThePersonAndEnded() {
    Client officer = Client.of(PROGRAMME).signedInAs("officer");
    String number = "REV/" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> order =
        Map.of(
            "orderNumber", number,
            "username", "operator",
            "services", List.of("SMP-01"),
            "validFrom", "2026-01-01",
            "validUntil", "2026-12-31");
    Answer made = officer.post("/api/v1/authorities", order);
    assertEquals(201, made.status(), made.text());
    assertEquals("authority-exists", officer.post("/api/v1/authorities", order).code());
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    assertTrue(operator.get("/api/v1/authorities").text().contains(number));
    assertEquals("forbidden", operator.post("/api/v1/authorities", order).code());
    String path = "/api/v1/authorities/" + made.json().path("id").asText() + "/ending";
    Answer ended = officer.post(path, Map.of("reason", "transferred"));
    assertTrue(ended.json().has("endedAt"), ended.text());
    assertEquals("illegal-move", officer.post(path, Map.of("reason", "once more")).code());
  }
}
