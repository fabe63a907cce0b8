package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agent takes a call in Hindi and lodges what is said, without a mouse. */
class AgentJourney {

  private static final String PROGRAMME = "sample";
  private static final String DESK = "/agent/desk.xhtml";
  private static final Pattern SPOKEN = Pattern.compile("[0-9]{3} [0-9]{3} [0-9]{4}");
  private static final long FIRST_LOAD = 300_000;
  private static final String WORDS = "हैंडपंप दस दिन से खराब है";

  private static String mobile() {
    return "7" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  private static void type(Page page, String text) {
    page.keyboard().type(text);
    page.keyboard().press("Enter");
    Quiet.await(page);
  }

  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 30; i++) {
      Object at = page.evaluate("document.activeElement && document.activeElement.id");
      if (id.equals(at)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + id);
  }

  @Test
  @Tag("TEL-1")
  @Tag("TEL-7")
  @Tag("X-17")
  @Tag("X-19")
  void lodgesDuringACallByKeyboardInHindi() {
    String mobile = mobile();
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, DESK);
      CounterPage.signIn(page, "agent");
      Quiet.await(page);
      assertEquals("hi", page.locator("html").getAttribute("lang"));
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      person.assertAccessible();
      type(page, "2001");
      type(page, mobile);
      assertTrue(page.locator(".steps").innerText().contains(mobile), "the caller is on screen");

      page.locator("[data-digit='2']").focus();
      page.keyboard().press("2");
      Quiet.await(page);
      assertEquals(
          "desk:category", page.evaluate("document.activeElement.id"), "the next field has focus");
      page.keyboard().press("ArrowDown");
      Quiet.await(page);
      assertTrue(page.locator("[id='desk:script']").innerText().length() > 10, "what to ask");
      tabTo(page, "desk:place");
      type(page, "नीमपुर");
      assertTrue(page.locator("[id='desk:places']").innerText().contains("नीमपुर"));
      tabTo(page, "desk:name");
      page.keyboard().type("फूलवती");
      tabTo(page, "desk:description");
      page.keyboard().type(WORDS);
      page.waitForTimeout(5_000);
      Quiet.await(page);
      assertEquals(
          WORDS, page.locator("[id='desk:description']").inputValue(), "no look replaces it");
      person.assertAccessible();

      // Just after a look: a request that is cut off by leaving the page would count as under way.
      page.waitForResponse(answer -> answer.url().contains(DESK), () -> page.waitForTimeout(10));
      Quiet.await(page);
      page.reload();
      Quiet.await(page);
      assertEquals(
          WORDS, page.locator("[id='desk:description']").inputValue(), "the browser was lost");
      page.keyboard().press("F9");
      Quiet.await(page);
      Locator spoken = page.locator(".spoken");
      assertEquals(1, spoken.count(), page.locator("main").innerText());
      assertTrue(SPOKEN.matcher(spoken.innerText()).matches(), spoken.innerText());
      String token = spoken.innerText().replace(" ", "");
      person.assertAccessible();

      page.keyboard().press("F10");
      page.keyboard().press("2");
      Quiet.await(page);
      assertEquals(0, page.locator("[data-wrap]").count(), "the call has ended");

      JsonNode history =
          Client.of(PROGRAMME)
              .signedInAs("agent2")
              .get("/api/v1/interactions?mobile=" + mobile)
              .json();
      assertEquals(token, history.at("/items/0/token").asText());
    }
  }

  @Test
  @Tag("TEL-3")
  void tellsASchemeWhileTalking() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, DESK);
      CounterPage.signIn(page, "agent2");
      Quiet.await(page);
      type(page, "2002");
      type(page, mobile());
      page.keyboard().press("F4");
      type(page, "vidhva");
      assertTrue(
          page.locator("[id='desk:found'] h2").first().innerText().contains("विधवा"),
          page.locator("[id='desk:found']").innerText());
      person.assertAccessible();
      page.locator("[id='desk:found'] input.button").first().click();
      Quiet.await(page);
      assertEquals(1, page.locator(".done").count());
      page.keyboard().press("F10");
      page.keyboard().press("1");
      Quiet.await(page);
      assertEquals(0, page.locator("[data-wrap]").count(), "the call has ended");
    }
  }

  @Test
  @Tag("TEL-1")
  @Tag("TEL-8")
  void tellsAnOfficeByTelephone() {
    Client agent = Client.of(PROGRAMME).signedInAs("agent");
    Answer made =
        agent
            .withNewKey()
            .post(
                "/api/v1/interactions",
                java.util.Map.of(
                    "kind",
                    "complaint",
                    "mobile",
                    mobile(),
                    "grievance",
                    java.util.Map.of(
                        "category", "water-supply", "area", "ND-P1", "description", WORDS)));
    assertEquals(201, made.status(), made.text());
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/agent/tasks.xhtml");
      CounterPage.signIn(page, "agent");
      Quiet.await(page);
      assertTrue(page.locator("[id='desk:list'] tbody tr").count() >= 1);
      person.assertAccessible();
      page.locator("[id='desk:next']").focus();
      page.keyboard().press("1");
      Quiet.await(page);
      assertTrue(SPOKEN.matcher(page.locator(".spoken").innerText()).matches());
      person.assertAccessible();
      page.locator("[id='desk:silent']").focus();
      page.keyboard().press("1");
      Quiet.await(page);
      assertEquals(1, page.locator(".done").count(), page.locator("main").innerText());
    }
  }

  @Test
  @Tag("TEL-10")
  void theSupervisorWatches() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/supervisor/board.xhtml");
      CounterPage.signIn(page, "supervisor");
      Quiet.await(page);
      assertEquals(6, page.locator(".tile").count());
      person.assertAccessible();
    }
  }

  @Test
  @Tag("TEL-3")
  @Tag("JAN-4")
  void anybodyAsksWhatIsForAWidow() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page =
          person.open(
              PROGRAMME,
              "/open/schemes.xhtml?gender=female&age=45&marital=widowed&place="
                  + "%E0%A4%A8%E0%A5%80%E0%A4%AE%E0%A4%AA%E0%A5%81%E0%A4%B0");
      Quiet.await(page);
      assertTrue(page.locator(".scheme h2").first().innerText().contains("विधवा"));
      assertEquals(1, page.locator(".scheme .chip.good").count());
      assertEquals(
          360, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
      person.assertAccessible();
    }
  }

  @Test
  @Tag("X-3")
  void anOfficerWordsAnAnswer() {
    String code = "J-" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/knowledge.xhtml");
      CounterPage.signIn(page, "officer");
      Quiet.await(page);
      person.assertAccessible();
      page.locator("[id='desk:begin']").click();
      Quiet.await(page);
      page.locator("[id='desk:code']").fill(code);
      page.locator("[id='desk:save']").click();
      Quiet.await(page);
      assertTrue(page.locator(".error").count() >= 1, "what is missing stands beside its field");
      person.assertAccessible();
      page.locator("[id='desk:titleEn']").fill("Where are forms?");
      page.locator("[id='desk:titleHi']").fill("फॉर्म कहां हैं?");
      page.locator("[id='desk:bodyEn']").fill("At every kiosk.");
      page.locator("[id='desk:save']").click();
      Quiet.await(page);
      assertEquals(1, page.locator(".done").count(), page.locator("main").innerText());
      page.locator("[id='desk:submit']").click();
      Quiet.await(page);
      assertTrue(page.locator(".done").innerText().contains(code));
      person.assertAccessible();
    }
  }
}
