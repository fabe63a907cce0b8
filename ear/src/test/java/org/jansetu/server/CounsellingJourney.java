package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A candidate chooses on a telephone, the body gives seats, and each desk finds its papers. */
@Tag("X-19")
class CounsellingJourney {

  private static final String PROGRAMME = "sample";
  private static final Candidate GANGA = new Candidate("गंगा बाई", "9876511909");
  private static final String BOARD = "/api/v1/counsellings/CLERK-POSTS";

  private static void fits(Page page) {
    Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
    assertEquals(360, width.intValue(), "nothing is wider than the screen");
  }

  @Test
  @Tag("MPO-10")
  void fromTheRankToTheSeat() {
    String number = GANGA.filed("SMP-18");
    bodyHandsTheRanksIn(number);
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = GANGA.atHome(person);
      page.locator("a[href*='counselling.xhtml'][href*='" + number + "']").click();
      Quiet.await(page);
      page.getByLabel("विकल्प 1", new Page.GetByLabelOptions().setExact(true))
          .selectOption("DEVDHARA");
      page.getByLabel("विकल्प 2", new Page.GetByLabelOptions().setExact(true))
          .selectOption("SARITA");
      page.locator("[id='own:choose']").click();
      Quiet.await(page);
      assertEquals(1, page.locator(".done").count(), page.locator("main").innerText());
      fits(page);
      Pictures.keep(page, "counselling-choices");
      person.assertAccessible();
      bodyRunsTheRound();
      person.open(PROGRAMME, "/citizen/counselling.xhtml?number=" + number);
      Quiet.await(page);
      assertTrue(page.locator(".facts").innerText().contains("लिपिक, देवधारा"));
      fits(page);
      Pictures.keep(page, "counselling-seat");
      person.assertAccessible();
      page.locator("input[value='स्वीकारें']").click();
      Quiet.await(page);
      assertTrue(page.locator(".facts").innerText().contains("सीट स्वीकृत"));
      Object letter =
          page.evaluate(
              "async url => { const answer = await fetch(url);"
                  + " return answer.status + ' ' + (await answer.text()).slice(0, 4); }",
              page.locator("a[href*='seat-letter']").getAttribute("href"));
      assertEquals("200 %PDF", letter);
    }
    Client state = Client.of(PROGRAMME).signedInAs("state");
    assertEquals(1, state.get(BOARD + "/counts").json().path("accepted").asInt());
  }

  private static Page examiner(Browsing person) {
    Page page = person.open(PROGRAMME, "/officer/counselling.xhtml");
    CounterPage.signIn(page, "examiner");
    Quiet.await(page);
    page.locator("input.link[value='लिपिक काउंसलिंग 2026']").press("Enter");
    Quiet.await(page);
    return page;
  }

  private static void bodyHandsTheRanksIn(String number) {
    try (Browsing person = Browsing.begin()) {
      Page page = examiner(person);
      page.locator("#rolls").setInputFiles(ranks("A-NOBODY-1"));
      page.waitForSelector("#rolls-said .summary");
      page.locator("#rolls").setInputFiles(ranks(number));
      page.waitForSelector("#rolls-said .done");
      Pictures.keep(page, "counselling-ranks");
      person.assertAccessible();
    }
  }

  private static FilePayload ranks(String number) {
    String csv = "application,rank,category\n" + number + ",1,general\n";
    return new FilePayload("ranks.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private static void bodyRunsTheRound() {
    try (Browsing person = Browsing.begin()) {
      Page page = examiner(person);
      page.locator("[id='desk:turn']").click();
      Quiet.await(page);
      assertTrue(page.locator(".summary").first().isVisible(), "choices are still taken");
      page.locator("[id='desk:choicesUntil']").fill("2026-01-02T10:00");
      page.locator("[id='desk:orderNumber']").fill("EB/2026/77");
      page.locator("[id='desk:announce']").click();
      Quiet.await(page);
      assertTrue(page.locator(".done").first().isVisible(), page.locator("main").innerText());
      page.locator("[id='desk:turn']").click();
      Quiet.await(page);
      assertTrue(page.locator(".done").first().isVisible(), page.locator("main").innerText());
      Pictures.keep(page, "counselling-round");
      person.assertAccessible();
    }
  }

  @Test
  @Tag("MPO-13")
  @Tag("LOK-4")
  void eachDeskFindsItsPapers() {
    Client state = Client.of(PROGRAMME).signedInAs("state");
    Answer loaded =
        state
            .with("Content-Type", "text/csv")
            .postBytes(
                "/api/v1/registers/births/loads?asOf=2026-01-01",
                "registration,name,bornOn\n2019/77,राधा बाई,2019-05-04\n"
                    .getBytes(StandardCharsets.UTF_8));
    assertTrue(loaded.status() < 300, loaded.text());
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/operator/registers.xhtml");
      CounterPage.signIn(page, "operator");
      Quiet.await(page);
      page.locator("[id='look:code']").selectOption("births");
      page.locator("[id='look:name']").fill("Radhabai");
      page.locator("[id='look:search']").click();
      Quiet.await(page);
      assertTrue(page.locator("table").innerText().contains("2019/77"));
      Pictures.keep(page, "registers");
      person.assertAccessible();
      Answer paid = copyPaidFor("2019/77");
      String receipt = paid.json().path("receiptNumber").asText();
      page.navigate(
          page.url().replaceFirst("/operator/.*", "/operator/stationery.xhtml?number=" + receipt));
      Quiet.await(page);
      assertTrue(page.locator("main").innerText().contains(receipt), paid.text());
      assertTrue(page.locator("[id='copy:sheet']").isVisible());
      Pictures.keep(page, "copy-on-a-sheet");
      person.assertAccessible();
    }
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/cases.xhtml");
      CounterPage.signIn(page, "officer");
      Quiet.await(page);
      assertTrue(page.locator("main form").isVisible());
      Pictures.keep(page, "case-register");
      person.assertAccessible();
      page.navigate(page.url().replaceFirst("/officer/.*", "/officer/money.xhtml"));
      Quiet.await(page);
      String menu = "nav .line:not(.near) a[href*='/officer/money']";
      assertEquals(1, page.locator(menu).count(), "no page stands twice in the menu");
      assertTrue(page.locator("main form").isVisible());
      Pictures.keep(page, "daily-statement");
      person.assertAccessible();
      page.setViewportSize(360, 640);
      page.locator("tbody a").first().click();
      Quiet.await(page);
      assertTrue(page.locator("#receipts tbody tr").count() > 0);
      Pictures.keep(page, "daily-statement-receipts");
      person.assertAccessible();
    }
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/state/users.xhtml");
      CounterPage.signIn(page, "state");
      Quiet.await(page);
      page.locator("input.link[value='officer']").press("Enter");
      Quiet.await(page);
      assertTrue(page.locator("[id='users:hindi']").inputValue().contains("अधिकारी"));
      page.locator("[id='users:call']").click();
      Quiet.await(page);
      assertEquals(1, page.locator(".done").count());
      Pictures.keep(page, "users");
      person.assertAccessible();
    }
  }

  private static Answer copyPaidFor(String registration) {
    return Client.of(PROGRAMME)
        .signedInAs("operator")
        .withNewKey()
        .post(
            "/api/v1/transactions",
            Map.of(
                "service",
                "SMP-22",
                "inputs",
                Map.of("referenceNumber", registration, "pages", 1),
                "expectedTotalPaise",
                1500,
                "citizen",
                Map.of("name", "राधा बाई"),
                "paidBy",
                "cash"));
  }
}
