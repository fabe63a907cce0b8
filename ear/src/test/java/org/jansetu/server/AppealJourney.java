package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.jansetu.load.Calendars;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A late case goes to the first appeal, the second appeal, a penalty and a compensation. */
@Tag("X-6")
class AppealJourney {

  private static final String PROGRAMME = "sample";
  private static final String CASES = "/operator/cases.xhtml";
  private static final String APPEALS = "/officer/appeals.xhtml";
  private static final String MOBILE = "9876500088";
  private static final long FIRST_LOAD = 300_000;
  private static final long ACTION = 10_000;

  private static String lateCase() {
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    Answer answer =
        operator
            .withNewKey()
            .post(
                "/api/v1/applications",
                Map.of(
                    "service",
                    "SMP-11",
                    "inputs",
                    Map.of("applicantName", "गीता बाई"),
                    "applicant",
                    Map.of("name", "गीता बाई", "mobile", MOBILE),
                    "documents",
                    List.of(Map.of("code", "identity", "uploadId", operator.uploadedScan())),
                    "consent",
                    Map.of("method", "signature", "reference", "print-9")));
    assertEquals(201, answer.status(), answer.text());
    String number = answer.json().path("number").asText();
    Calendars.makeLate(PROGRAMME, number);
    return number;
  }

  private static Page at(Browsing person, String path, String user) {
    Page page = person.open(PROGRAMME, path);
    CounterPage.signIn(page, user);
    Quiet.await(page);
    assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
    return page;
  }

  private static void choose(Page page, String number) {
    Locator opener = page.locator("input.link[value='" + number + "']");
    opener.focus();
    opener.press("Enter");
    Quiet.await(page);
    assertTrue(page.locator("[id$=':panel'] h2").first().innerText().contains(number));
  }

  private static void press(Page page, String id) {
    page.locator("[id$=':" + id + "']").first().click();
    Quiet.await(page);
  }

  private static void move(Page page, String hindi, String english) {
    for (Locator each : page.locator("[data-move]").all()) {
      String label = each.inputValue();
      if (label.endsWith(hindi) || label.endsWith(english)) {
        each.click();
        Quiet.await(page);
        return;
      }
    }
    throw new AssertionError("nothing to press for " + english);
  }

  private static void done(Page page, String text) {
    assertTrue(page.locator(".done").innerText().contains(text), page.locator("main").innerText());
  }

  private static void appealAtTheKiosk(String number, String expected) {
    try (Browsing person = Browsing.begin()) {
      Page page = at(person, CASES, "operator");
      choose(page, number);
      person.assertAccessible();
      press(page, "appeal");
      assertTrue(page.locator(".error").first().isVisible(), "grounds are asked for");
      page.locator("[id$=':grounds']").fill("सात दिन में प्रमाण पत्र नहीं मिला।");
      press(page, "appeal");
      done(page, expected);
      person.assertAccessible();
    }
  }

  @Test
  void lateCaseGoesAllTheWay() {
    String number = lateCase();
    String first = "FA-" + number.substring(2);
    String second = "SA-" + number.substring(2);
    officerSeesWhatIsAtStake(number);
    appealAtTheKiosk(number, first);
    try (Browsing person = Browsing.begin()) {
      Page page = at(person, APPEALS, "firstappeal");
      choose(page, first);
      assertTrue(person.bytesSinceLast() <= ACTION, "opening an appeal");
      person.assertAccessible();
      move(page, "खारिज करें", "Dismiss");
      assertTrue(page.locator(".error").first().isVisible(), "a remark is asked for");
      page.locator("[id$=':remark']").fill("कार्यालय ने कारण बताया है।");
      move(page, "खारिज करें", "Dismiss");
      done(page, first);
      person.assertAccessible();
    }
    appealAtTheKiosk(number, second);
    penalise(second);
    payOut(number, "RO-" + second + "-D");
    try (Browsing person = Browsing.begin(360, 640)) {
      Page citizen = person.open(PROGRAMME, "/open/tracking.xhtml");
      citizen.locator("#number").fill(number);
      citizen.locator("#mobile").fill(MOBILE);
      citizen.locator("#mobile").press("Enter");
      Quiet.await(citizen);
      String seen = citizen.locator("main").innerText();
      assertTrue(seen.contains(first) && seen.contains(second), seen);
      person.assertAccessible();
    }
  }

  @Test
  void anotherKioskFilesForWhoeverGivesNumberAndMobile() {
    String number = lateCase();
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = at(person, CASES, "operator2");
      page.locator("[id$=':number']").fill(number);
      page.locator("[id$=':mobile']").fill("9876500000");
      press(page, "look");
      assertEquals(1, page.locator(".summary").count(), "a wrong mobile opens nothing");
      page.locator("[id$=':mobile']").fill(MOBILE);
      press(page, "look");
      page.locator("[id$=':grounds']").fill("प्रमाण पत्र नहीं मिला।");
      person.assertAccessible();
      press(page, "appeal");
      done(page, "FA-" + number.substring(2));
      int width = (int) page.evaluate("document.documentElement.scrollWidth");
      assertTrue(width <= 360, "nothing is wider than the screen: " + width);
    }
  }

  private static void officerSeesWhatIsAtStake(String number) {
    try (Browsing person = Browsing.begin()) {
      Page page = at(person, "/officer/desk.xhtml", "officer");
      choose(page, number);
      assertTrue(page.locator("[id='desk:panel'] .note").innerText().contains("₹"));
      person.assertAccessible();
    }
  }

  private static void penalise(String second) {
    try (Browsing person = Browsing.begin()) {
      Page page = at(person, APPEALS, "secondappeal");
      choose(page, second);
      person.assertAccessible();
      page.locator("[id$=':remark']").fill("विलंब का कोई कारण नहीं।");
      move(page, "शास्ति अधिरोपित करें", "Impose a penalty");
      done(page, second);
      assertTrue(page.locator("[id='desk:panel'] .note").innerText().contains("₹"));
      person.assertAccessible();
      page.locator("[id$=':reference']").fill("चालान 12/2026");
      press(page, "recover");
      done(page, "RO-" + second + "-D");
      page.locator("[id$=':withinDays']").fill("3");
      page.locator("[id$=':remark']").fill("तीन दिन में निर्णय करें।");
      move(page, "कार्यालय को निर्देश दें", "Direct the office");
      done(page, second);
      person.assertAccessible();
    }
  }

  private static void payOut(String number, String order) {
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    long before = operator.get("/api/v1/wallet").json().path("balancePaise").asLong();
    try (Browsing person = Browsing.begin()) {
      Page page = at(person, CASES, "operator");
      choose(page, number);
      person.assertAccessible();
      page.locator("[id$=':receivedBy']").fill("गीता बाई");
      page.locator("[id$=':reference']").fill("वाउचर 44");
      press(page, "pay");
      done(page, order);
      person.assertAccessible();
    }
    long paid = operator.get("/api/v1/penalties/" + order).json().path("amountPaise").asLong();
    assertEquals(
        before + paid, operator.get("/api/v1/wallet").json().path("balancePaise").asLong());
  }
}
