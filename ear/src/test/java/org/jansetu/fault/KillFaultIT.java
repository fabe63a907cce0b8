package org.jansetu.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jansetu.load.Books;
import org.jansetu.load.Desk;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.load.Operators.Operator;
import org.jansetu.server.ServerUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Server and database are killed while charges come in, appeals end in compensation and cancelled
 * examinations are paid back. Whoever got a receipt still has it; whoever got no answer learns by
 * the same key what happened, and that is one thing.
 */
@Tag("MPO-10")
@Tag("X-6")
@Tag("X-10")
class KillFaultIT {

  private static final int KILLS = Integer.getInteger("jansetu.kills", 10);
  private static final int COUNTERS = 8;
  private static final int CANDIDATES_EACH = 40;

  /** A kiosk with somebody in it: what is charged for at home goes back another way. */
  private static final String KIOSK = "SRT-0001";

  private static final String PROGRAMME = "sample";
  private static final Duration RECOVERY = Duration.ofSeconds(90);

  private ServerUnderTest server;
  private Insides insides;
  private List<Operator> operators;
  private Desk desk;
  private CourtLoad court;
  private CancelledExams exams;

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Integer> open = new ConcurrentHashMap<>();
  private final AtomicInteger series = new AtomicInteger();
  private volatile boolean isOver;

  @BeforeEach
  void start() throws Exception {
    server = ServerUnderTest.startOwn("kill", Map.of());
    insides = new Insides(server);
    Operators makers = new Operators(insides);
    KeepAlive.touch(server.port());
    operators = makers.of(PROGRAMME, COUNTERS);
    desk = Desk.withLines(server.port(), operators.get(0), 3);
    makers.payIn(PROGRAMME, 5_000_000_000L);
    Operator kiosk =
        makers.of(PROGRAMME, 1_000).stream()
            .filter(each -> each.code().equals(KIOSK))
            .findFirst()
            .orElseThrow();
    exams = new CancelledExams(server.port(), insides, kiosk);
    exams.fill("DRIVER", "SMP-20", CANDIDATES_EACH);
    exams.fill("CLERK", "SMP-18", CANDIDATES_EACH);
    court = new CourtLoad(server.port(), insides, kiosk, RECOVERY.toNanos());
  }

  @AfterEach
  void stop() {
    isOver = true;
    if (court != null) {
      court.end();
    }
    server.close();
  }

  @Test
  void everyChargeHasOneOutcomeThatNobodyForgets() throws Exception {
    List<Thread> counters = new ArrayList<>();
    for (int i = 0; i < COUNTERS; i++) {
      int counter = i;
      counters.add(new Thread(() -> charge(counter)));
    }
    counters.add(new Thread(court));
    counters.forEach(Thread::start);
    for (int i = 0; i < KILLS; i++) {
      letThemCharge();
      if (i == 0) {
        exams.cancel("DRIVER");
      }
      server.kill();
      server.start();
      letThemCharge();
      if (i == KILLS - 1) {
        exams.cancel("CLERK");
      }
      insides.killDatabase();
    }
    letThemCharge();
    isOver = true;
    court.end();
    for (Thread counter : counters) {
      counter.join();
    }
    assertFalse(open.isEmpty(), "nothing was in flight when something was killed");
    replayWhatIsOpen();
    exams.check();
    compareWithTheDatabase();
  }

  /** Until some more charges were answered with a receipt, which also shows that it has healed. */
  private void letThemCharge() throws InterruptedException {
    int enough = acknowledged.size() + 2 * COUNTERS;
    long until = System.nanoTime() + RECOVERY.toNanos();
    while (acknowledged.size() < enough) {
      assertTrue(System.nanoTime() < until, "no charge got through after the last kill");
      Thread.sleep(20);
    }
  }

  private void charge(int counter) {
    KeepAlive line = new KeepAlive(server.port());
    String key = nextKey();
    while (!isOver) {
      try {
        KeepAlive.Answer answer =
            line.send(desk.charge(operators.get(counter % operators.size()), key));
        if (answer.status() == 201) {
          acknowledged.put(key, receipt(answer));
        } else {
          open.put(key, counter);
          pause();
        }
        key = nextKey();
      } catch (ConnectException e) {
        // Nobody listened, so nothing was sent: the same charge is tried again.
        pause();
      } catch (IOException e) {
        open.put(key, counter);
        key = nextKey();
        pause();
      }
    }
    line.close();
  }

  private String nextKey() {
    return "kill-" + series.incrementAndGet();
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void replayWhatIsOpen() throws IOException {
    try (KeepAlive line = new KeepAlive(server.port())) {
      for (Map.Entry<String, Integer> each : open.entrySet()) {
        byte[] request =
            desk.charge(operators.get(each.getValue() % operators.size()), each.getKey());
        KeepAlive.Answer first = answered(line, request);
        assertEquals(201, first.status(), first.body());
        KeepAlive.Answer second = line.send(request);
        assertEquals(201, second.status(), second.body());
        assertEquals(receipt(first), receipt(second));
        acknowledged.put(each.getKey(), receipt(first));
      }
    }
  }

  /** Asks again for as long as the server says that it may be asked again. */
  private static KeepAlive.Answer answered(KeepAlive line, byte[] request) throws IOException {
    long until = System.nanoTime() + RECOVERY.toNanos();
    KeepAlive.Answer answer = line.send(request);
    while (answer.status() == 503 && System.nanoTime() < until) {
      pause();
      answer = line.send(request);
    }
    return answer;
  }

  private void compareWithTheDatabase() throws Exception {
    Map<String, String> kept = new HashMap<>();
    try (Connection database = insides.database();
        Statement statement = database.createStatement()) {
      try (ResultSet found =
          statement.executeQuery(
              "select b.idempotency_key, t.receipt_number from counter.basket b"
                  + " join counter.transaction t on t.tenant_id = b.tenant_id"
                  + " and t.basket_id = b.id where b.idempotency_key like 'kill-%'")) {
        while (found.next()) {
          String earlier = kept.put(found.getString(1), found.getString(2));
          assertEquals(null, earlier, "a key has two receipts");
        }
      }
      assertEquals(acknowledged, kept);
      Set<String> paid = new HashSet<>();
      try (ResultSet found =
          statement.executeQuery(
              "select number from appeal.penalty where number like 'RO-SA-%'"
                  + " and paid_on is not null")) {
        while (found.next()) {
          paid.add(found.getString(1));
        }
      }
      assertFalse(paid.isEmpty(), "no case came to its end");
      assertEquals(court.paid(), paid);
      assertEquals(List.of(), new Books(database).faults());
    }
  }

  private static String receipt(KeepAlive.Answer answer) throws IOException {
    return new ObjectMapper().readTree(answer.body()).path("receiptNumber").asText();
  }
}
