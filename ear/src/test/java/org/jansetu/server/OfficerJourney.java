package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    String scan = operator.uploadedScan();
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
                    List.of(Map.of("code", "identity", "uploadId", scan)),
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
