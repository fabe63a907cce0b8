package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An officer clears the inbox by keyboard; the citizen follows the case without a login. */
class OfficerJourney {

  private static final String PROGRAMME = "sample";
  private static final String DESK = "/officer/desk.xhtml";
  private static final String MOBILE = "9876500099";
  private static final long FIRST_LOAD = 300_000;
  private static final long ACTION = 10_000;

  private static String filed(String name) {
    String scan = Client.of(PROGRAMME).signedInAs("operator").uploadedScan();
    return filedWith(name, List.of(Map.of("code", "identity", "uploadId", scan)));
  }

  private static String filedWith(String name, List<Map<String, String>> papers) {
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    Answer answer =
        operator
            .withNewKey()
            .post(
                "/api/v1/applications",
                Map.of(
                    "service",
                    "SMP-11",
                    "inputs",
                    Map.of("applicantName", name),
                    "applicant",
                    Map.of("name", name, "mobile", MOBILE),
                    "documents",
                    papers,
                    "consent",
                    Map.of("method", "signature", "reference", "print-9")));
    assertEquals(201, answer.status(), answer.text());
    return answer.json().path("number").asText();
  }

  private static Locator row(Page page, String number) {
    return page.locator("table.desk tbody tr", new Page.LocatorOptions().setHasText(number));
  }

  private static void open(Page page, String number) {
    Locator opener = page.locator("input.link[value='" + number + "']");
    opener.focus();
    opener.press("Enter");
    Quiet.await(page);
    assertTrue(page.locator("[id='desk:panel'] h2").first().innerText().contains(number));
  }

  @Test
  @Tag("X-16")
  @Tag("X-13")
  @Tag("X-19")
  void clearsTheInboxByKeyboardAndTheCitizenSeesIt() {
    String number = filed("राधा बाई");
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, DESK);
      CounterPage.signIn(page, "officer");
      Quiet.await(page);
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      person.assertAccessible();

      open(page, number);
      assertTrue(person.bytesSinceLast() <= ACTION, "opening a case");
      person.assertAccessible();
      page.locator("input.link[value='" + number + "']").press("1");
      Quiet.await(page);
      assertTrue(page.locator(".done").innerText().contains(number), "says what was done");
      assertTrue(person.bytesSinceLast() <= ACTION, "taking a case up");

      open(page, number);
      page.locator("[data-move]").last().click();
      Quiet.await(page);
      assertTrue(page.locator(".error, .summary").first().isVisible(), "a reason is asked for");
      person.assertAccessible();
      open(page, number);
      press(page, "स्वीकृत करें", "Approve");
      assertEquals(0, row(page, number).count(), "it has left the inbox");

      Page citizen = person.open(PROGRAMME, "/open/tracking.xhtml");
      citizen.locator("#number").fill(number);
      citizen.locator("#mobile").fill(MOBILE);
      citizen.locator("#mobile").press("Enter");
      Quiet.await(citizen);
      assertEquals(1, citizen.locator(".done").count(), citizen.locator("main").innerText());
      assertTrue(!citizen.url().contains(MOBILE), "no number of a person in an address");
      person.assertAccessible();
    }
  }

  private static void press(Page page, String hindi, String english) {
    List<Locator> all = page.locator("[data-move]").all();
    for (Locator each : all) {
      String label = each.inputValue();
      if (label.contains(hindi) || label.endsWith(english)) {
        each.click();
        Quiet.await(page);
        return;
      }
    }
    throw new AssertionError("nothing to press for " + english);
  }

  @Test
  @Tag("X-16")
  void takesUpSeveralTickedCasesAtOnce() {
    List<String> numbers = List.of(filed("मोहन सिंह"), filed("Neha Sharma"));
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, DESK);
      CounterPage.signIn(page, "officer");
      Quiet.await(page);
      open(page, numbers.get(0));
      for (String number : numbers) {
        page.locator("input.link[value='" + number + "']").press("x");
        Quiet.await(page);
      }
      page.locator("[data-move] + .plain").first().click();
      Quiet.await(page);

      Client officer = Client.of(PROGRAMME).signedInAs("officer");
      for (String number : numbers) {
        JsonNode seen = officer.get("/api/v1/applications/" + number).json();
        assertEquals("with-officer", seen.path("status").asText());
      }
      person.assertAccessible();
    }
  }

  @Test
  @Tag("MPO-3")
  @Tag("X-6")
  void whatWasReturnedIsCompletedAtTheKiosk() {
    String number = filedWith("Papers Later", List.of());
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/operator/cases.xhtml");
      CounterPage.signIn(page, "operator");
      Quiet.await(page);
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      page.locator("input.link[value='" + number + "']").press("Enter");
      Quiet.await(page);
      assertTrue(person.bytesSinceLast() <= ACTION, "opening a case");
      person.assertAccessible();
      page.locator("[data-paper]").setInputFiles(file("trick.pdf", "MZ is no scan"));
      Quiet.await(page);
      assertEquals("", page.locator(".paper input[type=hidden]").inputValue());
      page.locator("[data-paper]").setInputFiles(file("scan.pdf", "%PDF-1.4\n%%EOF\n"));
      Quiet.await(page);
      assertEquals(32, page.locator(".paper input[type=hidden]").inputValue().length());
      page.locator("[id='cases:panel'] input.button").click();
      Quiet.await(page);
      assertEquals(1, page.locator(".done").count(), page.locator("main").innerText());
      person.assertAccessible();

      Client officer = Client.of(PROGRAMME).signedInAs("officer");
      JsonNode seen = officer.get("/api/v1/applications/" + number).json();
      assertEquals("with-officer", seen.path("status").asText());
      Answer paper = officer.get("/api/v1/applications/" + number + "/documents/identity");
      assertTrue(paper.text().startsWith("%PDF"), "the officer reads what was handed in");
    }
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(
        name, "application/pdf", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  @Tag("X-13")
  void anyoneReadsTheNoticeBoard() {
    filed("Promised");
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/open/promises.xhtml");
      Quiet.await(page);
      assertEquals(4, page.locator(".tile").count());
      person.assertAccessible();
    }
  }

  @Test
  @Tag("X-6")
  void deskSaysWhichOfficeItIs() {
    String number = filed("Of Sarita");
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/desk.xhtml");
      CounterPage.signIn(page, "district");
      Quiet.await(page);
      String main = page.locator("main").innerText();
      assertTrue(main.contains("किनारा"), main);
      assertEquals(0, page.locator("input.link[value='" + number + "']").count());
      Pictures.keep(page, "district-desk");
      person.assertAccessible();
    }
    Client district = Client.of(PROGRAMME).signedInAs("district");
    assertEquals(404, district.get("/api/v1/applications/" + number).status());
    Client officer = Client.of(PROGRAMME).signedInAs("officer");
    JsonNode seen = officer.get("/api/v1/applications/" + number).json();
    assertEquals("ND-U1", seen.path("area").asText());
  }

  @Test
  void wrongMobileFindsNothingAndSaysNoMore() {
    String number = filed("Somebody");
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/open/tracking.xhtml");
      page.locator("#number").fill(number);
      page.locator("#mobile").fill("9000000001");
      page.locator("#mobile").press("Enter");
      Quiet.await(page);
      assertEquals(1, page.locator(".summary").count());
      assertEquals(0, page.locator("main tbody tr").count());
      person.assertAccessible();
    }
  }
}
