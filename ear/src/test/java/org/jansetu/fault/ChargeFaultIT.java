package org.jansetu.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jansetu.load.Desk;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.load.Operators.Operator;
import org.jansetu.server.ServerUnderTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Charges that meet each other, or something that has changed since the quote. */
@Tag("MPO-6")
class ChargeFaultIT {

  private static final String PROGRAMME = "jsk";

  private static ServerUnderTest server;
  private static Operators makers;
  private static List<Operator> kiosks;
  private static Desk desk;

  @BeforeAll
  static void prepare() throws Exception {
    server = ServerUnderTest.get();
    KeepAlive.touch(server.port());
    makers = new Operators(new Insides(server));
    kiosks = makers.of(PROGRAMME, 5);
    desk = Desk.withLines(server.port(), kiosks.get(0), 3);
  }

  @Test
  @Tag("X-4")
  void moneyForFiftyIsSpentFiftyTimesByTwoHundredAtOnce() throws Exception {
    Operator kiosk = kiosks.get(0);
    makers.payIn(PROGRAMME, kiosk, 50 * desk.totalPaise());
    List<KeepAlive.Answer> answers =
        atOnce(200, () -> send(desk.charge(kiosk, UUID.randomUUID().toString())));
    assertEquals(Map.of(201, 50L, 409, 150L), byStatus(answers));
    for (KeepAlive.Answer answer : answers) {
      if (answer.status() == 409) {
        assertEquals("wallet-insufficient", text(answer, "code"));
      }
    }
    assertEquals(0, balance(kiosk));
    long numbers =
        answers.stream()
            .filter(answer -> answer.status() == 201)
            .map(answer -> text(answer, "receiptNumber"))
            .distinct()
            .count();
    assertEquals(50, numbers);
  }

  @Test
  @Tag("X-10")
  void sameKeyAHundredTimesAtOnceIsOneCharge() throws Exception {
    Operator kiosk = kiosks.get(1);
    makers.payIn(PROGRAMME, kiosk, 5 * desk.totalPaise());
    byte[] request = desk.charge(kiosk, UUID.randomUUID().toString());
    List<KeepAlive.Answer> answers = atOnce(100, () -> send(request));
    assertEquals(Map.of(201, 100L), byStatus(answers));
    assertEquals(
        1, answers.stream().map(answer -> text(answer, "receiptNumber")).distinct().count());
    assertEquals(4 * desk.totalPaise(), balance(kiosk));
  }

  @Test
  @Tag("X-10")
  void sameKeyWithAnotherBodyIsRefusedAndMovesNothing() throws Exception {
    Operator kiosk = kiosks.get(2);
    makers.payIn(PROGRAMME, kiosk, 5 * desk.totalPaise());
    String key = UUID.randomUUID().toString();
    assertEquals(201, send(desk.charge(kiosk, key)).status());
    KeepAlive.Answer other = send(desk.chargeFor(kiosk, key, "Ravi Kumar"));
    assertEquals(422, other.status(), other.body());
    assertEquals("idempotency-key-reused", text(other, "code"));
    assertEquals(4 * desk.totalPaise(), balance(kiosk));
  }

  @Test
  @Tag("X-4")
  void oneMissingPaisaIsEnoughToBeRefused() throws Exception {
    Operator kiosk = kiosks.get(3);
    makers.payIn(PROGRAMME, kiosk, desk.totalPaise() - 1);
    String key = UUID.randomUUID().toString();
    KeepAlive.Answer refused = send(desk.charge(kiosk, key));
    assertEquals(409, refused.status(), refused.body());
    assertEquals("wallet-insufficient", text(refused, "code"));
    assertEquals(desk.totalPaise() - 1, balance(kiosk));
    makers.payIn(PROGRAMME, kiosk, 1);
    assertEquals(201, send(desk.charge(kiosk, key)).status());
    assertEquals(0, balance(kiosk));
  }

  @Test
  void kioskThatIsSuspendedAfterTheQuoteChargesNothing() throws Exception {
    Operator kiosk = kiosks.get(4);
    makers.payIn(PROGRAMME, kiosk, desk.totalPaise());
    assertEquals(200, send(desk.quote(kiosk)).status());
    assertEquals(200, move(kiosk, "suspension").status());
    KeepAlive.Answer refused = send(desk.charge(kiosk, UUID.randomUUID().toString()));
    assertEquals(409, refused.status(), refused.body());
    assertEquals("kiosk-suspended", text(refused, "code"));
    assertEquals(desk.totalPaise(), balance(kiosk));
    assertEquals(200, move(kiosk, "resumption").status());
    assertEquals(201, send(desk.charge(kiosk, UUID.randomUUID().toString())).status());
  }

  @Test
  void totalThatTheTariffDoesNotGiveIsRefused() throws Exception {
    KeepAlive.Answer refused =
        send(desk.chargeOfOtherTotal(kiosks.get(1), UUID.randomUUID().toString()));
    assertEquals(409, refused.status(), refused.body());
    assertEquals("total-changed", text(refused, "code"));
  }

  private static KeepAlive.Answer move(Operator kiosk, String to) throws Exception {
    return send(
        KeepAlive.request(
            "POST",
            "/api/v1/kiosks/" + kiosk.code() + "/" + to,
            makers.stateAdmin(PROGRAMME),
            "{\"reason\":\"while a test looks\"}"));
  }

  private static long balance(Operator kiosk) throws Exception {
    KeepAlive.Answer answer =
        send(KeepAlive.request("GET", "/api/v1/wallet", kiosk.headers(), null));
    return Long.parseLong(text(answer, "balancePaise"));
  }

  private static KeepAlive.Answer send(byte[] request) throws Exception {
    try (KeepAlive line = new KeepAlive(server.port())) {
      return line.send(request);
    }
  }

  private static String text(KeepAlive.Answer answer, String field) {
    try {
      return new ObjectMapper().readTree(answer.body()).path(field).asText();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(answer.body(), e);
    }
  }

  private static Map<Integer, Long> byStatus(List<KeepAlive.Answer> answers) {
    return answers.stream()
        .collect(
            Collectors.groupingBy(KeepAlive.Answer::status, TreeMap::new, Collectors.counting()));
  }

  private static List<KeepAlive.Answer> atOnce(int times, Callable<KeepAlive.Answer> call)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(times);
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Future<KeepAlive.Answer>> waiting = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        waiting.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      List<KeepAlive.Answer> answers = new ArrayList<>();
      for (Future<KeepAlive.Answer> each : waiting) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
