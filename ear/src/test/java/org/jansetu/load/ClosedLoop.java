package org.jansetu.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** So many connections that each ask, wait for the answer and ask again. */
public final class ClosedLoop {

  private static final int STEP_SECONDS = 10;
  private static final int STEPS_WITHOUT_GAIN = 2;

  private final int port;
  private final int connections;

  public ClosedLoop(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /** The next request of a connection. */
  public interface Requests {

    /** The bytes of that connection's request, both counted from 0. */
    byte[] next(int connection, long number);
  }

  /**
   * What came of it.
   *
   * @param perSecond right answers in a second
   * @param p50Micros the median wait
   * @param p95Micros the wait that one in twenty exceeds
   * @param p99Micros the wait that one in a hundred exceeds
   * @param answers how many answers had which status; 0 stands for a lost connection
   */
  public record Outcome(
      double perSecond,
      long p50Micros,
      long p95Micros,
      long p99Micros,
      Map<Integer, Long> answers) {}

  private static final class Connection extends Thread {

    private final KeepAlive line;
    private final Requests requests;
    private final int number;
    private final long until;
    private final Map<Integer, Long> answers = new TreeMap<>();
    private int[] micros = new int[65_536];
    private int measured;

    Connection(int port, Requests requests, int number, long until) {
      this.line = new KeepAlive(port);
      this.requests = requests;
      this.number = number;
      this.until = until;
    }

    @Override
    public void run() {
      for (long i = 0; System.nanoTime() < until; i++) {
        byte[] request = requests.next(number, i);
        long begin = System.nanoTime();
        int status;
        try {
          status = line.send(request).status();
        } catch (IOException e) {
          status = 0;
        }
        answers.merge(status, 1L, Long::sum);
        if (status / 100 == 2) {
          add((int) ((System.nanoTime() - begin) / 1_000));
        }
      }
      line.close();
    }

    private void add(int wait) {
      if (measured == micros.length) {
        micros = Arrays.copyOf(micros, measured * 2);
      }
      micros[measured++] = wait;
    }
  }

  /** Asks for so many seconds. */
  public Outcome run(int seconds, Requests requests) throws InterruptedException {
    long begin = System.nanoTime();
    long until = begin + TimeUnit.SECONDS.toNanos(seconds);
    List<Connection> all = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      all.add(new Connection(port, requests, i, until));
    }
    all.forEach(Thread::start);
    Map<Integer, Long> answers = new TreeMap<>();
    int[] waits = new int[0];
    for (Connection connection : all) {
      connection.join();
      connection.answers.forEach((status, n) -> answers.merge(status, n, Long::sum));
      int before = waits.length;
      waits = Arrays.copyOf(waits, before + connection.measured);
      System.arraycopy(connection.micros, 0, waits, before, connection.measured);
    }
    long nanos = System.nanoTime() - begin;
    return outcome(waits, nanos, answers);
  }

  /**
   * Asks until the server's compiler has nothing left to gain: until two steps have brought less
   * than two in a hundred.
   *
   * @param most so many seconds at most
   */
  public void warm(int most, Requests requests) throws InterruptedException {
    double best = 0;
    int withoutGain = 0;
    for (int spent = 0; spent < most && withoutGain < STEPS_WITHOUT_GAIN; spent += STEP_SECONDS) {
      double now = run(STEP_SECONDS, requests).perSecond();
      withoutGain = now > best * 1.02 ? 0 : withoutGain + 1;
      best = Math.max(best, now);
    }
  }

  /** The outcome of waits that were measured somewhere else. */
  public static Outcome outcome(int[] waits, long nanos, Map<Integer, Long> answers) {
    Arrays.sort(waits);
    return new Outcome(
        waits.length * 1e9 / nanos,
        percentile(waits, 50),
        percentile(waits, 95),
        percentile(waits, 99),
        answers);
  }

  private static long percentile(int[] sorted, int percent) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1L) * percent / 100)];
  }
}
