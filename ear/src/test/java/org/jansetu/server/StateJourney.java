package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever runs a programme finds its many pages, and looks at what a demo tells people. */
class StateJourney {

  private static final String PROGRAMME = "sample";
  private static final String MESSAGES = "/state/messages.xhtml";
  private static final String OPEN_GROUP = ".nav details[open]";

  @Test
  @Tag("TEL-7")
  @Tag("X-19")
  void readsTheMessagesInBothLanguages() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, MESSAGES);
      CounterPage.signIn(page, "state");
      assertEquals("संदेश", page.locator("h1").innerText(), "the programme's first language");
      person.assertAccessible();
      page.locator("header a.chip[hreflang=en]").click();
      page.waitForURL("**" + MESSAGES + "**");
      assertEquals("Messages", page.locator("h1").innerText());
      assertTrue(page.locator(".card").innerText().contains("sends nothing to phones"));
      person.assertAccessible();
    }
  }

  @Test
  @Tag("X-19")
  void findsPagesByWhatTheyAreAbout() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/society/kiosks.xhtml");
      CounterPage.signIn(page, "state");
      Locator here = page.locator(".nav summary[aria-current='true']");
      assertEquals("नेटवर्क", here.innerText());
      assertEquals("कियोस्क", page.locator(".near a[aria-current='page']").innerText());
      assertEquals(0, page.locator(OPEN_GROUP).count());
      Pictures.keep(page, "menu-state");
      double height = page.locator(".nav").boundingBox().height;
      assertTrue(height < 90, "two lines: " + height);

      Locator people =
          page.locator(".nav summary", new Page.LocatorOptions().setHasText("हाज़िरी"));
      people.focus();
      people.press("Enter");
      assertEquals(1, page.locator(OPEN_GROUP).count());
      person.assertAccessible();
      Pictures.keep(page, "menu-state-open");
      page.keyboard().press("Tab");
      page.keyboard().press("Escape");
      assertEquals(0, page.locator(OPEN_GROUP).count());
      assertEquals("SUMMARY", page.evaluate("document.activeElement.tagName"), "where it began");
      people.press("Enter");
      page.locator("h1").click();
      assertEquals(0, page.locator(OPEN_GROUP).count(), "a press elsewhere folds it");

      people.click();
      page.locator(OPEN_GROUP + " a[href='/society/people.xhtml']").click();
      page.waitForURL("**/society/people.xhtml");
      page.locator(".near a[href='/officer/exemptions.xhtml']").click();
      page.waitForURL("**/officer/exemptions.xhtml");
      assertEquals(1, page.locator(".near a[aria-current='page']").count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "society", "provider", "officer", "auditor"})
  @Tag("X-2")
  void everyPageOfTheMenuIsOpen(String user) {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/login.xhtml");
      CounterPage.signIn(page, user);
      Object closed =
          page.evaluate(
              "async () => { const closed = [];"
                  + " for (const link of document.querySelectorAll('.nav a')) {"
                  + " const answer = await fetch(link.href);"
                  + " if (answer.status !== 200) closed.push(link.href + ' ' + answer.status); }"
                  + " return closed.join(' '); }");
      assertEquals("", closed);
      assertTrue(page.locator(".nav a").count() > 10, "there was something to open");
      for (String language : new String[] {"hi", "en"}) {
        person.open(PROGRAMME, "/language?to=" + language + "&back=/open/rates.xhtml");
        assertTrue(page.locator(".nav").boundingBox().height < 90, "two lines, " + language);
        Pictures.keep(page, "menu-" + user + "-" + language);
        page.setViewportSize(360, 640);
        assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
        Pictures.keep(page, "menu-" + user + "-360-" + language);
        page.setViewportSize(1366, 768);
      }
    }
  }

  @Test
  @Tag("X-19")
  void unfoldsThePagesOnATelephone() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.open(PROGRAMME, "/officer/knowledge.xhtml");
      CounterPage.signIn(page, "state");
      assertTrue(page.locator(".nav").boundingBox().height < 50, "one line");
      Locator here = page.locator(".nav summary[aria-current='true']");
      double left = here.boundingBox().x;
      assertTrue(left >= 0 && left < 180, "the place that is shown is in sight: " + left);
      Locator last = page.locator(".nav summary").last();
      last.click();
      assertTrue(page.locator(OPEN_GROUP + " a").first().isVisible());
      assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
      person.assertAccessible();
      Pictures.keep(page, "menu-state-360");
      page.locator(OPEN_GROUP + " a[href='/open/rates.xhtml']").click();
      page.waitForURL("**/open/rates.xhtml");
    }
  }

  @Test
  @Tag("X-2")
  void messagesAreClosedToEverybodyElse() {
    assertEquals(403, Client.of(PROGRAMME).signedInAs("operator").get("/api/v1/messages").status());
    assertEquals(401, Client.of(PROGRAMME).get("/api/v1/messages").status());
    Answer answer = Client.of(PROGRAMME).signedInAs("state").get("/api/v1/messages");
    assertEquals(200, answer.status());
    assertTrue(answer.json().path("items").isArray());
  }
}
