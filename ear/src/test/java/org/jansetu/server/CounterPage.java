package org.jansetu.server;

import com.microsoft.playwright.Page;

/** The counter as an operator works at it: with the keyboard, reading what it says. */
final class CounterPage {

  private static final String CHARGED = "#paidpanel:not([hidden])";

  private final Page page;

  CounterPage(Page page) {
    this.page = page;
  }

  /** Signs in from the sign-in page that is shown, and waits for the page behind it. */
  static void signIn(Page page, String username) {
    Quiet.await(page);
    page.keyboard().type(username);
    page.keyboard().press("Tab");
    page.keyboard().type(ServerUnderTest.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
    Quiet.await(page);
  }

  /** Finds a service by these words and opens its form, whose first field has the focus. */
  CounterPage choose(String words) {
    page.keyboard().press("F2");
    page.keyboard().type(words);
    page.keyboard().press("Enter");
    until("document.activeElement.id.startsWith('f-')");
    return this;
  }

  /** Types into field after field of the open form, Enter after each. */
  CounterPage fill(String... answers) {
    for (String answer : answers) {
      page.keyboard().type(answer);
      page.keyboard().press("Enter");
    }
    return this;
  }

  /** Types on the page as it stands. */
  CounterPage type(String id, String text) {
    page.locator("#" + id).fill(text);
    return this;
  }

  /** Waits until the total is known. */
  String total() {
    until("/[0-9]/.test(document.getElementById('total').textContent)");
    return page.locator("#total").textContent().replace('\u00a0', ' ');
  }

  CounterPage press(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Waits for the answer to a charge and gives what it says. */
  String answer() {
    page.waitForSelector(CHARGED);
    return page.locator("#answer").innerText();
  }

  /** The receipt numbers of the answer, joined. */
  String receipts() {
    page.waitForSelector(CHARGED);
    return String.join(
        " ",
        page.locator("#answer .done b, #answer .note b").allInnerTexts().stream()
            .map(text -> text.substring(text.lastIndexOf(' ') + 1))
            .toList());
  }

  /** What is said across the page. */
  String notice() {
    until("document.getElementById('notice').textContent !== ''");
    return page.locator("#notice").innerText();
  }

  /** Waits until the page says so; its own policy forbids the browser to evaluate in between. */
  void until(String condition) {
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(condition)));
  }

  /** The id of what has the focus. */
  String focus() {
    return String.valueOf(page.evaluate("document.activeElement.id"));
  }
}
