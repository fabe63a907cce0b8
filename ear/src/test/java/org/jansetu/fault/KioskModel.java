package org.jansetu.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jansetu.load.Desk;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.load.Operators.Operator;

/** One kiosk as it should be, beside the kiosk as the server has it. */
final class KioskModel {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String programme;
  private final Operators makers;
  private final Operator kiosk;
  private final Desk desk;

  private final List<Done> done = new ArrayList<>();
  private long balance;
  private boolean isActive = true;
  private int receipts;
  private KeepAlive line;
  private Random random;
  private String where;

  /** A basket that was charged, under its key. */
  private static final class Done {
    private final String key;
    private final int items;
    private final List<String> ids = new ArrayList<>();
    private final List<String> receipts = new ArrayList<>();
    private final boolean[] isCancelled;

    Done(String key, int items) {
      this.key = key;
      this.items = items;
      this.isCancelled = new boolean[items];
    }
  }

  KioskModel(String programme, Operators makers, Operator kiosk, Desk desk) {
    this.programme = programme;
    this.makers = makers;
    this.kiosk = kiosk;
    this.desk = desk;
  }

  /** Does so many operations and compares after each of them. */
  void run(int port, long seed, int operations) throws Exception {
    random = new Random(seed);
    try (KeepAlive own = new KeepAlive(port)) {
      line = own;
      balance = serverBalance();
      for (int i = 0; i < operations; i++) {
        where = "seed " + seed + ", operation " + i + " at " + kiosk.code();
        step("m" + Long.toHexString(seed) + "-" + i);
      }
      if (!isActive) {
        move(true);
      }
      assertEquals(balance, serverBalance(), where);
    }
  }

  private void step(String key) throws Exception {
    int dice = random.nextInt(100);
    if (dice < 55) {
      charge(key, 1);
    } else if (dice < 67) {
      charge(key, 2 + random.nextInt(3));
    } else if (dice < 77) {
      repeat();
    } else if (dice < 85) {
      cancel();
    } else if (dice < 90) {
      payIn();
    } else if (dice < 94) {
      move(!isActive);
    } else if (dice < 97) {
      bad(key);
    } else {
      assertEquals(balance, serverBalance(), where);
    }
  }

  private void charge(String key, int items) throws Exception {
    KeepAlive.Answer answer =
        line.send(items == 1 ? desk.charge(kiosk, key) : desk.basket(kiosk, key, items));
    if (!isActive) {
      refused(answer, 409, "kiosk-suspended");
    } else if (balance < items * desk.totalPaise()) {
      refused(answer, 409, "wallet-insufficient");
    } else {
      Done made = new Done(key, items);
      for (JsonNode each : transactions(answer, items)) {
        receipts++;
        made.ids.add(each.path("id").asText());
        made.receipts.add(each.path("receiptNumber").asText());
        assertEquals("completed", each.path("status").asText(), where);
      }
      follow(made.receipts);
      balance -= items * desk.totalPaise();
      done.add(made);
    }
  }

  /** Numbers of one basket follow each other, and those of the kiosk have no gap. */
  private void follow(List<String> numbers) {
    int last = Integer.parseInt(numbers.get(numbers.size() - 1).replaceAll(".*-", ""));
    int first = Integer.parseInt(numbers.get(0).replaceAll(".*-", ""));
    assertEquals(numbers.size() - 1, last - first, where);
    assertEquals(receipts, last, where);
  }

  private void repeat() throws Exception {
    if (done.isEmpty()) {
      return;
    }
    Done earlier = done.get(random.nextInt(done.size()));
    KeepAlive.Answer answer =
        line.send(
            earlier.items == 1
                ? desk.charge(kiosk, earlier.key)
                : desk.basket(kiosk, earlier.key, earlier.items));
    List<JsonNode> again = transactions(answer, earlier.items);
    for (int i = 0; i < earlier.items; i++) {
      assertEquals(earlier.receipts.get(i), again.get(i).path("receiptNumber").asText(), where);
      assertEquals(
          earlier.isCancelled[i] ? "reversed" : "completed",
          again.get(i).path("status").asText(),
          where);
    }
  }

  private void cancel() throws Exception {
    if (done.isEmpty()) {
      return;
    }
    Done earlier = done.get(random.nextInt(done.size()));
    int which = random.nextInt(earlier.items);
    KeepAlive.Answer answer =
        line.send(
            KeepAlive.request(
                "POST",
                "/api/v1/transactions/" + earlier.ids.get(which) + "/cancellation",
                kiosk.headers() + "Idempotency-Key: cancel-" + earlier.ids.get(which) + "\r\n",
                "{\"reason\":\"typed twice\"}"));
    if (earlier.isCancelled[which]) {
      refused(answer, 409, "not-cancellable");
    } else {
      assertEquals(201, answer.status(), () -> where + ": " + answer.body());
      earlier.isCancelled[which] = true;
      balance += desk.totalPaise();
    }
  }

  private void payIn() throws Exception {
    long paise = 1L + random.nextInt((int) (12 * desk.totalPaise()));
    makers.payIn(programme, kiosk, paise);
    balance += paise;
  }

  private void move(boolean toActive) throws Exception {
    KeepAlive.Answer answer =
        line.send(
            KeepAlive.request(
                "POST",
                "/api/v1/kiosks/" + kiosk.code() + (toActive ? "/resumption" : "/suspension"),
                makers.stateAdmin(programme),
                "{\"reason\":\"as the dice say\"}"));
    assertEquals(200, answer.status(), () -> where + ": " + answer.body());
    isActive = toActive;
  }

  private void bad(String key) throws Exception {
    if (random.nextBoolean() || done.isEmpty()) {
      refused(line.send(desk.chargeOfOtherTotal(kiosk, key)), 409, "total-changed");
    } else {
      String used = done.get(random.nextInt(done.size())).key;
      refused(line.send(desk.chargeFor(kiosk, used, "Ravi Kumar")), 422, "idempotency-key-reused");
    }
  }

  private List<JsonNode> transactions(KeepAlive.Answer answer, int items) throws Exception {
    assertEquals(201, answer.status(), () -> where + ": " + answer.body());
    JsonNode body = JSON.readTree(answer.body());
    List<JsonNode> all = new ArrayList<>();
    if (items == 1) {
      all.add(body);
    } else {
      body.path("transactions").forEach(all::add);
    }
    assertEquals(items, all.size(), where);
    return all;
  }

  private void refused(KeepAlive.Answer answer, int status, String code) throws Exception {
    assertEquals(status, answer.status(), () -> where + ": " + answer.body());
    assertEquals(code, JSON.readTree(answer.body()).path("code").asText(), where);
  }

  private long serverBalance() throws Exception {
    KeepAlive.Answer answer =
        line.send(KeepAlive.request("GET", "/api/v1/wallet", kiosk.headers(), null));
    return JSON.readTree(answer.body()).path("balancePaise").asLong();
  }
}
