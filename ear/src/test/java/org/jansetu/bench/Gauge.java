package org.jansetu.bench;

import java.util.Map;
import org.jansetu.load.ClosedLoop;
import org.jansetu.server.ServerUnderTest;

/**
 * Sends requests of one kind until they are answered no quicker, then for a while with looking, and
 * writes down how quickly they were answered and who used the processors.
 */
final class Gauge {

  private static final int SECONDS = Math.min(10, Integer.getInteger("jansetu.bench.seconds", 20));
  private static final int LONGEST_WARM_UP_SECONDS =
      Integer.getInteger("jansetu.bench.settle", 120);
  private static final int READERS_WARM_UP_SECONDS = Math.min(60, LONGEST_WARM_UP_SECONDS);
  private static final int READERS = 4;

  private final int port;
  private final Report report;
  private final Processors processors;

  Gauge(ServerUnderTest server, Report report) {
    this.port = server.port();
    this.report = report;
    this.processors = new Processors(server);
  }

  /** The request of each number. */
  interface Numbered {
    byte[] of(long number);
  }

  /** Four readers at once. */
  void read(String name, Numbered request) throws Exception {
    ClosedLoop loop = new ClosedLoop(port, READERS);
    measure(
        name,
        loop,
        (connection, n) -> request.of(n * READERS + connection),
        READERS_WARM_UP_SECONDS);
  }

  /** So many writers at once. */
  void write(String name, int writers, ClosedLoop.Requests requests) throws Exception {
    measure(name, new ClosedLoop(port, writers), requests, LONGEST_WARM_UP_SECONDS);
  }

  private void measure(String name, ClosedLoop loop, ClosedLoop.Requests requests, int warmUp)
      throws Exception {
    loop.warm(warmUp, requests);
    Map<String, Long> before = processors.used();
    ClosedLoop.Outcome outcome = loop.run(SECONDS, requests);
    report.add(name, outcome, processors.shares(before));
  }

  /** How long it took since then. */
  static String since(long begin) {
    return (System.nanoTime() - begin) / 1_000_000 + " ms";
  }
}
