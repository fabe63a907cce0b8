package org.jansetu.application;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jansetu.counter.Counter;
import org.jansetu.shared.Clerks;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programmes;

/**
 * Charges whose cases are still to be made. Cases that somebody waits for are made at once, those
 * that are waited for at the same time in one transaction.
 *
 * <p>Noting one costs nothing that an operator would wait for; when too many wait, or the server
 * stops, a look at the charges themselves finds them again.
 */
@ApplicationScoped
class CaseQueue {

  private static final int MOST_WAITING = 100_000;
  private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private Office office;
  @Inject private CaseMaker maker;
  @Resource private ManagedThreadFactory threads;

  private Clerks<Waiting, Optional<CaseRow>> clerks;
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

  /** Makes cases as the server does, whoever waits for them. */
  @ApplicationScoped
  static class Office implements Clerks.Office<Waiting, Optional<CaseRow>> {

    @Inject private CaseMaker maker;
    @Inject private Callers callers;

    @Override
    public Object group(Waiting waiting) {
      return waiting.tenant();
    }

    @Override
    @ActivateRequestContext
    public List<Optional<CaseRow>> serve(List<Waiting> together) {
      Waiting first = together.get(0);
      callers.set(Caller.platform(first.tenant(), first.programme()));
      Map<Long, CaseRow> made = maker.made(together.stream().map(Waiting::transaction).toList());
      return together.stream()
          .map(one -> Optional.ofNullable(made.get(one.transaction())))
          .toList();
    }

    /** It was one transaction. */
    @Override
    public boolean isUndone(RuntimeException failure) {
      return true;
    }
  }

  @PostConstruct
  void open() {
    clerks = new Clerks<>(office, threads, Clerks.ofThisMachine());
  }

  @PreDestroy
  void close() {
    clerks.close();
  }

  /**
   * The case of a charge, made now where it is not there yet; nothing where the charge should have
   * none. Refuses with try-again when nobody can say it in time; it is made all the same.
   */
  Optional<CaseRow> made(long charge) {
    Caller caller = callers.current();
    return clerks.ask(new Waiting(caller.tenant(), caller.programme(), charge));
  }

  /** Makes the case of that number for the caller, when its charge is there. */
  void makeOf(String number) {
    maker.makeOf(number);
  }

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
