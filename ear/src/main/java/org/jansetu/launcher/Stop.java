package org.jansetu.launcher;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The steps of stopping, each with a limit of its own.
 *
 * <p>A step that does not end would otherwise keep the process, its port and its database for ever:
 * whoever stops a server wants it stopped. What a step was waiting for is logged.
 */
final class Stop {

  private static final Logger LOG = Logger.getLogger(Stop.class.getName());

  private Stop() {}

  /** One step of stopping. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  /**
   * Ends the process after that time whatever else goes on in it, be it even the log that hangs.
   */
  static void halt(Duration limit) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(limit.toMillis());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(1);
            },
            "stop-limit");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Runs a step and waits for it, but no longer than that.
   *
   * @return whether the step has ended; one that has not goes on beside whatever follows
   */
  static boolean within(Duration limit, String name, Step step) {
    Thread thread = new Thread(() -> quietly(name, step), "stop-" + name);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(Math.max(1, limit.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!thread.isAlive()) {
      return true;
    }
    Exception where = new IllegalStateException("not stopped after " + limit.toMillis() + " ms");
    where.setStackTrace(thread.getStackTrace());
    LOG.log(Level.WARNING, "The " + name + " did not stop in time and is left.", where);
    return false;
  }

  private static void quietly(String name, Step step) {
    try {
      step.run();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "The " + name + " did not stop in order.", e);
    }
  }
}
