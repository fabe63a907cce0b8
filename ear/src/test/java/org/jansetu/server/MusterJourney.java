package org.jansetu.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A week of punches from every centre of a district makes Monday's reports, and a head acts on one.
 */
@Tag("JSK-2")
@Tag("JSK-8")
@Tag("X-18")
class MusterJourney {

  private static final String PROGRAMME = "jsk";
  private static final String REPORTS = "/api/v1/weekly-reports";
  private static final int CENTRES = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Has no duty at the operator's centre, so that no hour and no day is a wrong one to come. */
  private static final String VISITOR = "1002";

  /** Columns of the roster's file. */
  private static final int PIN = 0;

  private static final int CENTRE = 7;
  private static final int WEEKDAY = 9;
  private static final int FROM = 10;

  private static LocalDate monday() {
    return LocalDate.now(ZoneId.of("Asia/Kolkata"))
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .minusWeeks(1);
  }

  /** Every tenth duty is missed, and every seventh is begun an hour late. */
  @BeforeAll
  static void aWeekComesIn() throws InterruptedException {
    Client state = Client.of(PROGRAMME).signedInAs("state");
    Map<String, String> serials = serials(state);
    Map<String, StringBuilder> bodies = new TreeMap<>();
    int duty = 0;
    for (String row : roster(state)) {
      String[] cells = row.split(",", -1);
      duty++;
      if (duty % 10 == 0 || !serials.containsKey(cells[CENTRE])) {
        continue;
      }
      LocalDate day =
          monday().with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(cells[WEEKDAY])));
      LocalTime at = LocalTime.parse(cells[FROM]).plusMinutes(duty % 7 == 0 ? 60 : 4);
      bodies
          .computeIfAbsent(serials.get(cells[CENTRE]), serial -> new StringBuilder())
          .append(cells[PIN] + "\t" + day + " " + at + ":00\t0\t1\t0\t0\n");
    }
    assertTrue(bodies.size() >= CENTRES, bodies.keySet()::toString);
    Client line = Client.of(PROGRAMME).with("Content-Type", "text/plain");
    bodies.forEach(
        (serial, body) -> {
          String path = "/iclock/cdata?SN=" + serial + "&table=ATTLOG&Stamp=9999";
          Answer taken = line.postBytes(path, body.toString().getBytes(UTF_8));
          assertEquals(200, taken.status(), taken.text());
        });
    reckoned(state);
    state.post(REPORTS, Map.of("week", monday().toString()));
  }

  /** The terminals; a server that has just begun to listen is still being given its examples. */
  private static Map<String, String> serials(Client state) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Map<String, String> found = new HashMap<>();
    while (found.size() < CENTRES && System.nanoTime() < until) {
      for (JsonNode device : state.get("/api/v1/devices?limit=200").json().path("items")) {
        found.put(device.path("centre").asText(), device.path("serialNumber").asText());
      }
      Thread.sleep(500);
    }
    return found;
  }

  private static List<String> roster(Client state) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    List<String> rows = List.of();
    while (rows.size() < CENTRES && System.nanoTime() < until) {
      rows = state.get("/api/v1/rosters/file").text().lines().skip(1).toList();
      Thread.sleep(500);
    }
    return rows;
  }

  private static void reckoned(Client state) throws InterruptedException {
    Map<String, String> week =
        Map.of("from", monday().toString(), "until", monday().plusDays(6).toString());
    assertEquals(202, state.post("/api/v1/presence/reckonings", week).status());
    long until = System.nanoTime() + PATIENCE.toNanos();
    String saturday = "/api/v1/presence?on=" + monday().plusDays(5);
    while (state.get(saturday).json().path("centres").asInt() < CENTRES) {
      assertTrue(System.nanoTime() < until, () -> state.get(saturday).text());
      Thread.sleep(1_000);
    }
  }

  private static void picture(Page page, String name) {
    String folder = System.getProperty("jansetu.pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder).resolve(name + ".png"))
              .setFullPage(true));
    }
  }

  @Test
  void headReadsTheReportAndRecordsAShowCause() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/muster.xhtml");
      CounterPage.signIn(page, "head");
      Quiet.await(page);
      page.locator("table.desk input.link").first().click();
      Quiet.await(page);
      picture(page, "muster-hi-1366");
      person.assertAccessible();
      Locator rows = page.locator("[id='desk:report'] tbody tr");
      assertTrue(rows.count() >= 10, page.locator("main").innerText());
      assertTrue(page.locator(".week .day.bad").count() >= 1, "somebody was absent");
      String name = rows.first().locator("th").innerText();
      rows.first().locator("input").first().click();
      Quiet.await(page);
      page.locator("[id='desk:kind']").selectOption("show-cause");
      page.locator("[id='desk:take']").click();
      Quiet.await(page);
      assertTrue(page.locator(".summary").isVisible(), "a measure needs its reason");
      page.locator("[id='desk:remark']").fill("बिना सूचना अनुपस्थित");
      page.locator("[id='desk:take']").click();
      Quiet.await(page);
      Locator about =
          page.locator(
              "[id='desk:report'] tbody tr",
              new Page.LocatorOptions().setHasText(name.lines().findFirst().orElseThrow()));
      assertTrue(about.first().innerText().contains("बिना सूचना अनुपस्थित"), "on record");
      person.assertAccessible();
      String pdf =
          page.evaluate(
                  "s => fetch(document.querySelector(s).href).then(r => r.arrayBuffer())"
                      + ".then(b => String.fromCharCode(...new Uint8Array(b.slice(0, 4))))",
                  "a[href*='format=pdf']")
              .toString();
      assertEquals("%PDF", pdf);
    }
  }

  @Test
  @Tag("JSK-4")
  void operatorSeesWhoHasComeAndWhatLiesThereForThem() {
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    Answer filed =
        operator
            .withNewKey()
            .post(
                "/api/v1/applications",
                Map.of(
                    "service",
                    "JSK-013",
                    "inputs",
                    Map.of(
                        "applicantName", "राधा बाई",
                        "fatherName", "मोहन",
                        "category", "general",
                        "address", "बरई"),
                    "applicant",
                    Map.of("name", "राधा बाई", "mobile", "9876500001"),
                    "consent",
                    Map.of("method", "signature", "reference", "print-1")));
    assertEquals(201, filed.status(), filed.text());
    String now =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
            .format(ZonedDateTime.now(ZoneId.of("Asia/Kolkata")));
    Answer taken =
        Client.of(PROGRAMME)
            .with("Content-Type", "text/plain")
            .postBytes(
                "/iclock/cdata?SN=ILLJSK00001&table=ATTLOG&Stamp=9999",
                (VISITOR + "\t" + now + "\t0\t1\t0\t0\n").getBytes(UTF_8));
    assertEquals(200, taken.status(), taken.text());
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/operator/handover.xhtml");
      CounterPage.signIn(page, "operator");
      Quiet.await(page);
      Locator here = page.locator("#here p", new Page.LocatorOptions().setHasText("वर्मा"));
      // The page looks by itself as well, every twenty seconds; a punch is reckoned within five.
      for (int i = 0; i < 80 && here.count() == 0; i++) {
        Quiet.rest();
      }
      assertEquals(1, here.count(), page.locator("main").innerText());
      here.locator("a").click();
      Quiet.await(page);
      assertTrue(page.locator("[id='copies:receiver']").inputValue().contains("वर्मा"));
      assertEquals(VISITOR, page.locator("[id='copies:pin']").inputValue());
      assertTrue(page.locator("main").innerText().contains(filed.json().path("number").asText()));
      person.assertAccessible();
      picture(page, "visitors-hi-1366");
    }
  }

  @Test
  void collectorSeesEveryDepartmentOnATelephone() {
    JsonNode items =
        Client.of(PROGRAMME)
            .signedInAs("collector")
            .get(REPORTS + "?week=" + monday())
            .json()
            .path("items");
    assertTrue(items.size() >= 3, items.toString());
    Client head = Client.of(PROGRAMME).signedInAs("head");
    String week = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY).format(monday());
    Answer json = head.get(REPORTS + "/" + week + "?department=MPD-038");
    assertEquals(200, json.status(), json.text());
    assertEquals(monday().toString(), json.json().at("/head/week").asText());
    assertTrue(
        head.with("Accept", "application/pdf").get(REPORTS + "/" + week).text().startsWith("%PDF"));
    assertEquals(404, head.get(REPORTS + "/" + week + "?department=MPD-031").status());
    assertEquals(404, head.get(REPORTS + "/1999-W01").status());
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/officer/muster.xhtml");
      CounterPage.signIn(page, "collector");
      Quiet.await(page);
      person.assertAccessible();
      picture(page, "muster-hi-360");
      assertEquals(
          false,
          page.evaluate("document.documentElement.scrollWidth > window.innerWidth"),
          "nothing stands out");
      assertTrue(page.locator("[id='desk:list'] tbody tr").count() >= 3);
    }
    assertEquals(
        List.of(403, 401),
        List.of(
            Client.of(PROGRAMME)
                .signedInAs("operator2")
                .post(REPORTS, Map.of("week", "2026-01-05"))
                .status(),
            Client.of(PROGRAMME).get(REPORTS).status()));
  }
}
