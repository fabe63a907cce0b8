package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A day at the counter of a kiosk. */
class OperatorJourney {

  private static final String PROGRAMME = "sample";
  private static final String COUNTER = "/operator/counter.xhtml";
  private static final String TODAY = "/operator/today.xhtml";

  /** Every charge reaches the server, and no answer comes back. */
  private static final String LOSE_ANSWERS =
      """
      () => {
        window.fetch = (send => async (address, options) => {
          const answer = await send(address, options);
          if (options.method === 'POST' && address.includes('/transactions')) {
            throw new TypeError('the line is cut');
          }
          return answer;
        })(window.fetch);
      }
      """;

  private static final long FIRST_LOAD = 300_000;
  private static final long ACTION = 10_000;

  @Test
  @Tag("LOK-5")
  @Tag("X-19")
  @Tag("EMI-14")
  void chargesWithoutAMouseAndOnAThinLine() {
    try (Browsing person = Browsing.begin()) {
      CounterPage counter = atTheCounter(person, "operator");
      assertTrue(person.bytesSinceLast() <= FIRST_LOAD, "first load");
      assertEquals("search", counter.focus());
      person.assertAccessible();

      counter.choose("naksha");
      assertTrue(person.bytesSinceLast() <= ACTION, "search and form");
      counter.fill("MAP-7/12", "2");
      assertTrue(counter.total().matches("₹ \\d+\\.\\d{2}"), counter.total());
      assertTrue(person.bytesSinceLast() <= ACTION, "quote");
      assertEquals("name", counter.focus());
      counter.fill("सीता देवी", "9425012345").press("Enter").press("Enter");
      assertEquals("tendered", counter.focus());
      counter.fill("500");
      assertEquals("confirm", counter.focus());
      assertTrue(person.page().locator("#change").inputValue().startsWith("₹"), "change");
      person.assertAccessible();

      counter.press("F9");
      assertTrue(counter.receipts().matches("[A-Z0-9-]+-\\d{6}"), counter.answer());
      assertTrue(person.bytesSinceLast() <= ACTION, "charge and receipt");
      assertEquals("next", counter.focus());
      person.assertAccessible();
      counter.press("Enter");
      assertEquals("search", counter.focus());
    }
  }

  @Test
  @Tag("EMI-4")
  void severalServicesInOneBasketHaveAReceiptEach() {
    try (Browsing person = Browsing.begin()) {
      CounterPage counter = atTheCounter(person, "operator");
      counter.choose("naksha").fill("MAP-8", "1").type("name", "Two Services");
      String one = counter.total();
      counter.press("F4");
      counter.until("document.activeElement.id === 'search'");
      counter.choose("naksha").fill("MAP-9", "3");
      person.page().waitForCondition(() -> !counter.total().equals(one));
      counter.press("F9");
      assertEquals(2, counter.receipts().split(" ").length, counter.answer());
    }
  }

  @Test
  @Tag("X-11")
  void aDoublePressChargesOnce() {
    try (Browsing person = Browsing.begin()) {
      CounterPage counter = atTheCounter(person, "operator");
      ready(counter, person.page(), "Double Press");
      person.page().locator("#confirm").dblclick();
      counter.press("F9");
      counter.receipts();
      assertEquals(1, chargesOf(person, "Double Press"));
    }
  }

  /** The server has charged, the line breaks before it can say so, and the page is loaded anew. */
  @Test
  @Tag("X-11")
  void aLostAnswerIsAskedForAgainAndNotChargedAgain() {
    try (Browsing person = Browsing.begin()) {
      CounterPage counter = atTheCounter(person, "operator");
      ready(counter, person.page(), "Lost Answer");
      person.page().evaluate(LOSE_ANSWERS);
      counter.press("F9");
      counter.until("document.getElementById('notice').textContent.includes('1')");
      person.page().reload();
      assertTrue(new CounterPage(person.page()).receipts().endsWith(last(person)), "same receipt");
      assertEquals(1, chargesOf(person, "Lost Answer"));
    }
  }

  @Test
  @Tag("X-11")
  void twoWindowsNeverChargeTheSameFormTwice() {
    try (Browsing person = Browsing.begin()) {
      CounterPage first = atTheCounter(person, "operator");
      Page window = person.page().context().newPage();
      window.navigate(ServerUnderTest.get().page(PROGRAMME, COUNTER));
      Quiet.await(window);
      CounterPage second = new CounterPage(window);
      ready(first, person.page(), "Two Windows");
      ready(second, window, "Two Windows");
      person.page().bringToFront();
      first.press("F9");
      String receipt = first.receipts();
      window.bringToFront();
      second.press("F9");
      assertNotEquals("", second.notice());
      assertEquals(0, window.locator("#paidpanel:not([hidden])").count());
      assertEquals(1, chargesOf(person, "Two Windows"), receipt);
    }
  }

  @Test
  @Tag("X-11")
  void cancelsOnlyWithAReason() {
    try (Browsing person = Browsing.begin()) {
      CounterPage counter = atTheCounter(person, "operator");
      ready(counter, person.page(), "To Cancel");
      counter.press("F9");
      String receipt = counter.receipts();
      Page page = person.open(PROGRAMME, TODAY + "?number=" + receipt);
      page.locator("tbody .danger").click();
      Quiet.await(page);
      person.assertAccessible();
      person.bytesSinceLast();
      page.locator("[id='list:cancel']").click();
      Quiet.await(page);
      assertTrue(page.locator(".error").first().isVisible(), "the reason is asked for");
      assertTrue(person.bytesSinceLast() <= ACTION, "action");
      page.locator("[id='list:reason']").fill("Wrong map");
      page.locator("[id='list:cancel']").click();
      Quiet.await(page);
      assertTrue(page.locator(".done").innerText().contains(receipt), "says what was cancelled");
      assertEquals(0, page.locator("tbody .danger").count());
    }
  }

  @Test
  @Tag("LOK-1")
  @Tag("MPO-12")
  void seesTheBillBeforeItIsPaid() {
    try (Browsing person = Browsing.begin()) {
      CounterPage counter = atTheCounter(person, "operator");
      counter.choose("bijli").fill("N330401778" + System.nanoTime() % 1000);
      person.page().waitForSelector("#bill .done");
      assertTrue(person.page().locator("#f-amountPaise").getAttribute("readonly") != null);
      counter.type("name", "Bill Payer");
      counter.total();
      Quiet.await(person.page());
      person.assertAccessible();
    }
  }

  /** The simulator's billers say pending to numbers that begin so, and yes three seconds later. */
  @Test
  @Tag("MPO-12")
  @Tag("X-10")
  void aPendingPaymentIsFollowedOnTheSameScreen() {
    try (Browsing person = Browsing.begin()) {
      CounterPage counter = atTheCounter(person, "operator");
      counter.choose("bijli").fill("9901" + System.nanoTime() % 1_000_000);
      person.page().waitForSelector("#bill .done");
      counter.type("name", "Bill Payer");
      counter.total();
      counter.press("F9");
      assertTrue(counter.receipts().matches("[A-Z0-9-]+-\\d{6}"), counter.answer());
      assertEquals(1, person.page().locator("#answer .note").count(), "pending is said");
      person.assertAccessible();
      person
          .page()
          .waitForSelector("#answer .done", new Page.WaitForSelectorOptions().setTimeout(90_000));
    }
  }

  @Test
  @Tag("X-19")
  void everyPageOfAKioskServesEveryone() {
    try (Browsing person = Browsing.begin(360, 640)) {
      atTheCounter(person, "operator2");
      for (String path : new String[] {COUNTER, TODAY, "/operator/statement.xhtml"}) {
        Page page = person.open(PROGRAMME, path);
        Quiet.await(page);
        person.assertAccessible();
        assertEquals(
            360, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), path);
      }
      Page english = person.open(PROGRAMME, "/language?to=en&back=" + COUNTER);
      assertEquals("en", english.locator("html").getAttribute("lang"));
      person.assertAccessible();
    }
  }

  private static CounterPage atTheCounter(Browsing person, String username) {
    Page page = person.open(PROGRAMME, COUNTER);
    CounterPage.signIn(page, username);
    return new CounterPage(page);
  }

  private static void ready(CounterPage counter, Page page, String citizen) {
    page.bringToFront();
    counter.choose("naksha").fill("MAP-1", "1").type("name", citizen);
    counter.total();
    Quiet.await(page);
  }

  private static String last(Browsing person) {
    return person.page().locator("#answer b").last().innerText().replaceAll(".* ", "");
  }

  private static int chargesOf(Browsing person, String citizen) {
    Page page = person.open(PROGRAMME, TODAY);
    Quiet.await(page);
    for (int i = 0; i < 20; i++) {
      int found = page.locator("tbody tr", new Page.LocatorOptions().setHasText(citizen)).count();
      if (found > 0) {
        return found;
      }
      Quiet.rest();
      page.reload();
      Quiet.await(page);
    }
    return 0;
  }
}
