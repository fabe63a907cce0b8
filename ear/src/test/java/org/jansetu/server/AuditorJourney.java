package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An auditor checks everything and changes nothing. */
class AuditorJourney {

  private static final String PROGRAMME = "sample";

  @Test
  @Tag("MPO-6")
  void seesThatTheBooksBalanceAndTheTrailHolds() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/auditor/trial-balance.xhtml");
      CounterPage.signIn(page, "auditor");
      assertEquals(1, page.locator(".done").count(), "balanced");
      assertEquals(
          page.locator("tfoot td.money").nth(0).innerText(),
          page.locator("tfoot td.money").nth(1).innerText());
      person.assertAccessible();

      person.open(PROGRAMME, "/auditor/ledger.xhtml?kind=kiosk-wallet");
      assertTrue(page.locator("tbody tr").count() > 0, "the opening balances are there");
      person.assertAccessible();

      person.open(PROGRAMME, "/auditor/audit.xhtml");
      page.locator("[id='chain:verify']").click();
      Quiet.await(page);
      assertEquals(1, page.locator("#chain .done").count(), "the chain holds");
      person.assertAccessible();
    }
  }
}
