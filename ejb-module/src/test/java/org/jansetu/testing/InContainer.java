package org.jansetu.testing;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs in the container, against the real database, as whoever it says it is.
 *
 * <p>Inject the front door under test; each test method has a request of its own, with the sample
 * programme's anonymous visitor in it when that programme is published, and nobody otherwise.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

  /** The invented programme that product tests run on. */
  protected static final String SAMPLE = "sample";

  private static final int MOST_THREADS = 200;

  @Inject protected Callers callers;
  @Inject protected Programmes programmes;
  @Inject private RequestContextController requests;

  @BeforeEach
  void visitTheSample() {
    if (callers != null) {
      programmes.find(SAMPLE).ifPresent(p -> callers.set(visitor(p)));
    }
  }

  /** From here on the server itself calls, in no programme: publication, schedules. */
  protected final void asPlatform() {
    callers.set(Caller.platform((short) 0, ""));
  }

  /** From here on the server itself calls, in this programme. */
  protected final void asPlatform(String programme) {
    callers.set(Caller.platform(tenant(programme), programme));
  }

  /** From here on a visitor without a login calls, in this programme. */
  protected final void asVisitor(String programme) {
    callers.set(visitor(summary(programme)));
  }

  /** From here on the operator of that kiosk of the sample programme calls. */
  protected final void asOperator(String kiosk) {
    as(SAMPLE, new Posting(Role.OPERATOR, kiosk));
  }

  /** From here on a person with these postings calls, in this programme. */
  protected final void as(String programme, Posting... postings) {
    callers.set(person(programme, postings));
  }

  /** A person of this programme, called after the first role held. */
  protected final Caller person(String programme, Posting... postings) {
    return new Caller(
        tenant(programme),
        programme,
        1,
        postings[0].role().code(),
        Arrays.asList(postings),
        Locale.ENGLISH,
        "test");
  }

  /** Does something as somebody, and is afterwards who it was before. */
  protected final <T> T calling(Caller caller, Callable<T> what) throws Exception {
    Caller before = callers.isSet() ? callers.current() : null;
    callers.set(caller);
    try {
      return what.call();
    } finally {
      callers.set(before);
    }
  }

  /**
   * Does the same thing that many times at once, as the present caller, each in a thread and a
   * request of its own. A result is what was returned or what was thrown.
   */
  protected final List<Object> atOnce(int times, Callable<?> what) throws InterruptedException {
    Caller caller = callers.current();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(times, MOST_THREADS));
    List<Future<Object>> running = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      running.add(
          threads.submit(
              () -> {
                Thread.currentThread().setContextClassLoader(loader);
                return inRequestOfItsOwn(caller, what);
              }));
    }
    List<Object> results = new ArrayList<>();
    for (Future<Object> one : running) {
      try {
        results.add(one.get());
      } catch (ExecutionException e) {
        results.add(e.getCause());
      }
    }
    threads.shutdown();
    if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the threads of the test did not end");
    }
    return results;
  }

  private Object inRequestOfItsOwn(Caller caller, Callable<?> what) throws Exception {
    requests.activate();
    try {
      callers.set(caller);
      return what.call();
    } finally {
      requests.deactivate();
    }
  }

  private short tenant(String programme) {
    return summary(programme).tenant();
  }

  private ProgrammeSummary summary(String programme) {
    return programmes
        .find(programme)
        .orElseThrow(() -> new IllegalStateException("not published: " + programme));
  }

  private static Caller visitor(ProgrammeSummary programme) {
    return Caller.anonymous(programme.tenant(), programme.code(), Locale.ENGLISH, "test");
  }
}
