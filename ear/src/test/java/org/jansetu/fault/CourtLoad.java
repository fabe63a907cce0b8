package org.jansetu.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jansetu.load.Desk;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.load.Operators.Operator;

/**
 * One case after the other goes through the law to its end while the server is killed: charged,
 * late, appealed twice, penalised, recovered, paid to the applicant. Each step is tried until it is
 * answered; what it was before the answer was lost, the next try finds done.
 */
final class CourtLoad implements Runnable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERVICE = "SMP-11";
  private static final String OFFICE = "REV";
  private static final String GROUNDS = "{\"grounds\":\"Nobody decided\"}";
  private static final String PENALTY =
      "{\"action\":\"impose-penalty\",\"remark\":\"No cause for the delay\",\"penalty\":"
          + "{\"kind\":\"per-day\",\"against\":\"designated-officer\"}}";
  private static final String APPEALS = "/api/v1/appeals/";

  private final Insides insides;
  private final KeepAlive line;
  private final Operator kiosk;
  private final Desk desk;
  private final String second;
  private final short tenant;
  private final long patienceNanos;

  /** Orders whose payment the server has acknowledged. */
  private final Set<String> paid = ConcurrentHashMap.newKeySet();

  private volatile boolean isOver;
  private volatile Throwable failure;

  CourtLoad(int port, Insides insides, Operator kiosk, long patienceNanos) throws Exception {
    this.insides = insides;
    this.line = new KeepAlive(port);
    this.kiosk = kiosk;
    this.desk = Desk.of(port, kiosk, SERVICE);
    this.patienceNanos = patienceNanos;
    String programme = "sample";
    this.second =
        Operators.headers(
            programme,
            new Operators(insides).token(programme, 0, "second-appeal-officer@" + OFFICE));
    try (Connection database = insides.database()) {
      this.tenant = Operators.tenant(database, programme);
    }
  }

  @Override
  public void run() {
    try {
      for (int i = 1; !isOver; i++) {
        one("court-" + i);
      }
    } catch (IOException | SQLException | InterruptedException | AssertionError e) {
      failure = e;
    } finally {
      line.close();
    }
  }

  /** Takes up no other case; the one that is under way goes to its end. */
  void end() {
    isOver = true;
  }

  /** The orders that were paid, or what went wrong. */
  Set<String> paid() {
    if (failure != null) {
      throw new AssertionError("a case did not come to its end", failure);
    }
    return Set.copyOf(paid);
  }

  private void one(String key) throws IOException, SQLException, InterruptedException {
    String receipt =
        JSON.readTree(done(desk.charge(kiosk, key), 201, "")).path("receiptNumber").asText();
    String number = "A-" + receipt;
    String path = "/api/v1/applications/" + number;
    done(KeepAlive.request("GET", path, kiosk.headers(), null), 200, "");
    change(
        "update application.service_application set running_since = current_date - 40,"
            + " due_on = current_date - 20 where tenant_id = ? and number = ?",
        number);
    done(post(path + "/appeals", kiosk.headers(), GROUNDS), 201, "appeal-exists");
    change(
        "update appeal.appeal set due_on = current_date - 10 where tenant_id = ? and number = ?",
        "FA-" + receipt);
    done(post(path + "/appeals", second, GROUNDS), 201, "not-appealable");
    String appeal = "SA-" + receipt;
    done(post(APPEALS + appeal + "/actions", second, PENALTY), 200, "penalty-exists");
    String order = "RO-" + appeal + "-D";
    String penalty = "/api/v1/penalties/" + order;
    done(
        post(penalty + "/recovery", second, "{\"reference\":\"challan 1\"}"),
        201,
        "penalty-recovered");
    done(
        post(
            penalty + "/payment",
            kiosk.headers() + "Idempotency-Key: pay-" + key + "\r\n",
            "{\"receivedBy\":\"Asha Verma\",\"reference\":\"voucher 1\"}"),
        201,
        "");
    paid.add(order);
  }

  private static byte[] post(String path, String headers, String body) {
    return KeepAlive.request("POST", path, headers, body);
  }

  /** Tries until the server says that it is done, now or before. */
  private String done(byte[] request, int status, String before)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + patienceNanos;
    while (true) {
      String last;
      try {
        KeepAlive.Answer answer = line.send(request);
        last = answer.status() + " " + answer.body();
        boolean isDone = !before.isEmpty() && answer.body().contains("\"" + before + "\"");
        if (answer.status() == status || isDone) {
          return answer.body();
        }
        if (answer.status() < 500) {
          throw new AssertionError(last);
        }
      } catch (IOException killed) {
        last = killed.toString();
      }
      if (System.nanoTime() > until) {
        throw new AssertionError("not answered: " + last);
      }
      Thread.sleep(200);
    }
  }

  private void change(String sql, String number)
      throws IOException, SQLException, InterruptedException {
    long until = System.nanoTime() + patienceNanos;
    while (true) {
      try (Connection database = insides.database();
          PreparedStatement statement = database.prepareStatement(sql)) {
        statement.setShort(1, tenant);
        statement.setString(2, number);
        if (statement.executeUpdate() != 1) {
          throw new AssertionError("there is no " + number);
        }
        return;
      } catch (IOException | SQLException killed) {
        if (System.nanoTime() > until) {
          throw killed;
        }
      }
      Thread.sleep(200);
    }
  }
}
