package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What anyone may see without a login. */
class CitizenJourney {

  private static final String PROGRAMME = "sample";
  private static final String[] PAGES = {
    "/index.xhtml",
    "/open/rates.xhtml",
    "/open/kiosks.xhtml",
    "/open/receipt.xhtml",
    "/open/certificate.xhtml",
    "/login.xhtml"
  };

  @Test
  @Tag("X-19")
  void openPagesAreSmallAndServeEveryone() {
    for (String path : PAGES) {
      try (Browsing person = Browsing.begin(360, 640)) {
        Page page = person.open(PROGRAMME, path);
        assertEquals("hi", page.locator("html").getAttribute("lang"), "Hindi comes first");
        assertTrue(person.bytesSinceLast() <= 150_000, path);
        assertEquals(
            360, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), path);
        person.assertAccessible();
      }
    }
  }

  @Test
  @Tag("MPO-1")
  void findsAServiceInThreeWaysOfWriting() {
    try (Browsing person = Browsing.begin()) {
      for (String words : new String[] {"bijli", "बिजली", "electricity"}) {
        Page page = person.open(PROGRAMME, "/index.xhtml?query=" + words);
        assertTrue(page.locator("tbody").innerText().contains("बिजली बिल"), words);
      }
    }
  }

  @Test
  @Tag("X-14")
  void aForgedReceiptIsCalledOne() {
    try (Browsing person = Browsing.begin()) {
      Page page =
          person.open(PROGRAMME, "/open/receipt.xhtml?number=SMP-SRT-0001-2627-000001&code=AAAA");
      assertTrue(page.locator(".summary").isVisible());
      assertEquals(0, page.locator("tbody tr").count());
      person.assertAccessible();
    }
  }

  @Test
  @Tag("MPO-4")
  void findsKiosksByDistrict() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/open/kiosks.xhtml");
      int all = page.locator("tbody tr").count();
      person.open(PROGRAMME, "/open/kiosks.xhtml?area=ND-D1");
      int some = page.locator("tbody tr").count();
      assertTrue(some > 0 && some < all, some + " of " + all);
    }
  }

  @Test
  void whatIsNotThereIsSaidInBothLanguages() {
    try (Browsing person = Browsing.begin()) {
      Page page = person.page();
      String missing = ServerUnderTest.get().page(PROGRAMME, "/open/nothing.xhtml");
      assertEquals(404, page.navigate(missing).status());
      String hindi = page.locator("h1").innerText();
      page.navigate(ServerUnderTest.get().page(PROGRAMME, "/language?to=en&back=/index.xhtml"));
      page.navigate(missing);
      assertNotEquals(hindi, page.locator("h1").innerText());
      person.assertAccessible();
    }
  }
}
