package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An officer-in-charge keeps a roster, everybody reads it, the Collector sees who was not there.
 */
@Tag("JSK-1")
class PresenceJourney {

  private static final String PROGRAMME = "sample";
  private static final String CENTRE = "SKR-0002";
  private static final long FIRST_LOAD = 300_000;

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Kolkata"));
  }

  /** The last Monday that is over, on which three people were due at the centre. */
  private static LocalDate over() {
    return today().with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
  }

  @BeforeAll
  static void waitUntilAWeekIsReckoned() throws InterruptedException {
    Client state = Client.of(PROGRAMME).signedInAs("state");
    Map<String, String> week =
        Map.of("from", today().minusDays(7).toString(), "until", today().toString());
    assertEquals(202, state.post("/api/v1/presence/reckonings", week).status());
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (state.get("/api/v1/presence?on=" + over()).json().path("centres").asInt() < 1) {
      assertTrue(System.nanoTime() < until, "reckoned within a minute");
      Thread.sleep(500);
    }
  }

  private static void press(Page page, String id) {
    page.locator("[id='" + id + "']").click();
    Quiet.await(page);
  }

  @Test
  @Tag("JSK-9")
  void theOfficerInChargeEditsTheWeekByKeyboard() {
    try (Browsing person = Browsing.begin()) {
      String from = today().plusDays(14).toString();
      Page page = person.open(PROGRAMME, "/society/roster.xhtml?from=" + from);
      CounterPage.signIn(page, "incharge");
      Quiet.await(page);
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      assertEquals(6, page.locator("table.week thead th").count() - 1, "no column for a day off");
      person.assertAccessible();
      Locator row =
          page.locator("table.week tbody tr", new Page.LocatorOptions().setHasText("1002"));
      Locator first = row.locator("input").first();
      first.focus();
      page.keyboard().press("End");
      page.keyboard().press("ArrowRight");
      assertEquals(
          row.locator("input").nth(1).getAttribute("id"),
          page.evaluate("document.activeElement.id"),
          "arrows walk from cell to cell");
      first.fill("13:00-10:00");
      press(page, "grid:preview");
      assertTrue(page.locator(".summary").isVisible(), "a window that runs past midnight");
      row.locator("input").first().fill("09:00-10:00, 10:30-13:30");
      press(page, "grid:preview");
      assertTrue(page.locator(".own").innerText().contains("09:00–10:00"), "says what it would do");
      person.assertAccessible();
      press(page, "grid:save");
      assertTrue(page.locator(".done").isVisible(), "says what was done");
      person.assertAccessible();
      String csv =
          page.evaluate(
                  "u => fetch(u).then(r => r.text())",
                  "/society/roster-file?centre=" + CENTRE + "&on=" + today().plusDays(21))
              .toString();
      assertTrue(csv.contains("09:00"), csv);
      byte[] wrong = csv.replace("10:30", "10.30").getBytes(StandardCharsets.UTF_8);
      page.locator("#file").setInputFiles(new FilePayload("roster.csv", "text/csv", wrong));
      page.waitForSelector("#file-said .summary");
      byte[] right = csv.replace("09:00,10:00", "09:15,10:00").getBytes(StandardCharsets.UTF_8);
      page.locator("#file").setInputFiles(new FilePayload("roster.csv", "text/csv", right));
      page.waitForSelector("#file-said .note");
      page.locator("#file-save").click();
      page.waitForSelector("#file-said .done");
    }
  }

  @Test
  @Tag("JSK-10")
  void aCitizenFindsWhoSitsThereAtATelephone() {
    try (Browsing person = Browsing.begin(360, 640)) {
      LocalDate monday = today().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      Page page = person.open(PROGRAMME, "/open/presence?centre=" + CENTRE + "&on=" + monday);
      Quiet.await(page);
      assertTrue(page.url().contains("/open/presence.xhtml"), page.url());
      assertTrue(page.locator("tbody tr").count() >= 2, page.locator("main").innerText());
      person.assertAccessible();
      page.locator("#centre").selectOption("");
      page.locator("form button").first().click();
      Quiet.await(page);
      assertEquals(0, page.locator("tbody tr").count());
    }
  }

  @Test
  @Tag("JSK-7")
  void theCollectorSeesWhoWasMissingAndAHeadPutsADayRight() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/presence.xhtml?on=" + over());
      CounterPage.signIn(page, "collector");
      Quiet.await(page);
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      Locator tile = page.locator(".centres .tile", new Page.LocatorOptions().setHasText("झरना"));
      assertEquals(1, tile.count());
      person.assertAccessible();
      tile.click();
      Quiet.await(page);
      assertTrue(
          page.locator("#people li").count() >= 2,
          () -> page.url() + " " + page.locator("main").innerText());
      person.assertAccessible();
    }
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/functionary/presence.xhtml");
      CounterPage.signIn(page, "functionary");
      Quiet.await(page);
      page.locator("[id='own:from']").fill(over().toString());
      page.locator("[id='own:until']").fill(over().toString());
      page.locator("[id='own:reason']").fill("The terminal did not take my finger.");
      press(page, "own:ask");
      assertTrue(page.locator(".done").isVisible(), page.locator("[id='own:panel']").innerText());
      person.assertAccessible();
    }
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/regularisations.xhtml");
      CounterPage.signIn(page, "head");
      Quiet.await(page);
      page.locator("table.desk input.link").first().click();
      Quiet.await(page);
      person.assertAccessible();
      press(page, "desk:grant");
      assertTrue(page.locator(".done").isVisible(), page.locator("[id='desk:panel']").innerText());
    }
  }

  @Test
  @Tag("JSK-7")
  void aCoordinatorNotesAClosedCentreAndTakesItBack() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/officer/exemptions.xhtml?centre=" + CENTRE);
      CounterPage.signIn(page, "coordinator");
      Quiet.await(page);
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      person.assertAccessible();
      String day = today().plusDays(40).toString();
      page.locator("[id='exempt:kind']").selectOption("closed");
      page.locator("[id='exempt:from']").fill(day);
      page.locator("[id='exempt:until']").fill(day);
      press(page, "exempt:note");
      assertTrue(page.locator(".summary").first().isVisible(), "no reason was given");
      page.locator("[id='exempt:reason']").fill("The roof is mended");
      press(page, "exempt:note");
      assertTrue(page.locator(".done").first().isVisible(), "says that it is noted");
      person.assertAccessible();
      assertEquals(
          true,
          page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
          "no wider than the screen");
      Locator noted =
          page.locator(
              "[id='exempt:list'] li", new Page.LocatorOptions().setHasText("The roof is mended"));
      assertEquals(1, noted.count());
      noted.locator("input.link").click();
      Quiet.await(page);
      assertEquals(0, noted.count(), "taken back");
    }
  }

  @Test
  void theSocietyKeepsAPersonsDataAndTheNoticeIsAPaper() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/society/people.xhtml?pin=1005");
      CounterPage.signIn(page, "society");
      Quiet.await(page);
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      assertEquals(1, page.locator("table.desk tbody tr").count());
      page.locator("table.desk input.link").click();
      Quiet.await(page);
      person.assertAccessible();
      page.locator("[id='people:mobile']").fill("12345");
      press(page, "people:save");
      assertTrue(page.locator(".error").first().isVisible(), "no mobile number");
      page.locator("[id='people:mobile']").fill("9999900155");
      press(page, "people:save");
      assertTrue(page.locator(".done").first().isVisible(), "says what was done");
      person.assertAccessible();
      Object head =
          page.evaluate(
              "u => fetch(u).then(r => r.text()).then(t => t.slice(0, 5))",
              "/open/presence-notice?centre=" + CENTRE);
      assertEquals("%PDF-", head);
    }
  }
}
