package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sheets reach a kiosk, a certificate is printed on one, its officer corrects and revokes it. */
class CertificateJourney {

  private static final String PROGRAMME = "sample";
  private static final String KIOSK = "SRT-0001";

  @Test
  @Tag("LOK-4")
  @Tag("X-14")
  void aCertificateIsPrintedOnASheetCorrectedAndRevoked() throws Exception {
    String lot = "J" + some() + "-";
    giveSheets(lot);
    String certificate = issued("Asha Devi");
    printOn(certificate, lot);
    String next = correct(certificate);
    assertEquals("superseded", status(certificate));
    revoke(next);
    assertEquals("revoked", status(next));
  }

  private static void giveSheets(String lot) {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/society/sheets.xhtml");
      CounterPage.signIn(page, "state");
      page.locator("[id='lot:lotKiosk']").fill(KIOSK);
      page.locator("[id='lot:firstSerial']").fill(lot + "01");
      page.locator("[id='lot:sheets']").fill("many");
      act(page, "lot:do");
      assertTrue(page.locator(".error").first().isVisible(), "a number is asked for");
      page.locator("[id='lot:sheets']").fill("3");
      act(page, "lot:do");
      assertTrue(page.locator(".done").innerText().contains(KIOSK), "says what was given");
      assertEquals(4, page.locator(".tile").count());
      person.assertAccessible();
    }
  }

  private static void printOn(String certificate, String lot) {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/operator/stationery.xhtml");
      CounterPage.signIn(page, "operator");
      page.locator("[id='off:serial']").fill(lot + "02");
      page.locator("[id='off:reason']").fill("Torn in the printer");
      act(page, "off:spoil");
      assertTrue(
          page.locator(".done").innerText().contains(lot + "02"), "says what is written off");
      page.locator("[id='look:number']").fill(certificate);
      page.locator("[id='look:number']").press("Enter");
      Quiet.await(page);
      page.locator("[id='paper:sheet']").fill(lot + "01");
      person.assertAccessible();
      Page paper =
          page.context().waitForPage(() -> page.locator("[id='paper:print']").press("Enter"));
      paper.close();
      Client operator = Client.of(PROGRAMME).signedInAs("operator");
      JsonNode sheet = sheet(operator, lot + "01");
      assertEquals(certificate, sheet.path("certificateNumber").asText(), sheet.toString());
      assertEquals("spoilt", sheet(operator, lot + "02").path("state").asText());
      assertEquals("issued", sheet(operator, lot + "03").path("state").asText());
    }
  }

  private static String correct(String certificate) {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/certificates.xhtml?number=" + certificate);
      CounterPage.signIn(page, "officer");
      assertEquals(1, page.locator("table.desk tbody tr").count());
      page.locator("input.link[value='" + certificate + "']").press("Enter");
      Quiet.await(page);
      act(page, "desk:correct");
      assertTrue(page.locator(".error").first().isVisible(), "the reason is asked for");
      page.locator("[id='desk:reason']").fill("The name was spelt wrongly");
      page.locator("[id='desk:holder']").fill("Asha Devi Sharma");
      person.assertAccessible();
      act(page, "desk:correct");
      String said = page.locator(".done").innerText();
      String next = page.locator("[id='desk:panel'] h2").first().innerText();
      assertTrue(said.contains(next), said);
      return next;
    }
  }

  private static void revoke(String certificate) {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/officer/certificates.xhtml?number=" + certificate);
      CounterPage.signIn(page, "officer");
      page.locator("input.link[value='" + certificate + "']").press("Enter");
      Quiet.await(page);
      page.locator("[id='desk:reason']").fill("Issued on a forged paper");
      act(page, "desk:revoke");
      assertTrue(page.locator(".done").innerText().contains(certificate), "says what was done");
      assertEquals(0, page.locator("[id='desk:revoke']").count(), "it is over");
      person.assertAccessible();
    }
  }

  @Test
  @Tag("EMI-11")
  void anOrderIsGivenAndEndedOnItsPage() {
    String number = "REV/" + some();
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/authorities.xhtml");
      CounterPage.signIn(page, "officer");
      page.locator("[id='grant:orderNumber']").fill(number);
      page.locator("[id='grant:person']").fill("operator");
      page.locator("[id='grant:services']").selectOption("SMP-01");
      page.locator("[id='grant:from']").fill("2026-01-01");
      page.locator("[id='grant:until']").fill("2026-12-31");
      act(page, "grant:do");
      assertTrue(page.locator(".done").innerText().contains(number), "says what was given");
      person.assertAccessible();
      var row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(number));
      row.locator("input[type=submit]").click();
      Quiet.await(page);
      assertTrue(page.locator(".summary").first().isVisible(), "a reason is asked for");
      row.locator("input[type=text]").fill("Transferred");
      row.locator("input[type=submit]").click();
      Quiet.await(page);
      assertEquals(0, row.locator("input[type=submit]").count(), "it has ended");
    }
  }

  /** A certificate that is decided and signed. */
  private static String issued(String name) throws InterruptedException {
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    String scan = operator.uploadedScan();
    Answer filed =
        operator
            .withNewKey()
            .post(
                "/api/v1/applications",
                Map.of(
                    "service", "SMP-11",
                    "inputs", Map.of("applicantName", name),
                    "applicant", Map.of("name", name, "mobile", "9876500123"),
                    "documents", List.of(Map.of("code", "identity", "uploadId", scan)),
                    "consent", Map.of("method", "signature", "reference", "print-9")));
    assertEquals(201, filed.status(), filed.text());
    String number = filed.json().path("number").asText();
    Client officer = Client.of(PROGRAMME).signedInAs("officer");
    String actions = "/api/v1/applications/" + number + "/actions";
    for (String action : List.of("receive", "approve")) {
      Answer moved = officer.post(actions, Map.of("action", action));
      assertEquals(200, moved.status(), moved.text());
    }
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      JsonNode found =
          operator.get("/api/v1/certificates?application=" + number).json().path("items").path(0);
      if (found.path("status").asText().equals("issued")) {
        return found.path("number").asText();
      }
      assertTrue(System.nanoTime() < until, "it was not signed: " + found);
      Thread.sleep(200);
    }
  }

  private static String status(String certificate) {
    return Client.of(PROGRAMME)
        .signedInAs("officer")
        .get("/api/v1/certificates/" + certificate + "/summary")
        .json()
        .path("status")
        .asText();
  }

  private static JsonNode sheet(Client operator, String serial) {
    String cursor = serial.substring(0, serial.length() - 1);
    for (JsonNode one :
        operator
            .get("/api/v1/stationery/sheets?kiosk=" + KIOSK + "&cursor=" + cursor)
            .json()
            .path("items")) {
      if (one.path("serial").asText().equals(serial)) {
        return one;
      }
    }
    throw new AssertionError("no sheet " + serial);
  }

  private static String some() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private static void act(Page page, String button) {
    page.locator("[id='" + button + "']").click();
    Quiet.await(page);
  }
}
