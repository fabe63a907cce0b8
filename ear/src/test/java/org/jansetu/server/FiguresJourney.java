package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A minister finds the worst category of a district, and takes the figures home. */
@Tag("TEL-6")
class FiguresJourney {

  private static final String PROGRAMME = "sample";
  private static final String PAGE = "/officer/figures.xhtml";
  private static final String FIGURES = "/api/v1/reports/grievances";
  private static final long FIRST_LOAD = 300_000;

  @BeforeAll
  static void lodgeAndWaitUntilItIsCounted() throws InterruptedException {
    Client state = Client.of(PROGRAMME).signedInAs("state");
    long before = state.get(FIGURES).json().path("total").path("lodged").asLong();
    for (String area : List.of("ND-D1", "ND-D1", "ND-D2")) {
      Answer answer =
          Client.of(PROGRAMME)
              .with("Content-Type", "application/x-www-form-urlencoded")
              .postRaw(
                  "/open311/v2/requests.json",
                  "service_code=power-cut&description=No+light&address_id=" + area);
      assertEquals(200, answer.status(), answer.text());
    }
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (state.get(FIGURES).json().path("total").path("lodged").asLong() < before + 3) {
      assertTrue(System.nanoTime() < until, "counted within a minute");
      Thread.sleep(500);
    }
  }

  @Test
  @Tag("X-5")
  void theStateFindsTheWorstCategoryOfADistrictAndTakesItHome() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, PAGE);
      CounterPage.signIn(page, "state");
      Quiet.await(page);
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      assertTrue(page.locator("table.heat tbody tr").count() >= 2, "a line for each district");
      person.assertAccessible();
      page.locator("table.heat tbody th a").first().click();
      Quiet.await(page);
      assertTrue(page.url().contains("area=ND-D"), page.url());
      assertTrue(page.locator(".chart").count() > 0);
      person.assertAccessible();
      for (String format : List.of("CSV", "XLSX")) {
        String href =
            page.locator("a.chip", new Page.LocatorOptions().setHasText(format))
                .first()
                .getAttribute("href");
        // In the page, because only a browser knows where names under localhost lead.
        Object got =
            page.evaluate(
                "u => fetch(u).then(r => r.arrayBuffer().then(b => r.status + ' ' + b.byteLength"
                    + " + ' ' + String.fromCharCode(new Uint8Array(b)[0])))",
                href);
        String[] said = got.toString().split(" ", 3);
        assertEquals("200", said[0], got.toString());
        assertTrue(Integer.parseInt(said[1]) > 50, got.toString());
        // A workbook is a ZIP archive, which begins with a P.
        assertEquals(format.equals("XLSX"), said[2].equals("P"), got.toString());
      }
    }
  }

  @Test
  @Tag("X-5")
  void anEmptyPageSaysWhy() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, PAGE + "?from=2020-01&until=2020-02");
      CounterPage.signIn(page, "state");
      Quiet.await(page);
      assertEquals(1, page.locator("p.note").count());
      assertEquals(0, page.locator("table").count());
      person.assertAccessible();
    }
  }

  @Test
  void everyoneSeesOnlyTheirOwn() {
    JsonNode all = Client.of(PROGRAMME).signedInAs("state").get(FIGURES).json();
    // An officer of revenue sees nothing of the electricity department.
    JsonNode own = Client.of(PROGRAMME).signedInAs("officer").get(FIGURES).json();
    assertTrue(all.path("byCategory").findValuesAsText("code").contains("power-cut"));
    assertTrue(!own.path("byCategory").findValuesAsText("code").contains("power-cut"));
    assertEquals(403, Client.of(PROGRAMME).signedInAs("operator").get(FIGURES).status());
    assertEquals(401, Client.of(PROGRAMME).get(FIGURES).status());
    Client state = Client.of(PROGRAMME).signedInAs("state");
    assertEquals(422, state.get(FIGURES + "?area=ATLANTIS").status());
    assertEquals(422, state.get(FIGURES + "?from=soon").status());
    assertEquals(422, state.get(FIGURES + "?from=2020-01&until=" + YearMonth.of(2026, 1)).status());
  }
}
