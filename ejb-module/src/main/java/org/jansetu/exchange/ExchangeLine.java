package org.jansetu.exchange;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.jansetu.contact.CallNews;

/** A line to the exchange's manager interface; news come in a thread of the line. */
final class ExchangeLine {

  private static final Logger LOG = Logger.getLogger(ExchangeLine.class.getName());
  private static final int ANSWER_MILLIS = 5_000;

  /** Longer than the exchange is ever silent when it is asked to be there. */
  private static final int SILENT_MILLIS = (int) TimeUnit.MINUTES.toMillis(10);

  private final ExchangeUrl url;
  private final Consumer<CallNews> listener;
  private DefaultManagerConnection connection;

  /** Opens nothing yet. */
  ExchangeLine(ExchangeUrl url, Consumer<CallNews> listener) {
    this.url = url;
    this.listener = listener;
  }

  /** Whether the line stands; opens it if it does not. A line that breaks mends itself. */
  boolean open() {
    if (connection != null
        && (connection.getState() == ManagerConnectionState.CONNECTED
            || connection.getState() == ManagerConnectionState.RECONNECTING)) {
      return connection.getState() == ManagerConnectionState.CONNECTED;
    }
    close();
    DefaultManagerConnection fresh =
        new DefaultManagerConnection(url.host(), url.port(), url.user(), url.password());
    fresh.setSsl(url.isSecure());
    fresh.setSocketTimeout(ANSWER_MILLIS);
    fresh.setSocketReadTimeout(SILENT_MILLIS);
    fresh.setDefaultResponseTimeout(ANSWER_MILLIS);
    fresh.addEventListener(event -> CallStory.read(event).ifPresent(listener));
    try {
      // Only what happens to calls; the rest of an exchange's talk stays there.
      fresh.login("call,agent");
      connection = fresh;
      return true;
    } catch (IOException | AuthenticationFailedException | TimeoutException e) {
      LOG.log(
          Level.WARNING,
          "The exchange at {0} cannot be reached: {1}",
          new Object[] {url, e.getMessage()});
      leave(fresh);
      return false;
    }
  }

  /** Says good-bye. */
  void close() {
    if (connection != null) {
      leave(connection);
      connection = null;
    }
  }

  private static void leave(DefaultManagerConnection line) {
    try {
      line.logoff();
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "The line was down already.", e);
    }
  }
}
