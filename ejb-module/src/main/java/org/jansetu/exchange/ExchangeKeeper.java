package org.jansetu.exchange;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.contact.CallNews;
import org.jansetu.tenancy.ServerSettings;

/** Keeps the line to the exchange open, where the server is told of one. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExchangeKeeper {

  private static final Logger LOG = Logger.getLogger(ExchangeKeeper.class.getName());

  @Inject private ServerSettings settings;
  @Inject private ExchangeDesk desk;
  @Inject private Instance<RequestContextController> requests;

  private ExchangeLine line;

  /** Every ten seconds opens what is not open. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void look() {
    open();
  }

  /** Whether the line stands now; false as well where there is no exchange. */
  public synchronized boolean open() {
    Optional<String> address = settings.amiUrl();
    if (address.isEmpty()) {
      return false;
    }
    if (line == null) {
      ExchangeUrl url = ExchangeUrl.parse(address.get());
      ClassLoader own = Thread.currentThread().getContextClassLoader();
      line = new ExchangeLine(url, news -> hear(url.programme(), news, own));
    }
    return line.open();
  }

  /** Says good-bye to the exchange; the next look opens the line again. */
  @PreDestroy
  public synchronized void close() {
    if (line != null) {
      line.close();
      line = null;
    }
  }

  private void hear(String programme, CallNews news, ClassLoader own) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(own);
    RequestContextController request = requests.get();
    boolean isMine = request.activate();
    try {
      desk.hear(programme, news);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "News of a call were lost.", e);
    } finally {
      if (isMine) {
        request.deactivate();
      }
      requests.destroy(request);
      thread.setContextClassLoader(before);
    }
  }
}
