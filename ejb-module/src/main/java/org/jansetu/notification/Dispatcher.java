package org.jansetu.notification;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Sends what is due, every two seconds, one message after the other.
 *
 * <p>Several servers may do so at once: the database lends each message to one of them.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());
  private static final int BATCH = 20;
  private static final int BATCHES_A_TURN = 10;

  /** Well before the loan ends, so that nobody else sends what is still in these hands. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(120);

  @Inject private OutboxStep step;
  @Inject private Gateways gateways;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Runs by the clock; does nothing on a server without gateways, or while the last turn runs. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void dispatch() {
    boolean hasLine = gateways.has(Channel.SMS) || gateways.has(Channel.EMAIL);
    if (!hasLine || !busy.compareAndSet(false, true)) {
      return;
    }
    try {
      gateways.listen();
      for (ProgrammeSummary programme : programmes.list()) {
        callers.set(Caller.platform(programme.tenant(), programme.code()));
        dispatch(programmes.get(programme.code()));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Messages wait.", e);
    } finally {
      gateways.pause();
      busy.set(false);
    }
  }

  private void dispatch(Programme programme) {
    MessageTemplates sender = MessageTemplates.of(programme);
    for (Channel channel : Channel.values()) {
      if (gateways.has(channel)) {
        boolean isQuiet = sender.quietHours().cover(LocalTime.now(programme.zone()));
        int batch = 0;
        while (batch < BATCHES_A_TURN && batch(channel, isQuiet, sender)) {
          batch++;
        }
      }
    }
  }

  /** A letter that cannot be made ready waits; it keeps no other one waiting. */
  private Outcome tried(Letter letter, MessageTemplates sender) {
    if (letter.isExpired()) {
      return Outcome.refused("expired");
    }
    try {
      return step.addressed(letter)
          .map(addressed -> gateways.send(addressed, sender))
          .orElseGet(() -> Outcome.refused("bad-address"));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A message waits.", e);
      return Outcome.later("gateway-fault");
    }
  }

  /** Whether there may be more to send now. */
  private boolean batch(Channel channel, boolean isQuiet, MessageTemplates sender) {
    long until = System.nanoTime() + MOST_NANOS;
    List<Letter> letters = step.claim(channel, isQuiet, BATCH);
    for (int i = 0; i < letters.size(); i++) {
      if (System.nanoTime() > until) {
        step.giveBack(letters.subList(i, letters.size()));
        return false;
      }
      Letter letter = letters.get(i);
      Outcome outcome = tried(letter, sender);
      step.conclude(letter, outcome);
      if (outcome.kind() == Outcome.Kind.AWAY) {
        step.giveBack(letters.subList(i + 1, letters.size()));
        return false;
      }
    }
    return letters.size() == BATCH;
  }
}
