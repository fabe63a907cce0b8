package org.jansetu.counter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.shared.Refusal;

/**
 * Charges that wait at the same time go to the database in one call.
 *
 * <p>A few clerks take whatever is waiting, up to {@link #MOST_TOGETHER} orders of one programme,
 * and post it in one database transaction; under light load that is one order at once, so nobody
 * waits for company. Each order keeps its own outcome. When a call fails as a whole, its orders are
 * tried one by one, so that a bad one spoils no other.
 *
 * <p>Limits: {@link #MOST_WAITING} orders wait at most, and each at most {@link #PATIENCE_SECONDS}
 * seconds; past that the refusal is {@code try-again}, and the same key finds out what happened.
 */
@ApplicationScoped
class ChargeQueue {

  static final int MOST_TOGETHER = 32;
  static final int MOST_WAITING = 2_000;
  static final int PATIENCE_SECONDS = 20;
  private static final int CLERKS = Integer.getInteger("jansetu.clerks", 3);
  private static final Logger LOG = Logger.getLogger(ChargeQueue.class.getName());

  @Inject private ChargeRepository repository;
  @Resource private ManagedThreadFactory threads;

  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private volatile boolean open = true;

  private record Waiting(ChargeOrder order, CompletableFuture<ChargeOutcome> answer) {}

  @PostConstruct
  void start() {
    for (int i = 0; i < CLERKS; i++) {
      threads.newThread(this::serve).start();
    }
  }

  @PreDestroy
  void stop() {
    open = false;
  }

  /** Waits for the order's outcome. Refuses with try-again when nobody can say it in time. */
  ChargeOutcome post(ChargeOrder order) {
    Waiting waiting = new Waiting(order, new CompletableFuture<>());
    if (!open || !queue.offer(waiting)) {
      throw new Refusal("try-again");
    }
    try {
      return waiting.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("try-again");
    } catch (TimeoutException e) {
      throw new Refusal("try-again");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw new IllegalStateException("the charge failed", e.getCause());
    }
  }

  private void serve() {
    List<Waiting> taken = new ArrayList<>(MOST_TOGETHER);
    while (open) {
      try {
        Waiting first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
          taken.add(first);
          queue.drainTo(taken, MOST_TOGETHER - 1);
          byProgramme(taken).values().forEach(this::post);
          taken.clear();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static Map<Short, List<Waiting>> byProgramme(List<Waiting> taken) {
    Map<Short, List<Waiting>> groups = new LinkedHashMap<>();
    for (Waiting waiting : taken) {
      groups.computeIfAbsent(waiting.order().tenant(), t -> new ArrayList<>()).add(waiting);
    }
    return groups;
  }

  private void post(List<Waiting> group) {
    try {
      ChargeOutcome[] outcomes = repository.charge(group.stream().map(Waiting::order).toList());
      for (int i = 0; i < outcomes.length; i++) {
        group.get(i).answer().complete(outcomes[i]);
      }
    } catch (ChargeRepository.Failed failed) {
      if (group.size() > 1 && failed.isUndone()) {
        for (Waiting waiting : group) {
          post(List.of(waiting));
        }
      } else {
        group.forEach(waiting -> waiting.answer().completeExceptionally(failed.refusal()));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "A charge failed.", e);
      group.forEach(waiting -> waiting.answer().completeExceptionally(e));
    }
  }
}
