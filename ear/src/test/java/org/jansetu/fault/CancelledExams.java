package org.jansetu.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jansetu.load.Books;
import org.jansetu.load.Desk;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.load.Operators.Operator;

/** Examinations with candidates who have paid, cancelled while the server is killed. */
final class CancelledExams {

  private static final String PROGRAMME = "sample";
  private static final int CONNECTIONS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final int port;
  private final Insides insides;
  private final Operator kiosk;
  private final Map<String, Integer> candidates = new TreeMap<>();

  CancelledExams(int port, Insides insides, Operator kiosk) {
    this.port = port;
    this.insides = insides;
    this.kiosk = kiosk;
  }

  /** So many times four pay for a form of that service, and have become candidates. */
  void fill(String exam, String service, int each)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Desk desk = Desk.of(port, kiosk, service);
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    List<Future<?>> running = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      String key = exam + "-" + connection + "-";
      running.add(
          threads.submit(
              () -> {
                try (KeepAlive line = new KeepAlive(port)) {
                  for (int i = 0; i < each; i++) {
                    KeepAlive.Answer answer = line.send(desk.charge(kiosk, key + i));
                    assertEquals(201, answer.status(), answer.body());
                  }
                }
                return null;
              }));
    }
    threads.shutdown();
    for (Future<?> one : running) {
      one.get();
    }
    int all = each * CONNECTIONS;
    candidates.put(exam, all);
    await("select count(*) from exam.candidate where exam_code = '" + exam + "'", all);
  }

  /** Cancels it, and waits until the first refunds are made: more are under way. */
  void cancel(String exam)
      throws IOException, SQLException, GeneralSecurityException, InterruptedException {
    try (KeepAlive line = new KeepAlive(port)) {
      KeepAlive.Answer answer =
          line.send(
              KeepAlive.request(
                  "POST",
                  "/api/v1/exams/" + exam + "/cancellation",
                  new Operators(insides).stateAdmin(PROGRAMME),
                  "{\"orderNumber\":\"EB/KILL\",\"reason\":\"the server was killed\"}"));
      assertEquals(200, answer.status(), answer.body());
    }
    await(made(exam), 1);
    assertTrue(number(made(exam)) < candidates.get(exam), "the refunds were made too fast");
  }

  /** Waits until every refund is made; each charge was taken back, and nobody is owed a second. */
  void check() throws IOException, SQLException, InterruptedException {
    for (Map.Entry<String, Integer> each : candidates.entrySet()) {
      String exam = each.getKey();
      await(made(exam), each.getValue());
      assertEquals(
          (long) each.getValue(),
          number(
              "select count(*) from exam.refund r join counter.transaction t"
                  + " on t.tenant_id = r.tenant_id and t.id = r.transaction_id"
                  + " join exam.candidate c on c.tenant_id = r.tenant_id and c.id = r.candidate_id"
                  + " join application.service_application a on a.tenant_id = c.tenant_id"
                  + " and a.number = c.application_number where r.exam_code = '"
                  + exam
                  + "' and r.mode = 'kiosk' and t.status = 'reversed' and a.outcome = 'closed'"),
          exam);
    }
  }

  private static String made(String exam) {
    return "select count(*) from exam.refund where state = 'done' and exam_code = '" + exam + "'";
  }

  private void await(String query, long least)
      throws IOException, SQLException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (number(query) < least) {
      assertTrue(System.nanoTime() < until, () -> "less than " + least + ": " + query);
      Thread.sleep(20);
    }
  }

  private long number(String query) throws IOException, SQLException {
    try (Connection database = insides.database()) {
      return new Books(database).number(query);
    }
  }
}
