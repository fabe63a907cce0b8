package org.jansetu.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/**
 * Waits until a page has nothing under way. It counts requests itself: the browser's own word for
 * an idle network is now and then never given. What a script has put off for a moment, such as a
 * search until somebody has stopped typing, is under way as well.
 */
final class Quiet {

  private static final Map<BrowserContext, Quiet> ALL = new WeakHashMap<>();
  private static final double STEP_MILLIS = 50;
  private static final int STILL_STEPS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Runs before any script of a page; what is put off for longer is a clock, not a moment. */
  private static final String COUNT_MOMENTS =
      """
      (() => {
        const set = window.setTimeout, clear = window.clearTimeout, waiting = new Set();
        window.setTimeout = (task, millis, ...given) => {
          if (typeof task !== 'function' || millis > 300) {
            return set(task, millis, ...given);
          }
          const id = set(() => {
            waiting.delete(id);
            task(...given);
          }, millis);
          waiting.add(id);
          return id;
        };
        window.clearTimeout = (id) => {
          waiting.delete(id);
          clear(id);
        };
        Object.defineProperty(window, 'momentsToWait', { get: () => waiting.size });
      })();
      """;

  private static final String IS_STILL =
      "document.readyState === 'complete' && !window.momentsToWait";

  private final Set<Request> underWay = new LinkedHashSet<>();

  private Quiet(BrowserContext context) {
    context.addInitScript(COUNT_MOMENTS);
    context.onRequest(underWay::add);
    context.onRequestFinished(underWay::remove);
    context.onRequestFailed(underWay::remove);
    context.onPage(page -> page.onFrameNavigated(this::forget));
  }

  /** What a document asked for and did not live to see is never said to be over. */
  private void forget(Frame left) {
    underWay.removeIf(request -> !request.isNavigationRequest() && isOf(request, left));
  }

  private static boolean isOf(Request request, Frame frame) {
    try {
      return request.frame() == frame;
    } catch (PlaywrightException e) {
      // It asks on behalf of no frame.
      return false;
    }
  }

  /** Counts the requests of a profile from now on; before its first page. */
  static synchronized void watch(BrowserContext context) {
    ALL.put(context, new Quiet(context));
  }

  /** Waits a moment before something is asked again. */
  static void rest() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the page is complete and nothing was under way, three times one after another. */
  static void await(Page page) {
    Quiet quiet;
    synchronized (Quiet.class) {
      quiet = ALL.get(page.context());
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    int still = 0;
    while (still < STILL_STEPS) {
      page.waitForTimeout(STEP_MILLIS);
      still = quiet.isStill(page) ? still + 1 : 0;
      if (System.nanoTime() > until) {
        throw new AssertionError(page.url() + " is not complete; under way: " + quiet.addresses());
      }
    }
  }

  /** The preview of a receipt goes with its frame, and a tab with what it still asked for. */
  private static boolean isGone(Request request) {
    try {
      Frame asked = request.frame();
      return asked.isDetached() || asked.page().isClosed();
    } catch (PlaywrightException e) {
      // A navigation has no frame before it is answered.
      return false;
    }
  }

  private boolean isStill(Page page) {
    underWay.removeIf(Quiet::isGone);
    try {
      return underWay.isEmpty() && Boolean.TRUE.equals(page.evaluate(IS_STILL));
    } catch (PlaywrightException e) {
      // The page is just being left for another one.
      return false;
    }
  }

  private String addresses() {
    return underWay.stream().map(Request::url).collect(Collectors.joining(" "));
  }
}
