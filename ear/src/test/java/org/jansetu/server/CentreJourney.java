package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A day at a centre: copies handed over, returns typed in, a test taken; and who looks at it. */
class CentreJourney {

  private static final String PROGRAMME = "sample";
  private static final String HAND_OVER = "/operator/handover.xhtml?department=REG";

  private static String filed() {
    Answer answer =
        Client.of(PROGRAMME)
            .signedInAs("operator")
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post(
                "/api/v1/applications",
                Map.of(
                    "service",
                    "SMP-03",
                    "inputs",
                    Map.of("applicantName", "राधा बाई", "amountPaise", 1_000_100),
                    "applicant",
                    Map.of("name", "राधा बाई", "mobile", "9876500001"),
                    "consent",
                    Map.of("method", "signature", "reference", "print-1")));
    assertEquals(201, answer.status(), answer.text());
    return answer.json().path("number").asText();
  }

  private static Locator row(Page page, String number) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(number));
  }

  private static void press(Page page, String id) {
    page.locator("[id='" + id + "']").click();
    Quiet.await(page);
  }

  /** A picture beside the report, so that somebody can look at it. */
  private static void picture(Page page, String name) {
    Path file = Path.of("target", "pictures", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Test
  @Tag("JSK-4")
  void copyIsHandedOverReportedAndDecided() {
    String number = filed();
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, HAND_OVER);
      CounterPage.signIn(page, "operator");
      person.assertAccessible();
      row(page, number).locator("input[type=checkbox]").check();
      press(page, "copies:hand");
      assertTrue(page.locator(".error, .summary").first().isVisible(), "a name is asked for");
      page.locator("[id='copies:receiver']").fill("राम सिंह, पटवारी");
      page.locator("[id='copies:pin']").fill("4711");
      row(page, number).locator("input[type=checkbox]").check();
      press(page, "copies:hand");
      assertTrue(page.locator(".done").isVisible(), "says what was done");
      Locator print = page.locator("main > p a.button");
      Object kind =
          page.evaluate(
              "u => fetch(u).then(r => r.arrayBuffer().then(() => r.headers.get('Content-Type')))",
              print.getAttribute("href"));
      assertEquals("application/pdf", String.valueOf(kind).split(";", 2)[0]);
      person.assertAccessible();
      picture(page, "handover");
      row(page, number).locator("input[type=text]").fill("सीमा चिन्हित की गई");
      press(page, "copies:keep");
      row(page, number).locator("select").selectOption("dispose");
      press(page, "copies:decide");
      assertEquals(0, row(page, number).count(), "it is done");
      person.assertAccessible();
    }
    Answer report =
        Client.of(PROGRAMME).signedInAs("operator").get("/api/v1/reports/disposal?by=month");
    assertTrue(report.json().at("/total/disposed").asInt() > 0, report.text());
  }

  @Test
  @Tag("JSK-5")
  void returnIsTypedWithTheKeyboard() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/operator/returns.xhtml");
      CounterPage.signIn(page, "operator");
      person.assertAccessible();
      page.locator("tr", new Page.LocatorOptions().setHas(page.locator(".chip.bad")))
          .filter(new Locator.FilterOptions().setHasText("नल"))
          .last()
          .locator("a")
          .click();
      Quiet.await(page);
      person.assertAccessible();
      Locator first = page.locator("#sheet input[type=text]").first();
      first.fill("many");
      press(page, "sheet:submit");
      assertTrue(page.locator("#sheet .error").count() >= 2, "each wrong answer says so");
      person.assertAccessible();
      picture(page, "return");
      first.fill("12");
      first.press("Tab");
      page.keyboard().type("3");
      press(page, "sheet:keep");
      assertEquals("12", first.inputValue());
      press(page, "sheet:submit");
      assertEquals(1, page.locator("[id='sheet:correct']").count());
      page.locator("[id='sheet:reason']").fill("दो बार गिना गया");
      page.locator("#sheet input[type=text]").nth(1).fill("2");
      press(page, "sheet:correct");
      assertTrue(page.locator("ul.own li").count() >= 2, "both stand there");
      person.assertAccessible();
    }
  }

  @Test
  @Tag("EMI-17")
  @Tag("JSK-7")
  void testIsTakenAndItsResultIsSaid() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/operator/training.xhtml");
      CounterPage.signIn(page, "operator2");
      person.assertAccessible();
      page.locator("input.link").first().click();
      Quiet.await(page);
      person.assertAccessible();
      press(page, "training:begin");
      assertEquals(4, page.getByRole(AriaRole.GROUP).locator("legend").count());
      person.assertAccessible();
      picture(page, "training");
      page.locator("[id='training:fullName']").fill("आशा देवी");
      press(page, "training:finish");
      assertTrue(page.locator(".summary").isVisible(), "nothing was answered");
      person.assertAccessible();
    }
  }

  @Test
  @Tag("EMI-16")
  void aChargeNamesTheCampaignThatBroughtTheCitizen() {
    String campaign = "RATH-" + System.nanoTime() % 1_000_000;
    Answer planned =
        Client.of(PROGRAMME)
            .signedInAs("society")
            .post(
                "/api/v1/outreach-events",
                Map.of(
                    "kind",
                    "road-show",
                    "title",
                    "लोक सेवा रथ",
                    "area",
                    "ND-P1",
                    "place",
                    "साप्ताहिक हाट",
                    "heldOn",
                    LocalDate.now(ZoneId.of("Asia/Kolkata")).toString(),
                    "campaign",
                    campaign));
    assertEquals(201, planned.status(), planned.text());
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/operator/counter.xhtml");
      CounterPage.signIn(page, "operator");
      CounterPage counter = new CounterPage(page);
      counter.choose("naksha").fill("MAP-7", "1").type("name", "Radha Bai");
      page.locator("#campaign").selectOption(campaign);
      counter.total();
      Quiet.await(page);
      person.assertAccessible();
      picture(page, "counter-campaign");
      counter.press("F9");
      counter.receipts();
      counter.press("Enter");
      assertEquals("", page.locator("#campaign").inputValue(), "the next citizen came by oneself");
    }
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/society/outreach.xhtml");
      CounterPage.signIn(page, "society");
      String line = page.locator("#campaigns tr:has-text('" + campaign + "')").innerText();
      assertTrue(line.matches("(?s)" + campaign + "\\s+0/1\\s+0\\s+.*\\s1\\s+.*"), line);
      person.assertAccessible();
      picture(page, "campaigns-360");
    }
  }

  @Test
  @Tag("JSK-11")
  @Tag("EMI-16")
  void thoseAboveLookAtIt() {
    filed();
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/society/disposal.xhtml?by=centre");
      CounterPage.signIn(page, "society");
      assertTrue(page.locator(".tile").count() >= 5);
      person.assertAccessible();
      picture(page, "disposal");
      Object file =
          page.evaluate(
              "u => fetch(u).then(r => r.text())",
              page.locator("p.noprint a.chip").first().getAttribute("href"));
      assertTrue(file.toString().contains("सरिता नगर कियोस्क"), file.toString());
      for (String path :
          List.of("/society/returns.xhtml", "/society/training.xhtml", "/society/outreach.xhtml")) {
        person.open(PROGRAMME, path);
        Quiet.await(page);
        person.assertAccessible();
      }
      page.locator("[id='plan:title']").fill("लोक सेवा रथ");
      page.locator("[id='plan:area']").fill("ND-P1");
      page.locator("[id='plan:place']").fill("साप्ताहिक हाट");
      Object tomorrow =
          page.evaluate("() => new Date(Date.now() + 864e5).toISOString().slice(0, 10)");
      page.locator("[id='plan:heldOn']").fill(tomorrow.toString());
      press(page, "plan:do");
      assertTrue(page.locator(".done").isVisible(), page.locator("main").innerText());
      person.assertAccessible();
      picture(page, "outreach");
    }
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/open/outreach.xhtml");
      assertTrue(page.locator("tbody tr").count() > 0);
      person.assertAccessible();
      person.open(PROGRAMME, "/open/training.xhtml?number=T-1&code=AAAAAAAAAAAA");
      person.assertAccessible();
    }
  }
}
