package org.jansetu.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What waits at the same time is done in one call.
 *
 * <p>A few clerks take whatever is waiting, up to {@link #MOST_TOGETHER} pieces of one group, and
 * hand it to their office at once; under light load that is one piece, so nobody waits for company.
 * Each piece keeps its own answer. When a call fails as a whole and has done nothing, its pieces
 * are tried one by one, so that a bad one spoils no other.
 *
 * <p>Limits: {@link #MOST_WAITING} pieces wait at most, and each at most {@link #PATIENCE_SECONDS}
 * seconds; past that the refusal is {@code try-again}, and whoever asks again must be able to find
 * out what happened.
 *
 * @param <W> a piece of work
 * @param <A> its answer
 */
public final class Clerks<W, A> {

  /** The most that is done in one call. */
  public static final int MOST_TOGETHER = 32;

  /** The most that waits. */
  public static final int MOST_WAITING = 2_000;

  /** How long one waits at most. */
  public static final int PATIENCE_SECONDS = 20;

  private static final int PROCESSORS_EACH = 4;
  private static final Logger LOG = Logger.getLogger(Clerks.class.getName());

  private final Office<W, A> office;
  private final BlockingQueue<Waiting<W, A>> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private volatile boolean open = true;

  /**
   * Where the work is done.
   *
   * @param <W> a piece of work
   * @param <A> its answer
   */
  public interface Office<W, A> {

    /** Only what is of one group is done together. */
    Object group(W work);

    /** Does the work; the answers in the order of the pieces, none of them null. */
    List<A> serve(List<W> together);

    /** Whether nothing was done when this was thrown, so that the pieces may be tried anew. */
    boolean isUndone(RuntimeException failure);
  }

  private record Waiting<W, A>(W work, CompletableFuture<A> answer) {}

  /** Opens with so many clerks, each a thread. */
  public Clerks(Office<W, A> office, ThreadFactory threads, int clerks) {
    this.office = office;
    for (int i = 0; i < clerks; i++) {
      threads.newThread(this::work).start();
    }
  }

  /**
   * How many suit this machine: one for every four processors. Few clerks find more waiting each
   * time, and what is done together is done with less.
   */
  public static int ofThisMachine() {
    return Integer.getInteger(
        "jansetu.clerks",
        Math.max(1, Runtime.getRuntime().availableProcessors() / PROCESSORS_EACH));
  }

  /** Takes nothing any more; what waits is still done. */
  public void close() {
    open = false;
  }

  /**
   * Waits for the answer. Refuses as the office does, and with try-again when nobody can say it in
   * time; fails with IllegalStateException when the office failed.
   */
  public A ask(W work) {
    Waiting<W, A> waiting = new Waiting<>(work, new CompletableFuture<>());
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
      throw new IllegalStateException("the office failed", e.getCause());
    }
  }

  /** How many pieces wait for a clerk. */
  int waiting() {
    return queue.size();
  }

  private void work() {
    List<Waiting<W, A>> taken = new ArrayList<>(MOST_TOGETHER);
    while (open || !queue.isEmpty()) {
      try {
        Waiting<W, A> first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
          taken.add(first);
          queue.drainTo(taken, MOST_TOGETHER - 1);
          groups(taken).values().forEach(this::serve);
          taken.clear();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private Map<Object, List<Waiting<W, A>>> groups(List<Waiting<W, A>> taken) {
    Map<Object, List<Waiting<W, A>>> groups = new LinkedHashMap<>();
    for (Waiting<W, A> waiting : taken) {
      groups.computeIfAbsent(office.group(waiting.work()), g -> new ArrayList<>()).add(waiting);
    }
    return groups;
  }

  private void serve(List<Waiting<W, A>> group) {
    try {
      List<A> answers = office.serve(group.stream().map(Waiting::work).toList());
      for (int i = 0; i < answers.size(); i++) {
        group.get(i).answer().complete(answers.get(i));
      }
    } catch (RuntimeException e) {
      if (group.size() > 1 && office.isUndone(e)) {
        group.forEach(waiting -> serve(List.of(waiting)));
      } else {
        fail(group, e);
      }
    } catch (Error e) {
      // Of this piece of work; the clerk, perhaps the only one, goes on with the next.
      fail(group, e);
    }
  }

  private void fail(List<Waiting<W, A>> group, Throwable why) {
    if (!(why instanceof Refusal)) {
      LOG.log(Level.SEVERE, "An office failed.", why);
    }
    group.forEach(waiting -> waiting.answer().completeExceptionally(why));
  }
}
