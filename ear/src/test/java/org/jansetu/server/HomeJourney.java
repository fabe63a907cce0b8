package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen files and pays from a telephone's screen, without ever having had a password. */
@Tag("MPO-2")
@Tag("JAN-2")
class HomeJourney {

  private static final String PROGRAMME = "sample";

  private static Page signedIn(Browsing person, String mobile) {
    Page page = person.open(PROGRAMME, "/citizen/home.xhtml");
    assertTrue(page.url().contains("/citizen/sign-in.xhtml"), "asked to sign in");
    person.assertAccessible();
    page.locator("[id='in:mobile']").fill(mobile);
    page.locator("[id='in:send']").click();
    page.locator("[id='in:code']").waitFor();
    person.assertAccessible();
    page.locator("[id='in:code']").fill(Client.of(PROGRAMME).codeSentTo(mobile));
    page.locator("[id='in:do']").click();
    page.waitForURL("**/citizen/home.xhtml");
    return page;
  }

  private static void fits(Page page) {
    assertEquals(
        360,
        ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(),
        page.url());
  }

  private static void fill(Page page, String name) {
    page.locator("#search").fill("आय");
    page.locator("#services button.link").first().waitFor();
    page.locator("#services button.link:has-text('आय प्रमाण')").first().click();
    page.locator("#f-applicantName").fill(name);
    page.locator("#paper-identity")
        .setInputFiles(
            new FilePayload(
                "scan.pdf",
                "application/pdf",
                "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
    page.waitForCondition(
        () -> page.locator("#papers [data-code=identity]").inputValue().length() == 32);
    page.waitForCondition(() -> page.locator("#total").innerText().contains("20.00"));
  }

  @Test
  @Tag("X-19")
  void filesAndPaysFromATelephone() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = signedIn(person, "9833300001");
      fits(page);
      person.assertAccessible();
      page.locator("main a.button").first().click();
      fits(page);
      fill(page, "राधा बाई");
      fits(page);
      person.assertAccessible();
      page.locator("#confirm").click();
      page.waitForURL("**/gateway/pay**");
      page.locator("button[value=success]").click();
      page.waitForURL("**/citizen/apply.xhtml**");
      Locator number = page.locator("#state .big");
      number.waitFor();
      fits(page);
      person.assertAccessible();
      String filed = number.innerText();
      assertTrue(filed.startsWith("A-SMP-ND-ONLINE-"), filed);

      person.open(PROGRAMME, "/citizen/home.xhtml");
      assertTrue(page.locator("main").innerText().contains(filed));
      fits(page);
      person.assertAccessible();
      String receipt = page.locator(".papers a").first().getAttribute("href");
      Object begins =
          page.evaluate(
              "async url => { const answer = await fetch(url);"
                  + " return answer.status + ' ' + (await answer.text()).slice(0, 4); }",
              receipt);
      assertEquals("200 %PDF", begins);
    }
  }

  @Test
  void whatWasNotPaidStaysADraft() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = signedIn(person, "9833300002");
      person.open(PROGRAMME, "/citizen/apply.xhtml");
      fill(page, "मोहन सिंह");
      page.locator("#confirm").click();
      page.waitForURL("**/gateway/pay**");
      page.locator("button[value=fail]").click();
      page.waitForURL("**/citizen/apply.xhtml**");
      page.locator("#notice .summary").waitFor();
      assertEquals(
          "मोहन सिंह", page.locator("#f-applicantName").inputValue(), "nothing typed is lost");
      person.assertAccessible();
      person.open(PROGRAMME, "/citizen/home.xhtml");
      assertEquals(1, page.locator("main a[href*='draft=']").count());
      page.locator("main a[href*='draft=']").click();
      page.locator("#discard").click();
      page.waitForURL("**/citizen/home.xhtml");
      assertEquals(0, page.locator("main a[href*='draft=']").count());
    }
  }

  @Test
  void staffHaveNoBusinessHereAndCitizensNoneThere() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = signedIn(person, "9833300003");
      assertEquals(
          403,
          page.navigate(ServerUnderTest.get().page(PROGRAMME, "/operator/counter.xhtml")).status());
    }
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/operator/counter.xhtml");
      CounterPage.signIn(page, "operator");
      assertEquals(
          403,
          page.navigate(ServerUnderTest.get().page(PROGRAMME, "/citizen/home.xhtml")).status());
    }
  }
}
