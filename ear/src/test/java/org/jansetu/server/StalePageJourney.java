package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages of grievances used as nobody should: twice, too late, with something left out. */
@Tag("X-15")
class StalePageJourney {

  private static final String PROGRAMME = "sample";
  private static final String OPEN = "/open/grievance.xhtml";
  private static final String DESK = "/officer/grievances.xhtml";
  private static final String NAME = "Sukhiya Bai";

  private final String mobile = "95" + String.format("%08d", System.nanoTime() % 100_000_000L);

  private static Locator field(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }

  private static void pick(Page page, String id, String value) {
    field(page, id).selectOption(new SelectOption().setValue(value));
    Quiet.await(page);
  }

  private static void press(Page page, String selector) {
    page.locator(selector).first().focus();
    page.keyboard().press("Enter");
    Quiet.await(page);
  }

  private static String said(Page page) {
    return page.locator("main").innerText();
  }

  private void fill(Page page) {
    pick(page, "lodging:category", "water-supply");
    pick(page, "lodging:area", "ND-D1");
    pick(page, "lodging:part", "ND-B1");
    field(page, "lodging:description").fill("The hand pump is dry\nsince Monday");
    field(page, "lodging:name").fill(NAME);
    field(page, "lodging:mobile").fill(mobile);
  }

  private String lodged(Page page) {
    fill(page);
    press(page, "[id='lodging:lodge']");
    return page.locator("#token").innerText();
  }

  @Test
  void whatIsWrongIsSaidWhereItIsAndNothingIsLodgedTwice() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, OPEN);
      page.locator("header a.chip[hreflang=en]").click();
      Quiet.await(page);
      fill(page);
      field(page, "lodging:name").fill("");
      field(page, "lodging:mobile").fill("");
      Locator asked = page.locator("[id$=':typed']");
      asked.first().fill("since Monday");
      press(page, "[id='lodging:lodge']");
      String wrong = page.locator(".summary").innerText();
      assertTrue(wrong.contains("Days without water: "), wrong);
      assertTrue(
          page.locator(".field:has([id='lodging:name']) .error").isVisible(), "beside the name");
      person.assertAccessible();
      Pictures.keep(page, "grievance-wrong-360");

      asked.first().fill("3");
      field(page, "lodging:name").fill(NAME);
      field(page, "lodging:mobile").fill(mobile);
      page.evaluate(
          "() => { const box = document.querySelector('textarea');"
              + " box.removeAttribute('maxlength'); box.value = 'ग'.repeat(100000); }");
      press(page, "[id='lodging:lodge']");
      assertEquals(0, page.locator("#token").count());
      assertTrue(page.locator(".summary").isVisible(), said(page));

      field(page, "lodging:description").fill("<b>Dry</b> 💧 " + "क".repeat(3_900) + "\n\n.");
      page.locator("[id='lodging:lodge']").dblclick();
      Quiet.await(page);
      assertEquals(1, page.locator("#token").count(), said(page));
      assertEquals(0, page.locator(".summary").count(), said(page));
      String token = page.locator("#token").innerText();
      field(page, "following:token").fill(token);
      field(page, "following:secret").fill(mobile);
      press(page, "[id='following:follow']");
      assertTrue(said(page).contains("<b>Dry</b> 💧"), "shown as it was written");
      boolean isWider =
          (Boolean)
              page.evaluate(
                  "document.documentElement.scrollWidth > document.documentElement.clientWidth");
      assertFalse(isWider, "long words break");
      Pictures.keep(page, "grievance-long-360");
    }
  }

  @Test
  @Tag("TEL-8")
  void whoIsTooLateSeesHowItStands() {
    String first;
    String second;
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, OPEN);
      Quiet.await(page);
      first = lodged(page);
      second = lodged(page);
    }
    try (Browsing quick = Browsing.begin();
        Browsing slow = Browsing.begin()) {
      Page early = quick.open(PROGRAMME, DESK);
      CounterPage.signIn(early, "level1");
      press(early, "input.link[value='" + first + "']");
      Page late = slow.open(PROGRAMME, DESK);
      CounterPage.signIn(late, "level1");
      press(late, "input.link[value='" + first + "']");
      field(early, "desk:remark").fill("It was mended");
      press(early, "[data-act='answer']");
      field(late, "desk:remark").fill("It needs money");
      press(late, "[data-act='send-up']");
      assertTrue(late.locator(".summary").isVisible(), said(late));
      assertEquals(0, late.locator("[data-act='send-up']").count(), "how it stands now");
      assertTrue(said(late).contains("It was mended"), said(late));
      slow.assertAccessible();
      Pictures.keep(late, "desk-too-late");

      press(early, "input.link[value='" + second + "']");
      press(late, "input.link[value='" + second + "']");
      field(early, "desk:remark").fill("It needs money");
      press(early, "[data-act='send-up']");
      field(late, "desk:remark").fill("It was mended");
      press(late, "[data-act='answer']");
      assertTrue(late.locator(".summary").isVisible(), "it lies with another office now");
      assertEquals(0, late.locator("input.link[value='" + second + "']").count());
      slow.assertAccessible();
    }
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, OPEN);
      Quiet.await(page);
      field(page, "following:token").fill(first);
      field(page, "following:secret").fill(mobile);
      press(page, "[id='following:follow']");
      field(page, "following:token").fill(second);
      press(page, "[data-act='consent']");
      assertEquals(0, page.locator("[data-act='consent']").count(), said(page));
      assertTrue(said(page).contains("It was mended"), "the one that is shown was closed");
      press(page, "[id='following:follow']");
      assertTrue(page.locator("[data-act='withdraw']").count() > 0, "and the other is open");
      field(page, "following:token").fill("1234567890");
      press(page, "[id='following:follow']");
      assertFalse(said(page).contains("The hand pump is dry"), "nothing is shown of before");
      person.assertAccessible();
    }
  }
}
