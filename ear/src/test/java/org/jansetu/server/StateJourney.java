package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever runs a programme looks at what a demo tells people. */
class StateJourney {

  private static final String PROGRAMME = "sample";
  private static final String MESSAGES = "/state/messages.xhtml";

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
  @Tag("X-2")
  void messagesAreClosedToEverybodyElse() {
    assertEquals(403, Client.of(PROGRAMME).signedInAs("operator").get("/api/v1/messages").status());
    assertEquals(401, Client.of(PROGRAMME).get("/api/v1/messages").status());
    Answer answer = Client.of(PROGRAMME).signedInAs("state").get("/api/v1/messages");
    assertEquals(200, answer.status());
    assertTrue(answer.json().path("items").isArray());
  }
}
