package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A society lets a terminal in and looks at what is odd; somebody punches by telephone. */
@Tag("JSK-1")
class PunchJourney {

  private static final String PROGRAMME = "sample";

  private static String knock() {
    String serial = "JRN" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    Client line = Client.of(PROGRAMME);
    assertEquals(403, line.get("/iclock/cdata?SN=" + serial + "&options=all").status());
    String torn = "torn line of " + serial;
    line.with("Content-Type", "text/plain")
        .postBytes(
            "/iclock/cdata?SN=SMPHOURS0001&table=ATTLOG&Stamp=1",
            torn.getBytes(StandardCharsets.UTF_8));
    return serial;
  }

  @Test
  void societyLetsATerminalInAndPutsALineAside() {
    String serial = knock();
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/society/devices.xhtml?status=quarantined");
      CounterPage.signIn(page, "society");
      person.assertAccessible();
      page.locator("[id='devices'] tbody tr", new Page.LocatorOptions().setHasText(serial))
          .locator("input")
          .click();
      page.waitForSelector("[id='devices:admit']");
      person.assertAccessible();
      page.locator("[id='devices:centre']").fill("SRT-0001");
      page.locator("[id='devices:zone']").fill("Asia/Kolkata");
      act(page, "devices:admit");
      assertTrue(page.locator(".summary").first().isVisible(), "a zone is no name");
      page.locator("[id='devices:zone']").fill("330");
      act(page, "devices:admit");
      assertTrue(page.locator(".done").first().innerText().contains(serial), "says what was done");
      Pictures.keep(page, "terminals");
      page.locator("[id='lists:remark']").fill("Power was cut");
      page.locator("[id='lists'] tr", new Page.LocatorOptions().setHasText(serial))
          .locator("input")
          .last()
          .click();
      Quiet.await(page);
      assertEquals(
          0, page.locator("[id='lists'] tr", new Page.LocatorOptions().setHasText(serial)).count());
      person.assertAccessible();
    }
  }

  @Test
  @Tag("JSK-6")
  void societyTellsATerminalWhatToDoAndHandsItsFileIn() {
    String serial = "AJR" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String hello = "/iclock/cdata?SN=" + serial + "&options=all&pushver=2.4.1";
    assertEquals(403, Client.of(PROGRAMME).get(hello).status());
    Map<String, String> centre = Map.of("centre", "SRT-0001", "zone", "5.5");
    Client state = Client.of(PROGRAMME).signedInAs("state");
    assertEquals(200, state.post("/api/v1/devices/" + serial + "/admission", centre).status());
    assertEquals(200, Client.of(PROGRAMME).get(hello).status());
    try (Browsing person = Browsing.begin()) {
      Page page = person.open(PROGRAMME, "/society/devices.xhtml?status=admitted");
      CounterPage.signIn(page, "society");
      page.locator("[id='devices'] tbody tr", new Page.LocatorOptions().setHasText(serial))
          .locator("input")
          .click();
      page.waitForSelector("[id='devices:restart']");
      act(page, "devices:fetch");
      assertTrue(page.locator(".summary").first().isVisible(), "since which day was not said");
      page.locator("[id='devices:pin']").fill("1001");
      act(page, "devices:send");
      assertTrue(page.locator(".done").first().isVisible(), "the terminal will be told");
      assertTrue(
          page.locator("[id='devices:panel'] .own").first().innerText().contains("Prem Rathore"));
      person.assertAccessible();
      page.setInputFiles(
          "#carried", new FilePayload("photo.jpg", "image/jpeg", Pictures.jpeg(32, 24)));
      page.waitForSelector("#carried-said .summary");
      String file = "   1001\t" + hourAgo() + "\t1\t0\t1\t0\r\n";
      page.setInputFiles(
          "#carried",
          new FilePayload("1_attlog.dat", "text/plain", file.getBytes(StandardCharsets.UTF_8)));
      page.waitForSelector("#carried-said .done");
      Pictures.keep(page, "terminal-told");
      person.assertAccessible();
      page.locator("[id='devices:panel'] .own input.link").first().click();
      Quiet.await(page);
      assertTrue(page.locator(".done").first().isVisible(), "taken back before it was told");
    }
  }

  private static String hourAgo() {
    return LocalDateTime.now(ZoneId.of("Asia/Kolkata"))
        .minusHours(1)
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
  }

  @Test
  void functionaryPunchesByTelephone() {
    try (Browsing person = Browsing.begin(360, 640)) {
      Page page = person.page();
      page.context().grantPermissions(List.of("geolocation"));
      page.context().setGeolocation(new Geolocation(26.2184, 78.1829).setAccuracy(12));
      person.open(PROGRAMME, "/functionary/punch.xhtml");
      CounterPage.signIn(page, "functionary");
      person.assertAccessible();
      page.locator("#centre").selectOption("SRT-0001");
      page.locator("#punch button").click();
      page.waitForSelector("#punch-said .summary");
      page.setInputFiles(
          "#photo", new FilePayload("me.jpg", "image/jpeg", Pictures.jpeg(320, 240)));
      page.locator("#punch button").click();
      page.waitForSelector("#punch-said .done");
      Pictures.keep(page, "telephone");
      person.assertAccessible();
      assertEquals(
          true,
          page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
          "no wider than the screen");
      page.context().setGeolocation(new Geolocation(27.2184, 78.1829).setAccuracy(12));
      page.setInputFiles(
          "#photo", new FilePayload("me.jpg", "image/jpeg", Pictures.jpeg(320, 240)));
      page.locator("#punch button").click();
      page.waitForSelector("#punch-said .summary");
    }
  }

  private static void act(Page page, String button) {
    page.locator("[id='" + button + "']").click();
    Quiet.await(page);
  }
}
