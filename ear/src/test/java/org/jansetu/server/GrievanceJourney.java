package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen lodges, an office answers without knowing who, the citizen does not agree. */
@Tag("X-15")
@Tag("JAN-1")
@Tag("MPO-14")
class GrievanceJourney {

  private static final String PROGRAMME = "sample";
  private static final String OPEN = "/open/grievance.xhtml";
  private static final String TASKS = "/api/v1/contact/tasks";
  private static final String NAME = "फूलवती केवट";

  private final String mobile = "96" + String.format("%08d", System.nanoTime() % 100_000_000L);

  private static Locator field(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }

  private static void pick(Page page, String id, String value) {
    field(page, id).selectOption(new SelectOption().setValue(value));
    Quiet.await(page);
  }

  private static void press(Page page, String selector) {
    page.locator(selector).first().focus();
    page.keyboard().press("Enter");
    Quiet.await(page);
  }

  /** Kept where the build is asked to keep pictures of pages. */
  private static void picture(Page page, String name) {
    String folder = System.getProperty("jansetu.pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder).resolve(name + ".png"))
              .setFullPage(true));
    }
  }

  private void fill(Page page, String form) {
    pick(page, form + ":category", "water-supply");
    pick(page, form + ":area", "ND-D1");
    pick(page, form + ":part", "ND-B1");
    field(page, form + ":description").fill(NAME + ": हैंडपंप टूटा है, " + mobile);
    field(page, form + ":name").fill(NAME);
    field(page, form + ":mobile").fill(mobile);
  }

  private String lodged(int width, int height) {
    try (Browsing person = Browsing.begin(width, height)) {
      Page page = person.open(PROGRAMME, OPEN);
      Quiet.await(page);
      person.assertAccessible();
      picture(page, "open-" + width);
      press(page, "[id='lodging:lodge']");
      assertTrue(page.locator(".error").count() >= 3, "everything that is missing is named");
      person.assertAccessible();
      fill(page, "lodging");
      press(page, "[id='lodging:lodge']");
      String token = page.locator("#token").innerText();
      assertTrue(token.matches("\\d{3} \\d{3} \\d{4}"), token);
      person.assertAccessible();
      picture(page, "lodged-" + width);
      return token;
    }
  }

  @Test
  void answeredWithoutKnowingWhoAndRefused() {
    String token = lodged(1366, 768);
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/grievances.xhtml");
      CounterPage.signIn(page, "level1");
      picture(page, "desk-empty");
      press(page, "input.link[value='" + token + "']");
      String seen = page.locator("main").innerText();
      assertTrue(seen.contains("[***]"), seen);
      assertFalse(seen.contains(mobile) || seen.contains("फूलवती") || seen.contains("केवट"), seen);
      person.assertAccessible();
      picture(page, "desk");
      press(page, "[data-act='take']");
      press(page, "[data-act='answer']");
      assertTrue(page.locator(".error").first().isVisible(), "an answer is asked for");
      field(page, "desk:remark").fill("पंप सुधार दिया गया।");
      press(page, "[data-act='answer']");
      assertTrue(page.locator(".done").first().isVisible());
      person.assertAccessible();
    }
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, OPEN);
      Quiet.await(page);
      field(page, "following:token").fill(token);
      field(page, "following:secret").fill(mobile);
      press(page, "[id='following:follow']");
      assertTrue(page.locator("main").innerText().contains("पंप सुधार दिया गया।"));
      person.assertAccessible();
      picture(page, "follow-360");
      field(page, "following:remark").fill("अभी भी सूखा है");
      press(page, "[data-act='refuse-closure']");
      assertTrue(page.locator("main").innerText().contains("जिला कार्यालय"), "one level up");
      person.assertAccessible();
      assertEquals(0, page.locator("[data-act='consent']").count());
    }
  }

  /** Claims for the agent what is due until it is that office's question; the rest waits on. */
  private static void claimQuestion(String token) {
    Client agent = Client.of(PROGRAMME).signedInAs("agent");
    for (JsonNode one : agent.get(TASKS).json().path("items")) {
      if (one.path("state").asText().equals("claimed")) {
        silent(agent, one);
      }
    }
    for (int i = 0; i < 500; i++) {
      Answer claimed = agent.post(TASKS + "/claims", Map.of());
      assertEquals(201, claimed.status(), claimed.text());
      if (claimed.json().path("token").asText().equals(token)
          && claimed.json().path("kind").asText().equals("ask-citizen")) {
        return;
      }
      silent(agent, claimed.json());
    }
    throw new AssertionError("nobody is to ask about " + token);
  }

  private static void silent(Client agent, JsonNode task) {
    agent.post(
        TASKS + "/" + task.path("id").asText() + "/outcome", Map.of("outcome", "not-answered"));
  }

  @Test
  @Tag("TEL-4")
  @Tag("TEL-1")
  void anOfficeAsksAndHearsThroughTheCentre() {
    String token = lodged(1366, 768);
    String question = "कौन सा पंप?";
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/grievances.xhtml");
      CounterPage.signIn(page, "level1");
      press(page, "input.link[value='" + token + "']");
      field(page, "desk:remark").fill(question);
      press(page, "[data-act='ask-citizen']");
      assertTrue(page.locator(".done").first().isVisible());
      person.assertAccessible();
    }
    claimQuestion(token.replace(" ", ""));
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/agent/tasks.xhtml");
      CounterPage.signIn(page, "agent");
      Quiet.await(page);
      assertTrue(page.locator("main").innerText().contains(question));
      person.assertAccessible();
      press(page, "[id='desk:dial']");
      assertTrue(page.locator("main").innerText().contains(mobile), "whom to call");
      press(page, "[id='desk:answered']");
      assertTrue(page.locator(".error").first().isVisible(), "an answer has words");
      field(page, "desk:remark").fill("स्कूल वाला, " + NAME + ", " + mobile);
      picture(page, "question-360");
      press(page, "[id='desk:answered']");
      assertEquals(1, page.locator(".done").count(), page.locator("main").innerText());
      person.assertAccessible();
    }
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/officer/grievances.xhtml");
      CounterPage.signIn(page, "level1");
      press(page, "input.link[value='" + token + "']");
      String seen = page.locator("main").innerText();
      assertTrue(seen.contains("स्कूल वाला"), seen);
      assertFalse(seen.contains(mobile) || seen.contains("केवट"), seen);
      person.assertAccessible();
      picture(page, "answer-to-office-360");
    }
  }

  @Test
  @Tag("TEL-4")
  void twoPeopleUnsealAtTheDesk() {
    String token = lodged(360, 640);
    String desk = "/officer/grievances.xhtml";
    try (Browsing person = Browsing.begin();
        Browsing second = Browsing.begin()) {
      Page page = person.open(PROGRAMME, desk);
      CounterPage.signIn(page, "level1");
      press(page, "input.link[value='" + token + "']");
      field(page, "desk:reason").fill("बंद परिसर की चाबी चाहिए");
      press(page, "[id='desk:ask']");
      Page other = second.open(PROGRAMME, desk);
      CounterPage.signIn(other, "state");
      press(other, ".note input.link[value='" + token + "']");
      picture(other, "unsealing");
      second.assertAccessible();
      press(other, "[id='desk:grant']");
      assertFalse(other.locator("main").innerText().contains(mobile));
      press(page, "input.link[value='" + token + "']");
      press(page, "[id='desk:look']");
      assertTrue(page.locator("#person").innerText().contains(mobile));
      person.assertAccessible();
      picture(page, "unsealed");
    }
  }

  @Test
  void kioskLodgesAndShowsTheSlip() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/operator/grievances.xhtml");
      CounterPage.signIn(page, "operator");
      person.assertAccessible();
      fill(page, "grievances");
      picture(page, "kiosk");
      press(page, "[id='grievances:lodge']");
      String token = page.locator("#token").innerText();
      person.assertAccessible();
      picture(page, "kiosk-slip");
      press(page, "input.link[value='" + token + "']");
      assertTrue(page.locator("main").innerText().contains("[***]"));
      person.assertAccessible();
    }
  }
}
