package org.jansetu.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jansetu.load.Books;
import org.jansetu.load.ClosedLoop;
import org.jansetu.load.Desk;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.load.Operators.Operator;
import org.jansetu.server.ServerUnderTest;

/** One command, one machine, one run: how fast a charge is, and against which ceiling. */
public final class Bench {

  private static final int CONNECTIONS = 16;
  private static final int LINES = 3;
  private static final int KIOSKS = Integer.getInteger("jansetu.bench.kiosks", 2_000);
  private static final int SECONDS = Integer.getInteger("jansetu.bench.seconds", 20);
  private static final int WARM_UP_SECONDS = Integer.getInteger("jansetu.bench.warm", 300);
  private static final int WARM_UP_STEP_SECONDS = 10;
  private static final int WARM_UP_STEPS_WITHOUT_GAIN = 4;
  private static final boolean WITH_COUNTER =
      Boolean.parseBoolean(System.getProperty("jansetu.bench.counter", "true"));
  private static final boolean WITH_CASES =
      Boolean.parseBoolean(System.getProperty("jansetu.bench.law", "true"));

  private static final boolean WITH_GRIEVANCES =
      Boolean.parseBoolean(System.getProperty("jansetu.bench.grievance", "true"));
  private static final boolean WITH_PRESENCE =
      Boolean.parseBoolean(System.getProperty("jansetu.bench.presence", "true"));
  private static final String ROSTERED = "jsk";
  private static final boolean WITH_MUSTERS =
      Boolean.parseBoolean(System.getProperty("jansetu.bench.muster", "true"));
  private static final boolean WITH_PUNCHES =
      Boolean.parseBoolean(System.getProperty("jansetu.bench.punch", "true"));
  private static final long LONGEST_DRAIN_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final long PAID_IN_PAISE = 5_000_000_000L;
  private static final List<String> WORDS =
      List.of("certificate", "jati", "bijli", "प्रमाण पत्र", "licence", "registraton", "pani bill");

  private static final String CASES = "select count(*) from application.service_application";

  private final ServerUnderTest server;
  private final Insides insides;
  private final Path folder;
  private final Report report = new Report();
  private final Processors processors;
  private final List<String> programmes = new ArrayList<>();
  private final Map<String, List<Operator>> operators = new LinkedHashMap<>();
  private final Map<String, Desk> desks = new LinkedHashMap<>();
  private final AtomicInteger series = new AtomicInteger();

  private Bench(ServerUnderTest server, Path folder) {
    this.server = server;
    this.insides = new Insides(server);
    this.folder = folder;
    this.processors = new Processors(server);
  }

  /** Writes its figures into the folder that the argument names. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Files.createDirectories(folder);
    long begin = System.nanoTime();
    Map<String, String> settings = Map.of("JANSETU_KIOSKS", Integer.toString(KIOSKS));
    try (ServerUnderTest server = ServerUnderTest.startOwn("bench", settings)) {
      Bench bench = new Bench(server, folder);
      bench.report.add("first start, " + KIOSKS + " kiosks a programme", since(begin));
      bench.run();
      System.out.println();
      System.out.print(bench.report.text());
      bench.report.write(folder);
      System.out.println("Written to " + folder + ".");
    }
  }

  private void run() throws Exception {
    report.add("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    server.close();
    long begin = System.nanoTime();
    server.start();
    report.add("start", since(begin));
    Thread.sleep(5_000);
    report.add(
        "idle server", Processors.residentMegabytes(server.process().pid()) + " MB resident");
    prepare();
    String busiest = programmes.get(0);
    warmUp();
    drain("cases made after the warm-up");
    if (WITH_COUNTER) {
      counter(busiest);
    }
    if (WITH_CASES) {
      String certifying = programmes.stream().filter(CasesBench::issues).findFirst().orElseThrow();
      new CasesBench(server, insides, report).run(certifying, operators.get(certifying));
    }
    if (WITH_GRIEVANCES) {
      new GrievancesBench(server, insides, report).run();
    }
    if (WITH_PRESENCE) {
      new PresenceBench(server, insides, report).run(ROSTERED);
    }
    if (WITH_PUNCHES) {
      new PunchBench(server, insides, report).run();
    }
    if (WITH_MUSTERS) {
      new MusterBench(server, insides, report).run(ROSTERED);
    }
  }

  private void counter(String busiest) throws Exception {
    double ceiling = 0;
    for (int clients : new int[] {8, CONNECTIONS}) {
      ceiling = Math.max(ceiling, ceiling(busiest, clients));
    }
    long deadlocks = deadlocks();
    double spread =
        charges("(b) charge over HTTP, " + programmes.size() + " programmes", programmes, SECONDS);
    double one = charges("(c) charge over HTTP, one programme", List.of(busiest), SECONDS);
    drain("cases made after (b) and (c)");
    reading(busiest);
    report.add("b/a", ratio(spread, ceiling));
    report.add("c/b", ratio(one, spread));
    report.add("deadlocks in b and c", Long.toString(deadlocks() - deadlocks));
    rows();
    try (Connection database = insides.database()) {
      List<String> faults = new Books(database).faults();
      report.add("books", faults.isEmpty() ? "right" : "WRONG: " + faults);
    }
  }

  /** Charges until the server's compiler has nothing left to gain, which takes minutes. */
  private void warmUp() throws Exception {
    double best = 0;
    int withoutGain = 0;
    int seconds = 0;
    while (seconds < WARM_UP_SECONDS && withoutGain < WARM_UP_STEPS_WITHOUT_GAIN) {
      double now = charge(programmes, WARM_UP_STEP_SECONDS).perSecond();
      System.out.printf(Locale.ROOT, "warm-up, %d s: %.0f charges a second%n", seconds, now);
      seconds += WARM_UP_STEP_SECONDS;
      withoutGain = now > best * 1.02 ? 0 : withoutGain + 1;
      best = Math.max(best, now);
    }
    report.add("warmed up for", seconds + " s");
  }

  /** Waits until every charge has the case that it should have; says how many and how long. */
  private void drain(String name) throws Exception {
    try (Connection database = insides.database()) {
      Books books = new Books(database);
      long before = books.number(CASES);
      long last = -1;
      long begin = System.nanoTime();
      long stable = begin;
      long now = before;
      while (stable - begin < LONGEST_DRAIN_NANOS && now != last) {
        last = now;
        stable = System.nanoTime();
        Thread.sleep(4_000);
        now = books.number(CASES);
      }
      report.add(name, (now - before) + " in " + (stable - begin) / 1_000_000 + " ms");
    }
  }

  private static String since(long begin) {
    return (System.nanoTime() - begin) / 1_000_000 + " ms";
  }

  private void prepare() throws Exception {
    try (Connection database = insides.database();
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select p.code from tenancy.programme p join network.kiosk k"
                    + " on k.tenant_id = p.id group by 1 order by count(*) desc, 1")) {
      while (found.next()) {
        programmes.add(found.getString(1));
      }
    }
    Operators makers = new Operators(insides);
    KeepAlive.touch(server.port());
    for (String programme : List.copyOf(programmes)) {
      List<Operator> found = makers.of(programme, KIOSKS);
      try {
        desks.put(programme, Desk.withLines(server.port(), found.get(0), LINES));
        operators.put(programme, found);
        makers.payIn(programme, PAID_IN_PAISE);
      } catch (IOException e) {
        System.out.println(programme + " is left out: " + e.getMessage());
        programmes.remove(programme);
      }
    }
  }

  private double ceiling(String programme, int clients) throws Exception {
    Map<String, Long> before = processors.used();
    ClosedLoop.Outcome outcome = new Ceiling(insides, folder).run(programme, clients, SECONDS);
    report.add("(a) counter.charge by pgbench, " + clients, outcome, processors.shares(before));
    return outcome.perSecond();
  }

  private double charges(String name, List<String> where, int seconds) throws Exception {
    Map<String, Long> before = processors.used();
    ClosedLoop.Outcome outcome = charge(where, seconds);
    report.add(name, outcome, processors.shares(before));
    return outcome.perSecond();
  }

  private ClosedLoop.Outcome charge(List<String> where, int seconds) throws InterruptedException {
    String run = "b" + series.incrementAndGet() + "-";
    return new ClosedLoop(server.port(), CONNECTIONS)
        .run(
            seconds,
            (connection, number) -> {
              String programme = where.get((int) ((connection + number) % where.size()));
              return desks
                  .get(programme)
                  .charge(operator(programme, connection, number), run + connection + "-" + number);
            });
  }

  private Operator operator(String programme, int connection, long number) {
    List<Operator> all = operators.get(programme);
    return all.get((int) ((number * 31 + connection * 127L) % all.size()));
  }

  private void reading(String programme) throws Exception {
    Desk desk = desks.get(programme);
    read("(d) search", (c, n) -> get(programme, "/api/v1/services?limit=20&query=" + word(n)));
    read("(d) quote", (c, n) -> desk.quote(operator(programme, c, n)));
    List<String> receipts = new ArrayList<>();
    try (Connection database = insides.database();
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select receipt_number || '/verification?code=' || verification_code"
                    + " from counter.transaction t join tenancy.programme p on p.id = t.tenant_id"
                    + " where t.service_code <> 'BENCH' and p.code = '"
                    + programme
                    + "' limit 2000")) {
      while (found.next()) {
        receipts.add("/api/v1/receipts/" + found.getString(1));
      }
    }
    read(
        "(d) receipt verification",
        (c, n) -> get(programme, receipts.get((int) ((n * 31 + c * 127L) % receipts.size()))));
  }

  private void read(String name, ClosedLoop.Requests requests) throws Exception {
    ClosedLoop loop = new ClosedLoop(server.port(), CONNECTIONS);
    loop.run(Math.min(10, WARM_UP_SECONDS), requests);
    Map<String, Long> before = processors.used();
    report.add(name, loop.run(Math.min(10, SECONDS), requests), processors.shares(before));
  }

  private static String word(long number) {
    return URLEncoder.encode(WORDS.get((int) (number % WORDS.size())), StandardCharsets.UTF_8);
  }

  private static byte[] get(String programme, String path) {
    return KeepAlive.request("GET", path, "X-Programme: " + programme + "\r\n", null);
  }

  private long deadlocks() throws Exception {
    try (Connection database = insides.database()) {
      return new Books(database)
          .number("select sum(deadlocks)::bigint from pg_stat_database where datname = 'postgres'");
    }
  }

  private void rows() throws Exception {
    try (Connection database = insides.database()) {
      Books books = new Books(database);
      for (String table :
          List.of(
              "counter.basket",
              "counter.transaction",
              "ledger.transfer",
              "application.service_application",
              "network.kiosk")) {
        report.add(
            "rows in " + table, Long.toString(books.number("select count(*) from " + table)));
      }
      report.add("database", books.number("select pg_database_size('postgres') / 1048576") + " MB");
    }
  }

  private static String ratio(double part, double whole) {
    return String.format(Locale.ROOT, "%.2f", whole == 0 ? 0 : part / whole);
  }
}
