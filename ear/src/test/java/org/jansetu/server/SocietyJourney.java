package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A district society looks after its kiosks. */
class SocietyJourney {

  private static final String PROGRAMME = "sample";
  private static final String KIOSKS = "/society/kiosks.xhtml";
  private static final long FIRST_LOAD = 300_000;
  private static final long ACTION = 10_000;

  @Test
  @Tag("MPO-5")
  void suspendsAKioskWithAReasonAndLetsItWorkAgain() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, KIOSKS);
      CounterPage.signIn(page, "society");
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      person.assertAccessible();
      page.locator("tbody tr", new Page.LocatorOptions().setHasText("SRT-0003"))
          .locator("input")
          .click();
      page.waitForSelector("[id='kiosks:suspend']");
      assertTrue(person.bytesSinceLast() <= ACTION, "choosing a kiosk");
      act(page, "kiosks:suspend");
      assertTrue(page.locator(".error").first().isVisible(), "the reason is asked for");
      page.locator("[id='kiosks:reason']").fill("No rate list on the wall");
      act(page, "kiosks:suspend");
      assertTrue(page.locator(".done").innerText().contains("SRT-0003"), "says what was done");
      person.assertAccessible();
      page.locator("[id='kiosks:reason']").fill("The list hangs there now");
      act(page, "kiosks:resume");
      assertEquals(1, page.locator("[id='kiosks:suspend']").count());
    }
  }

  @Test
  void aLargeTopUpWaitsForASecondPerson() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/society/top-ups.xhtml?kiosk=SRT-0002");
      CounterPage.signIn(page, "society");
      page.locator("[id='pay:amountPaise']").fill("many");
      page.locator("[id='pay:reference']").fill("NEFT " + System.nanoTime());
      act(page, "pay:do");
      assertTrue(page.locator(".error").first().isVisible(), "an amount is asked for");
      page.locator("[id='pay:amountPaise']").fill("30,000");
      act(page, "pay:do");
      assertTrue(page.locator(".done").innerText().contains("30,000.00"), "says that it waits");
      page.locator("#waiting tbody .button").first().click();
      Quiet.await(page);
      assertTrue(page.locator(".summary").isVisible(), "nobody checks their own");
      person.assertAccessible();
    }
  }

  @Test
  void readsTheCollectionsOfTheDay() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/society/collections.xhtml");
      CounterPage.signIn(page, "society");
      assertEquals(3, page.locator(".tile").count());
      person.assertAccessible();
    }
  }

  @Test
  @Tag("X-2")
  void pagesOfOthersAreClosed() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, KIOSKS);
      CounterPage.signIn(page, "society");
      for (String path :
          new String[] {"/operator/today.xhtml", "/auditor/ledger.xhtml", "/auditor/audit.xhtml"}) {
        assertEquals(403, page.navigate(ServerUnderTest.get().page(PROGRAMME, path)).status());
      }
      person.assertAccessible();
    }
  }

  private static void act(Page page, String button) {
    page.locator("[id='" + button + "']").click();
    Quiet.await(page);
  }
}
