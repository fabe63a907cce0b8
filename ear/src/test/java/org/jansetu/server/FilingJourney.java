package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An operator files for citizens who have no login, with their papers and their word for it. */
class FilingJourney {

  private static final String PROGRAMME = "sample";
  private static final String COUNTER = "/operator/counter.xhtml";
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
  private static final String GIVEN = "document.getElementById('consent-code-cell').hidden";

  private static FilePayload scan() {
    return new FilePayload(
        "पहचान.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  /** What the citizen reads on the telephone. */
  private static String code(String mobile) {
    JsonNode messages =
        Client.of(PROGRAMME).signedInAs("state").get("/api/v1/messages?limit=50").json();
    String text =
        messages
            .path("items")
            .valueStream()
            .filter(message -> message.path("to").asText().equals(mobile))
            .map(message -> message.path("text").asText())
            .findFirst()
            .orElseThrow();
    Matcher code = CODE.matcher(text);
    assertTrue(code.find(), text);
    return code.group();
  }

  private static String number(String answer) {
    Matcher number = Pattern.compile("A-[A-Za-z0-9-]+").matcher(answer);
    assertTrue(number.find(), answer);
    return number.group();
  }

  @Test
  @Tag("MPO-3")
  void filesInHindiWithPapersAndTheCitizensCode() {
    String mobile = "9876511801";
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, COUNTER);
      CounterPage.signIn(page, "operator");
      assertEquals("hi", page.locator("html").getAttribute("lang"));
      CounterPage counter = new CounterPage(page).choose("आय प्रमाण पत्र").fill("राधा बाई");
      counter.type("f-mobile", mobile);
      page.keyboard().press("Tab");
      counter.total();
      counter.press("F6");
      assertEquals("paper-identity", counter.focus());
      page.locator("#paper-identity").setInputFiles(scan());
      Quiet.await(page);
      counter.until("document.querySelector('.paper input[type=hidden]').value.length === 32");

      counter.press("F9");
      counter.until("!document.getElementById('errors').hidden");
      assertTrue(page.locator("#errors").innerText().contains("सहमति"), "no consent, no filing");
      person.assertAccessible();

      page.locator("#consent").selectOption("otp");
      counter.press("F7");
      counter.until("document.activeElement.id === 'consent-code'");
      String code = code(mobile);
      page.keyboard().type(code.equals("000000") ? "000001" : "000000");
      counter.until("document.getElementById('consent-code-error').textContent !== ''");
      page.keyboard().type(code);
      counter.until(GIVEN);
      assertEquals("confirm", counter.focus());
      person.assertAccessible();
      counter.press("F9");
      String number = number(counter.answer());
      person.assertAccessible();

      Client officer = Client.of(PROGRAMME).signedInAs("officer");
      JsonNode seen = officer.get("/api/v1/applications/" + number).json();
      assertEquals("submitted", seen.path("status").asText(), "nothing is missing");
      assertEquals("identity", seen.path("documents").path(0).path("code").asText());
    }
  }

  @Test
  @Tag("MPO-3")
  void filesWithASignedPageWhereThereIsNoTelephone() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, COUNTER);
      CounterPage.signIn(page, "operator");
      CounterPage counter = new CounterPage(page).choose("आय प्रमाण पत्र").fill("सीता देवी");
      counter.total();
      page.locator("#consent").selectOption("signature");
      counter.press("F7");
      page.waitForSelector("#consent-print iframe");
      counter.until("document.getElementById('consent-status').textContent !== ''");
      String said = page.frameLocator("#consent-print iframe").locator("main").innerText();
      assertTrue(said.contains("सीता देवी") && said.contains("आय प्रमाण पत्र"), said);
      page.locator("#name").fill("Another Person");
      counter.press("F9");
      counter.until("!document.getElementById('errors').hidden");
      assertTrue(page.locator("#errors").innerText().contains("सहमति"), "for her alone");

      page.locator("#name").fill("सीता देवी");
      page.locator("#consent").selectOption("signature");
      // What was said of the page for the other name must not pass for the answer to this one.
      page.evaluate("document.getElementById('consent-status').textContent = ''");
      counter.press("F7");
      page.waitForSelector("#consent-print iframe");
      counter.until("document.getElementById('consent-status').textContent !== ''");
      counter.press("F9");
      String number = number(counter.answer());
      JsonNode seen =
          Client.of(PROGRAMME).signedInAs("operator").get("/api/v1/applications/" + number).json();
      assertEquals("incomplete", seen.path("status").asText(), "her papers follow");
    }
  }

  @Test
  @Tag("MPO-10")
  void formShowsWhatTheAnswersCallFor() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, COUNTER);
      CounterPage.signIn(page, "operator");
      CounterPage counter = new CounterPage(page).choose("राशन कार्ड");
      assertFalse(page.locator("#f-gasConsumer").isVisible());
      assertEquals(3, page.locator("#form .section:visible").count());
      counter.type("f-applicantName", "राधा बाई");
      counter.type("f-members", "2");
      counter.type("f-earningMembers", "3");
      counter.type("f-address", "नीमपुर");
      page.keyboard().press("Tab");
      counter.until("document.getElementById('f-earningMembers-error').textContent !== ''");
      person.assertAccessible();
      counter.type("f-earningMembers", "1");
      counter.total();
      page.locator("#f-cookingGas").check();
      counter.until("document.getElementById('f-gasConsumer').offsetParent !== null");
      counter.until("!/[0-9]/.test(document.getElementById('total').textContent)");
      counter.type("f-gasConsumer", "12345");
      counter.total();
      page.locator("#f-cookingGas").uncheck();
      counter.until("document.getElementById('f-gasConsumer').offsetParent === null");
      counter.total();
      counter.press("F9");
      String number = number(counter.answer());
      JsonNode seen =
          Client.of(PROGRAMME).signedInAs("operator").get("/api/v1/applications/" + number).json();
      assertFalse(seen.path("inputs").has("gasConsumer"), "what was hidden was not kept");
    }
  }

  @Test
  @Tag("MPO-10")
  void photographIsHeldToItsSizeAtOnce() {
    Client operator = Client.of(PROGRAMME).signedInAs("operator");
    Answer answer =
        operator.post("/api/v1/services/SMP-08/checks", Map.of("inputs", Map.of("disabled", true)));
    assertEquals(200, answer.status(), answer.text());
    assertEquals(0, answer.json().path("hidden").size());
    List<String> wrong =
        answer.json().path("violations").valueStream().map(v -> v.path("field").asText()).toList();
    assertTrue(wrong.contains("/inputs/disabilityPercent"), wrong.toString());
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, COUNTER);
      CounterPage.signIn(page, "operator");
      CounterPage counter = new CounterPage(page).choose("वृद्धावस्था पेंशन");
      page.locator("#paper-photo").setInputFiles(scan());
      counter.until(
          "/jpeg/.test(document.querySelector('#paper-photo ~ [role=status]').textContent)");
      assertEquals("", page.locator("#paper-photo + input").inputValue());
      person.assertAccessible();
    }
  }

  @Test
  @Tag("X-16")
  @Tag("EMI-10")
  void officerSeesTheLineThatSparesThePaperAndTakesTheCaseUp() {
    Client.of(PROGRAMME)
        .signedInAs("state")
        .with("Content-Type", "text/csv")
        .postBytes(
            "/api/v1/registers/electoral-roll/loads?asOf=2026-01-01",
            "cardNumber,name,relative,village,part\nJRN0000001,गीता बाई,हरि,बरई,9/9\n"
                .getBytes(StandardCharsets.UTF_8));
    Answer filed =
        Client.of(PROGRAMME)
            .signedInAs("operator")
            .withNewKey()
            .post(
                "/api/v1/applications",
                Map.of(
                    "service",
                    "SMP-11",
                    "inputs",
                    Map.of("applicantName", "गीता बाई", "voterCard", "JRN0000001"),
                    "applicant",
                    Map.of("name", "गीता बाई", "mobile", "9876511802"),
                    "consent",
                    Map.of("method", "signature", "reference", "print-2")));
    String number = filed.json().path("number").asText();
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/officer/desk.xhtml");
      CounterPage.signIn(page, "officer");
      Quiet.await(page);
      while (page.locator("input.link[value='" + number + "']").count() == 0) {
        page.locator("[id='desk:list'] p a.button").click();
        Quiet.await(page);
      }
      page.locator("input.link[value='" + number + "']").press("Enter");
      Quiet.await(page);
      String panel = page.locator("[id='desk:panel']").innerText();
      assertTrue(panel.contains("मतदाता सूची") && panel.contains("9/9"), panel);
      page.locator("input.link[value='" + number + "']").press("t");
      Quiet.await(page);
      panel = page.locator("[id='desk:panel']").innerText();
      assertTrue(panel.contains("officer के पास"), panel);
      person.assertAccessible();
      page.locator("input.link[value='" + number + "']").press("r");
      Quiet.await(page);
      panel = page.locator("[id='desk:panel']").innerText();
      assertTrue(panel.contains("अभी किसी ने नहीं लिया है"), panel);
      person.assertAccessible();
    }
  }

  @Test
  @Tag("JAN-3")
  void copyOfALandRecordIsLookedUpBeforeItIsPaidFor() {
    Client.of(PROGRAMME)
        .signedInAs("state")
        .with("Content-Type", "text/csv")
        .postBytes(
            "/api/v1/registers/land-records/loads?asOf=2026-01-01",
            "khasra,holder,areaHectares\nBARAI/5/1,गीता बाई,1.25\n"
                .getBytes(StandardCharsets.UTF_8));
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, COUNTER);
      CounterPage.signIn(page, "operator");
      CounterPage counter = new CounterPage(page).choose("भू-अभिलेख की नकल");
      page.locator("#f-record").selectOption("khasra");
      counter.type("f-village", "Barai");
      counter.type("f-khasraNumber", "55");
      counter.type("f-pages", "1");
      page.keyboard().press("Tab");
      page.waitForSelector("#bill .summary");
      person.assertAccessible();
      counter.type("f-khasraNumber", "5/1");
      page.keyboard().press("Tab");
      page.waitForSelector("#bill .done");
      counter.total();
      counter.type("name", "गीता बाई");
      counter.press("F9");
      counter.answer();
      assertEquals(1, page.locator("#answer a[href^='/operator/extract']").count());
      person.assertAccessible();
    }
  }
}
