package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Those around the centre: its supervisor, its auditor, and people who are asked. */
class CareJourney {

  private static final String PROGRAMME = "sample";
  private static final long FIRST_LOAD = 300_000;

  private static Locator field(Page page, String id) {
    return page.locator("[id='" + id + "']");
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

  private static void look(Browsing person, String name) {
    Quiet.await(person.page());
    person.assertAccessible();
    boolean isWider =
        (Boolean)
            person
                .page()
                .evaluate(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    assertFalse(isWider, name + " is wider than the screen");
    picture(person.page(), name);
  }

  @Test
  @Tag("TEL-11")
  @Tag("TEL-6")
  void aSupervisorDrawsUpACampaignAndTheStateLetsItLoose() {
    String name = "सर्दी " + System.nanoTime();
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/supervisor/campaigns.xhtml");
      CounterPage.signIn(page, "supervisor");
      Quiet.await(page);
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      field(page, "desk:name").fill(name);
      field(page, "desk:article").selectOption(new SelectOption().setValue("WIDOW-AID"));
      field(page, "desk:list").fill("mobile,agreedOn\n9876500001,2026-01-05\n12345,2026-01-05");
      press(page, "[id='desk:draft']");
      assertTrue(page.locator(".summary").first().isVisible(), "a wrong line is named");
      look(person, "campaign-wrong");
      field(page, "desk:list").fill("mobile,agreedOn\n9876500001,2026-01-05");
      press(page, "[id='desk:draft']");
      Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(name));
      assertTrue(row.isVisible());
      assertEquals(0, row.locator("[id$=':approve']").count(), "not by who drew it up");
      look(person, "campaign");
      page.navigate(page.url().replaceAll("/supervisor/.*", "/supervisor/figures.xhtml"));
      Quiet.await(page);
      look(person, "supervisor-figures");
    }
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/supervisor/campaigns.xhtml");
      CounterPage.signIn(page, "state");
      Quiet.await(page);
      Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(name));
      row.locator("[id$=':approve']").focus();
      page.keyboard().press("Enter");
      Quiet.await(page);
      look(person, "campaign-360");
      called();
      row.locator("[id$=':end']").focus();
      page.keyboard().press("Enter");
      Quiet.await(page);
      assertEquals(0, row.locator("[id$=':end']").count(), "it has ended");
    }
  }

  /** An agent takes whoever is to be told, and says what came of it. */
  private static void called() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/agent/tasks.xhtml");
      CounterPage.signIn(page, "agent");
      Quiet.await(page);
      press(page, "[id='calls:next']");
      assertTrue(page.locator("#number").innerText().matches("[6-9][0-9]{9}"), "whom to call");
      look(person, "campaign-call-360");
      press(page, "[id='calls:told']");
      assertEquals(1, page.locator(".done").count(), page.locator("main").innerText());
      field(page, "calls:mobile").fill("12345");
      press(page, "[id='calls:silence']");
      assertTrue(page.locator("[id='calls'] .error").isVisible(), "no mobile number");
      look(person, "campaign-silence-360");
    }
  }

  @Test
  @Tag("TEL-10")
  void anAuditorLooksForCallsToJudge() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/auditor/reviews.xhtml");
      CounterPage.signIn(page, "auditor");
      Quiet.await(page);
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      look(person, "reviews");
      page.navigate(page.url().replaceAll("/auditor/.*", "/supervisor/figures.xhtml"));
      Quiet.await(page);
      assertTrue(page.locator(".near a[aria-current='page']").innerText().length() > 3);
      look(person, "auditor-figures");
    }
  }

  @Test
  @Tag("X-17")
  @Tag("TEL-9")
  @Tag("TEL-10")
  void anAgentFindsAGrievanceByItsWords() {
    String word = "kadamba" + System.nanoTime() % 1_000_000;
    String token =
        Client.of(PROGRAMME)
            .signedInAs("agent")
            .withNewKey()
            .post(
                "/api/v1/grievances",
                Map.of(
                    "category",
                    "water-supply",
                    "area",
                    "ND-P1",
                    "description",
                    "पानी नहीं " + word,
                    "anonymous",
                    true))
            .json()
            .path("token")
            .asText();
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/agent/search.xhtml");
      CounterPage.signIn(page, "agent");
      Quiet.await(page);
      field(page, "query").fill("पानी " + word);
      page.keyboard().press("Enter");
      Quiet.await(page);
      press(page, "table a");
      String seen = page.locator("main").innerText();
      assertTrue(seen.contains(word) && page.url().contains(token), seen);
      look(person, "agent-search");
      press(page, "[data-act='withdraw']");
      assertTrue(page.locator(".error").first().isVisible(), "why, is asked");
      field(page, "desk:remark").fill("पानी आ गया");
      press(page, "[data-act='withdraw']");
      assertEquals(1, page.locator(".done").count(), page.locator("main").innerText());
      assertTrue(page.locator("main").innerText().contains("पानी आ गया"));
      look(person, "agent-search-done");
    }
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/officer/grievances.xhtml");
      CounterPage.signIn(page, "level1");
      Quiet.await(page);
      field(page, "query").fill(word);
      field(page, "query").press("Enter");
      Quiet.await(page);
      assertEquals(1, page.locator("table.cases tbody tr").count());
      look(person, "officer-search-360");
    }
    for (String watcher : new String[] {"supervisor", "auditor"}) {
      try (Browsing person = Browsing.begin(360, 640)) {
        Page page = person.open(PROGRAMME, "/supervisor/search.xhtml");
        CounterPage.signIn(page, watcher);
        Quiet.await(page);
        field(page, "query").fill(word);
        page.keyboard().press("Enter");
        Quiet.await(page);
        press(page, "table a");
        String seen = page.locator("main").innerText();
        assertTrue(seen.contains(word) && page.url().contains(token), seen);
        look(person, watcher + "-search-360");
      }
    }
  }

  @Test
  @Tag("JAN-1")
  @Tag("TEL-4")
  void aVisitorSendsAPhotographWithAGrievance() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/open/grievance.xhtml");
      Quiet.await(page);
      for (String[] choice :
          new String[][] {{"category", "water-supply"}, {"area", "ND-D1"}, {"part", "ND-B1"}}) {
        field(page, "lodging:" + choice[0]).selectOption(new SelectOption().setValue(choice[1]));
        Quiet.await(page);
      }
      field(page, "lodging:description").fill("हैंडपंप टूटा है, चित्र देखें");
      page.locator("[id='lodging:anonymous']").check();
      page.locator("#file-1")
          .setInputFiles(new FilePayload("kamla.jpg", "image/jpeg", Pictures.jpeg(80, 60)));
      Locator kept = page.locator(".paper input[type=hidden]").first();
      for (int i = 0; i < 120 && kept.inputValue().length() != 32; i++) {
        Quiet.rest();
      }
      look(person, "open-file-360");
      press(page, "[id='lodging:lodge']");
      String token = page.locator("#token").innerText().replace(" ", "");
      Answer card = Client.of(PROGRAMME).signedInAs("state").get("/api/v1/grievances/" + token);
      assertEquals(
          "attachment-1.jpeg", card.json().at("/attachments/0/name").asText(), card.text());
    }
  }

  @Test
  @Tag("EMI-15")
  void peopleAreAskedAndSayWhatTheyThink() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/open/surveys.xhtml");
      Quiet.await(page);
      look(person, "surveys-360");
      page.locator("a[href*='survey=counter-service']").click();
      Quiet.await(page);
      press(page, "[id='answering:send']");
      assertTrue(page.locator(".summary").isVisible(), "a receipt is asked for");
      page.locator("a[href*='about=kiosk']").click();
      Quiet.await(page);
      assertEquals(
          1,
          page.locator("main table").count() + page.locator("main p.note").count(),
          "what is published, or why nothing is");
      look(person, "survey-360");
      page.locator("a[href*='draft=kiosk-hours']").click();
      Quiet.await(page);
      field(page, "commenting:text").fill("रविवार को भी खुले");
      press(page, "[id='commenting:say']");
      assertTrue(page.locator(".done").isVisible());
      look(person, "draft-360");
    }
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/surveys.xhtml?draft=kiosk-hours");
      CounterPage.signIn(page, "state");
      Quiet.await(page);
      assertTrue(page.locator("main").innerText().contains("रविवार को भी खुले"));
      look(person, "draft-comments");
      page.locator("a[href*='survey=counter-service']").click();
      Quiet.await(page);
      look(person, "survey-results");
    }
  }
}
