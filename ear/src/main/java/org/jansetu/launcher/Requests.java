package org.jansetu.launcher;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The requests that the archive is serving, as it tells through its management bean. */
final class Requests {

  private static final Logger LOG = Logger.getLogger(Requests.class.getName());
  private static final String NAME = "org.jansetu:type=Requests";
  private static final long LOOK_MILLIS = 20;

  private Requests() {}

  /** Lets no new request in and waits for the running ones, but no longer than that. */
  static void drain(Duration limit) {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    long until = System.nanoTime() + limit.toNanos();
    try {
      ObjectName name = new ObjectName(NAME);
      if (!beans.isRegistered(name)) {
        return;
      }
      beans.invoke(name, "close", new Object[0], new String[0]);
      while ((int) beans.getAttribute(name, "Running") > 0) {
        if (System.nanoTime() > until) {
          LOG.warning("Some requests did not end in time and are broken off.");
          return;
        }
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (JMException e) {
      LOG.log(Level.WARNING, "The running requests cannot be waited for.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
