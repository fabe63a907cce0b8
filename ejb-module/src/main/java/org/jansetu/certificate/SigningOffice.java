package org.jansetu.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Signs what was decided, every second, outside the transaction of the decision.
 *
 * <p>Several servers may do so at once: the database lends each certificate to one of them for a
 * minute. What a crash leaves lent is signed when that minute is over, under the number it has.
 */
@Singleton
@TenantBound
public class SigningOffice {

  private static final int AT_ONCE = 20;
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_HANDS = 4;
  private static final Logger LOG = Logger.getLogger(SigningOffice.class.getName());

  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private SigningDesk desk;
  @Inject private Press press;
  @Resource private ManagedThreadFactory threads;

  private ExecutorService hands;

  @PostConstruct
  void open() {
    int processors = Runtime.getRuntime().availableProcessors();
    hands = Executors.newFixedThreadPool(Math.min(MOST_HANDS, processors), threads);
  }

  @PreDestroy
  void close() {
    hands.shutdownNow();
  }

  /** Runs by the clock; without a transaction of its own, because each step has its own. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void sign() {
    for (ProgrammeSummary programme : programmes.list()) {
      callers.set(Caller.platform(programme.tenant(), programme.code()));
      try {
        signAll(programmes.current());
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Certificates of " + programme.code() + " wait.", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Until none is left, but never so long that another programme has to wait for ever. */
  private void signAll(Programme programme) throws InterruptedException {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<CertificateRow> claimed = desk.claim(AT_ONCE);
      // Setting and signing takes the processor only; what it makes is kept here, one by one.
      List<Future<SignedPaper>> papers =
          claimed.stream().map(row -> hands.submit(() -> press.print(row, programme))).toList();
      for (int i = 0; i < papers.size(); i++) {
        keep(claimed.get(i), papers.get(i));
      }
      if (claimed.size() < AT_ONCE) {
        return;
      }
    }
  }

  private void keep(CertificateRow row, Future<SignedPaper> paper) throws InterruptedException {
    try {
      desk.keep(row, paper.get());
    } catch (ExecutionException | RuntimeException e) {
      LOG.log(Level.WARNING, "Certificate " + row.number() + " waits for its signature.", e);
    }
  }
}
