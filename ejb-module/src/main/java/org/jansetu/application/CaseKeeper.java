package org.jansetu.application;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Makes cases of charges every second, and looks at the law's clock every hour, so soon after
 * midnight in every programme's zone.
 *
 * <p>Several servers may run at once: a case is made once by its charge, a promise breaks once by
 * its row, and a case that another server has just closed is passed by.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@TenantBound
public class CaseKeeper {

  private static final Logger LOG = Logger.getLogger(CaseKeeper.class.getName());
  private static final int TOGETHER = 500;

  /** More charges than this in a second, and cases are made a few at a time: queues come first. */
  private static final int BUSY = 200;

  private static final int TOGETHER_WHEN_BUSY = 50;

  /** After this it is looked again whether the counters are busy. */
  private static final long LONGEST_TURN_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final int BROKEN_TOGETHER = 1_000;
  private static final int LOOK_BACK_DAYS = 7;

  /** The moves of workflows that the clock makes. */
  private static final String CLOSE = "auto-close";

  private static final String WITHDRAW = "withdraw";

  @Inject private CaseQueue queue;
  @Inject private CaseMaker maker;
  @Inject private CaseDesk desk;
  @Inject private CaseSight sight;
  @Inject private TrackingDesk tracking;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /**
   * Makes what waits, and what a crash or an overflow has lost. While citizens are charged faster
   * than {@value #BUSY} a second only {@value #TOGETHER_WHEN_BUSY} cases a second are made: the
   * rest follows when the counters are quieter, and whoever asks for one case gets it at once.
   */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void make() {
    boolean isBusy = queue.sinceLast() > BUSY;
    long until = System.nanoTime() + LONGEST_TURN_NANOS;
    List<CaseQueue.Waiting> taken = queue.take(isBusy ? TOGETHER_WHEN_BUSY : TOGETHER);
    while (!taken.isEmpty()) {
      Map<ProgrammeKey, List<Long>> groups = new LinkedHashMap<>();
      for (CaseQueue.Waiting one : taken) {
        groups
            .computeIfAbsent(
                new ProgrammeKey(one.tenant(), one.programme()), key -> new ArrayList<>())
            .add(one.transaction());
      }
      groups.forEach(this::make);
      boolean isOver = isBusy || System.nanoTime() > until;
      taken = isOver ? List.of() : queue.take(TOGETHER);
    }
    if (!isBusy && !programmes.list().isEmpty() && queue.wasIncomplete()) {
      findLost();
    }
  }

  private record ProgrammeKey(short tenant, String code) {}

  private void make(ProgrammeKey programme, List<Long> transactions) {
    try {
      callers.set(Caller.platform(programme.tenant(), programme.code()));
      maker.make(transactions);
    } catch (RuntimeException e) {
      if (transactions.size() > 1) {
        // A bad one spoils no other.
        transactions.forEach(each -> make(programme, List.of(each)));
      } else {
        LOG.log(Level.WARNING, "A case of " + programme.code() + " waits.", e);
        queue.lose();
      }
    }
  }

  /** Looks at the charges of the last week for those without a case; once a day, and when told. */
  @Schedule(hour = "2", minute = "41", persistent = false)
  public void findLost() {
    everywhere(
        () -> {
          LocalDate since = sight.today().minusDays(LOOK_BACK_DAYS);
          List<Long> lost = maker.lost(since, 0);
          while (!lost.isEmpty()) {
            maker.make(lost);
            lost = maker.lost(since, lost.get(lost.size() - 1));
          }
        },
        true);
  }

  /** Looks at the clocks of all programmes. */
  @Schedule(hour = "*", minute = "5", persistent = false)
  public void lookAtClocks() {
    everywhere(
        () -> {
          sweep(sight.today());
          tracking.forgetQuiet();
        },
        false);
  }

  /**
   * Looks at the clocks of the caller's programme now, for instance after an outage: what the hour
   * would do. Refuses with forbidden whoever does not administer the State's programme.
   *
   * @return how many promises broke
   */
  public int lookNow() {
    Caller asked = callers.current();
    asked.require(Role.STATE_ADMIN);
    callers.set(Caller.platform(asked.tenant(), asked.programme()));
    try {
      return sweep(sight.today());
    } finally {
      callers.set(asked);
    }
  }

  private void everywhere(Runnable what, boolean again) {
    for (ProgrammeSummary programme : programmes.list()) {
      try {
        callers.set(Caller.platform(programme.tenant(), programme.code()));
        what.run();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The cases of " + programme.code() + " wait.", e);
        if (again) {
          queue.lose();
        }
      }
    }
  }

  /**
   * What the clock does in the caller's programme on that day: promises that were due before it
   * break, work that nobody has taken up is shown to the superior, cases that have waited too long
   * for papers are closed, and those whose receipt was cancelled are withdrawn.
   *
   * @return how many promises broke
   */
  public int sweep(LocalDate today) {
    int together = BROKEN_TOGETHER;
    int broken = 0;
    while (together == BROKEN_TOGETHER) {
      together = maker.breakPromises(today);
      broken += together;
    }
    int idle = BROKEN_TOGETHER;
    while (idle == BROKEN_TOGETHER) {
      idle = maker.escalate(today);
    }
    LocalDate waiting = today.minusDays(sight.rules().incompleteDays());
    move(after -> maker.standing(waiting, after), ActionRequest.of(CLOSE));
    LocalDate lately = today.minusDays(LOOK_BACK_DAYS);
    move(after -> maker.cancelled(lately, after), ActionRequest.of(WITHDRAW));
    return broken;
  }

  /** Moves what is found, page after page; a page is asked for by the last number before it. */
  private void move(Function<String, List<String>> page, ActionRequest action) {
    List<String> numbers = page.apply("");
    while (!numbers.isEmpty()) {
      numbers.forEach(number -> move(number, action));
      numbers = page.apply(numbers.get(numbers.size() - 1));
    }
  }

  /** Another server may have moved it, and not every workflow draws the move. */
  private void move(String number, ActionRequest action) {
    try {
      desk.act(number, action);
    } catch (Refusal passedBy) {
      LOG.log(Level.FINE, passedBy, () -> "Case " + number + " stays.");
    }
  }
}
