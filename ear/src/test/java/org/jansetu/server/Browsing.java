package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person at a screen: one browser for the suite, a fresh profile for each person.
 *
 * <p>Runs the Chromium of the operating system, so nothing is downloaded.
 */
public final class Browsing implements AutoCloseable {

  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  private static final Set<String> BAD = Set.of("serious", "critical");

  private static Playwright playwright;
  private static Browser browser;

  private final BrowserContext context;
  private final Page page;
  private final AtomicLong received = new AtomicLong();

  private Browsing(BrowserContext context) {
    this.context = context;
    Quiet.watch(context);
    this.page = context.newPage();
    // The first receipt of a server that has just started is slow on a busy machine.
    page.setDefaultTimeout(90_000);
    CDPSession session = context.newCDPSession(page);
    session.send("Network.enable");
    session.on(
        "Network.loadingFinished",
        event -> received.addAndGet(event.get("encodedDataLength").getAsLong()));
  }

  /** A new person at a counter's screen of 1366 x 768, with nothing in the cache. */
  public static Browsing begin() {
    return begin(1366, 768);
  }

  /** A new person at a screen of that size. */
  public static Browsing begin(int width, int height) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-IN");
    return new Browsing(chromium().newContext(options));
  }

  /** The page, to be driven. */
  public Page page() {
    return page;
  }

  /** Opens a page of a programme on the shared server. */
  public Page open(String programme, String path) {
    page.navigate(ServerUnderTest.get().page(programme, path));
    return page;
  }

  /** What came over the wire since this was asked last, in bytes, compressed as it was sent. */
  public long bytesSinceLast() {
    Quiet.await(page);
    return received.getAndSet(0);
  }

  /** Fails when the page has something that keeps a person from using it. */
  public void assertAccessible() {
    AxeResults results = new AxeBuilder(page).analyze();
    String found =
        results.getViolations().stream()
            .filter(rule -> BAD.contains(rule.getImpact()))
            .map(Browsing::describe)
            .collect(Collectors.joining("\n"));
    assertEquals("", found, "accessibility of " + page.url());
  }

  private static String describe(Rule rule) {
    String where =
        rule.getNodes().stream()
            .map(node -> String.valueOf(node.getTarget()))
            .collect(Collectors.joining(" "));
    return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at " + where;
  }

  private static synchronized Browser chromium() {
    if (browser == null) {
      Path program =
          Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of), PLACES.stream())
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "Chromium is missing. On Debian: apt-get install chromium; elsewhere set"
                              + " CHROMIUM to its program."));
      playwright = Playwright.create();
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync",
                              "--no-first-run",
                              "--disable-quic")));
    }
    return browser;
  }

  static synchronized void end() {
    if (playwright != null) {
      playwright.close();
      playwright = null;
      browser = null;
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
