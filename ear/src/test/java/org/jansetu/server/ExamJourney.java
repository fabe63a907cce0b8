package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A form is taken late at the counter, corrected from home, seated, sat for, and cancelled. */
@Tag("MPO-10")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExamJourney {

  private static final String PROGRAMME = "sample";
  private static final Candidate GITA = new Candidate("गीता बाई", "9876511701");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static void choose(Page page, String name) {
    page.locator("input.link[value='" + name + "']").press("Enter");
    Quiet.await(page);
  }

  @Test
  @Order(1)
  void counterSaysTheWindowAndTheLateFee() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/operator/counter.xhtml");
      CounterPage.signIn(page, "operator");
      CounterPage counter = new CounterPage(page).choose("वाहन चालक भर्ती");
      page.waitForSelector("#exam-dates.note");
      assertTrue(page.locator("#exam-dates").innerText().contains("विलंब शुल्क"));
      counter.type("f-applicantName", "राधा बाई");
      counter.type("f-fatherName", "सागर");
      page.locator("#f-gender").selectOption("female");
      page.locator("#f-dateOfBirth").fill("2000-02-29");
      page.locator("#f-category").selectOption("general");
      counter.type("f-address", "नीमपुर");
      page.keyboard().press("Tab");
      counter.total();
      assertTrue(page.locator("#lines").innerText().contains("विलंब शुल्क"));
      assertTrue(page.locator("#total").innerText().contains("530"), "300 and 200 and 30");
      person.assertAccessible();
    }
  }

  @Test
  @Order(2)
  @Tag("X-19")
  void fromTheCorrectionToTheAdmitCard() {
    String number = GITA.filed("SMP-18");
    String roll = "J" + System.nanoTime() % 100_000_000L;
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = GITA.atHome(person);
      page.locator("a[href*='correction.xhtml'][href*='" + number + "']").click();
      Quiet.await(page);
      person.assertAccessible();
      page.getByLabel("पिता या पति का नाम").fill("समुद्र");
      page.locator("[id='own:correct']").click();
      Quiet.await(page);
      assertEquals(1, page.locator(".done").count(), page.locator("main").innerText());
      assertTrue(page.locator(".facts").innerText().contains("समुद्र"));
      replacePhotograph(page);
      person.assertAccessible();
      assertEquals(
          360, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
    }
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/exams.xhtml");
      CounterPage.signIn(page, "examiner");
      Quiet.await(page);
      person.assertAccessible();
      choose(page, "लिपिक भर्ती 2026");
      person.assertAccessible();
      page.locator("#rolls").setInputFiles(rolls("A-NOBODY-1", roll));
      page.waitForSelector("#rolls-said .summary");
      assertTrue(page.locator("#rolls-said").innerText().contains("1"));
      person.assertAccessible();
      page.locator("#rolls").setInputFiles(rolls(number, roll));
      page.waitForSelector("#rolls-said .done");
      String url = page.locator("a[href*='exam-table']").first().getAttribute("href");
      // In the page, because only a browser knows where names under localhost lead.
      Object candidates =
          page.evaluate(
              "u => fetch(u).then(r => r.text().then(t => r.status + ' '"
                  + " + r.headers.get('content-disposition') + ' ' + t))",
              url);
      assertTrue(candidates.toString().startsWith("200 "), candidates.toString());
      assertTrue(candidates.toString().contains("clerk-candidates.csv"), candidates.toString());
      assertTrue(candidates.toString().contains(number), candidates.toString());
      Quiet.await(page);
    }
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/open/exams.xhtml");
      person.assertAccessible();
      page.locator("#number").fill(number);
      page.locator("#mobile").fill("9000000001");
      page.locator("#mobile").press("Enter");
      page.waitForSelector(".summary");
      person.assertAccessible();
      assertFalse(page.url().contains("9000000001"), "no number of a person in an address");
      assertEquals(
          360, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
    }
    Answer card =
        Client.of(PROGRAMME)
            .get("/api/v1/applications/" + number + "/admit-card?mobile=" + GITA.mobile());
    assertTrue(card.text().startsWith("%PDF"), card.text());
  }

  private static void replacePhotograph(Page page) {
    page.locator("#new-photo")
        .setInputFiles(new FilePayload("new.jpg", "image/jpeg", Pictures.jpeg(220, 280)));
    Quiet.await(page);
    assertEquals(32, page.locator(".paper input[type=hidden]").first().inputValue().length());
    Pictures.keep(page, "correction-360");
    page.locator("[id='own:correct']").click();
    Quiet.await(page);
    assertTrue(page.locator(".facts").innerText().contains("फोटो बदला गया"));
  }

  private static FilePayload rolls(String number, String roll) {
    String csv =
        "application,rollNumber,centre,centreName,centreNameHi,address,date,time\n"
            + number
            + ","
            + roll
            + ",C-1,Sarita school,सरिता विद्यालय,Main road,2036-12-20,09:30\n";
    return new FilePayload("rolls.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Order(3)
  void bodyCancelsAndSeesTheRefunds() {
    new Candidate("मीरा", GITA.mobile()).filed("SMP-20");
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/exams.xhtml");
      CounterPage.signIn(page, "examiner");
      Quiet.await(page);
      choose(page, "वाहन चालक भर्ती 2026");
      page.locator("[id='desk:cancel']").click();
      Quiet.await(page);
      assertTrue(page.locator(".summary").first().isVisible(), "an order is asked for");
      page.locator("[id='desk:cancelOrder']").fill("EB/2026/55");
      page.locator("[id='desk:reason']").fill("प्रश्नपत्र लीक");
      page.locator("[id='desk:cancel']").click();
      Quiet.await(page);
      assertTrue(page.locator(".done").first().isVisible(), page.locator("main").innerText());
      assertTrue(page.locator("[id='desk:panel']").innerText().contains("मीरा"));
      person.assertAccessible();
      Page open = person.open(PROGRAMME, "/open/exams.xhtml");
      assertTrue(open.locator("main").innerText().contains("EB/2026/55"));
      person.assertAccessible();
    }
    kioskHandsTheMoneyOut();
  }

  private static void kioskHandsTheMoneyOut() {
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!operator.get("/api/v1/exam-refunds?limit=200").text().contains("मीरा")) {
      assertTrue(System.nanoTime() < until, "no refund has come to the kiosk");
      Quiet.rest();
    }
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/operator/cases.xhtml");
      CounterPage.signIn(page, "operator");
      Quiet.await(page);
      page.locator("tr", new Page.LocatorOptions().setHasText("मीरा"))
          .filter(new Locator.FilterOptions().setHasText("DRIVER"))
          .locator("input.link")
          .press("Enter");
      Quiet.await(page);
      Pictures.keep(page, "hand-out");
      person.assertAccessible();
      page.locator("[id='cases:handOut']").click();
      Quiet.await(page);
      assertTrue(page.locator(".error, .summary").first().isVisible(), "who signed is asked for");
      page.locator("[id='cases:receivedBy']").fill("मीरा");
      page.locator("[id='cases:reference']").fill("वाउचर 4");
      page.locator("[id='cases:handOut']").click();
      Quiet.await(page);
      assertTrue(page.locator(".done").first().innerText().contains("नकद"));
      assertEquals(0, page.locator("[id='cases:handOut']").count());
      person.assertAccessible();
    }
  }
}
