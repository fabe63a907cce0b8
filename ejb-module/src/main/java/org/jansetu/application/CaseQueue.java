package org.jansetu.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jansetu.counter.Counter;
import org.jansetu.tenancy.Programmes;

/**
 * Charges whose cases are still to be made. Noting one costs nothing that an operator would wait
 * for; when too many wait, or the server stops, a look at the charges themselves finds them again.
 */
@ApplicationScoped
class CaseQueue {

  private static final int MOST_WAITING = 100_000;
  private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

  @Inject private Programmes programmes;

  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean isIncomplete = new AtomicBoolean(true);
  private final LongAdder noted = new LongAdder();
  private volatile long notedBefore;
  private volatile long lookAt = System.nanoTime();

  /**
   * A charge.
   *
   * @param tenant the programme's number
   * @param programme the programme's code
   * @param transaction the charge
   */
  record Waiting(short tenant, String programme, long transaction) {}

  void note(@Observes Counter.Charged charged) {
    CaseRules rules = programmes.current().part(CaseRules.class, CaseRules::of);
    noted.increment();
    for (Counter.ChargedItem item : charged.items()) {
      if (rules.find(item.service()).isPresent()
          && !queue.offer(
              new Waiting(charged.tenant(), charged.programme(), item.transactionId()))) {
        isIncomplete.set(true);
      }
    }
  }

  /** How many charges came since this was asked last. */
  long sinceLast() {
    long now = noted.sum();
    long came = now - notedBefore;
    notedBefore = now;
    return came;
  }

  /** Takes what waits, at most so many. */
  List<Waiting> take(int most) {
    List<Waiting> taken = new ArrayList<>();
    queue.drainTo(taken, most);
    return taken;
  }

  /** Says that something may be missing, so that the charges are looked at. */
  void lose() {
    isIncomplete.set(true);
  }

  /**
   * Whether something may be missing: at the start of the server, after an overflow, and after a
   * failure; says so at most twice a minute, because looking is not free.
   */
  boolean wasIncomplete() {
    if (System.nanoTime() - lookAt < 0 || !isIncomplete.getAndSet(false)) {
      return false;
    }
    lookAt = System.nanoTime() + LOOK_AGAIN_NANOS;
    return true;
  }
}
