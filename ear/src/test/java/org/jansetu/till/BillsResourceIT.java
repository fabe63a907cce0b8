package org.jansetu.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bills of the simulated billers, paid at the demo operator's kiosk in Rajasthan. */
class BillsResourceIT {

  private static final String SERVICE = "EM-001";
  private static final int PATIENCE_SECONDS = 60;

  private Client operator;

  @BeforeEach
  void signIn() {
    operator = Client.of("emitra").signedInAs("operator");
  }

  @Test
  @Tag("LOK-1")
  @Tag("LOK-8")
  @Tag("MPO-12")
  void electricityBillCostsTheCitizenTheBillAndTheDepartmentTheCharge() {
    JsonNode bill = bill("990000000101");

    Answer paid = pay(bill);

    assertEquals(201, paid.status(), paid.text());
    assertEquals("completed", paid.json().path("status").asText(), paid.text());
    assertEquals(bill.path("amountPaise").asLong(), paid.json().path("totalPaise").asLong());
    assertTrue(paid.json().path("borneByDepartment").size() > 0, "the department bears the charge");
  }

  @Test
  @Tag("LOK-1")
  @Tag("X-10")
  void sameBillIsNotPaidTwice() {
    JsonNode bill = bill("990000000102");
    assertEquals(201, pay(bill).status());
    long after = wallet("balancePaise");

    Answer again = pay(bill);

    assertEquals("already-paid", again.code(), again.text());
    assertEquals(after, wallet("balancePaise"));
  }

  @Test
  @Tag("MPO-12")
  @Tag("X-10")
  void pendingPaymentHoldsTheMoneyUntilTheBillerSaysYes() throws InterruptedException {
    long before = wallet("balancePaise");
    JsonNode bill = bill("990100000103");
    JsonNode pending = pay(bill).json();
    assertEquals("pending", pending.path("status").asText(), pending.toString());
    assertTrue(pending.has("nextCheckAt"));
    long held = wallet("heldPaise");
    assertEquals("already-paid", pay(bill).code());
    assertEquals(held, wallet("heldPaise"));

    assertEquals("completed", ended(pending));
    assertEquals(before - bill.path("amountPaise").asLong(), wallet("balancePaise"));
  }

  @Test
  @Tag("MPO-12")
  @Tag("X-10")
  void failedPaymentReleasesTheMoneyByItself() throws InterruptedException {
    long before = wallet("balancePaise");
    JsonNode pending = pay(bill("990200000104")).json();

    assertEquals("reversed", ended(pending));
    assertEquals(before, wallet("balancePaise"));
  }

  @Test
  @Tag("LOK-2")
  void unknownConsumerAndSilentBillerAreToldApart() {
    Answer unknown = operator.get(path("990700000105"));
    Answer down = operator.get(path("990500000106"));

    assertEquals(404, unknown.status(), unknown.text());
    assertEquals("bill-not-found", unknown.code());
    assertEquals(503, down.status(), down.text());
    assertEquals("biller-unavailable", down.code());
  }

  private String ended(JsonNode pending) throws InterruptedException {
    String status = "pending";
    for (int i = 0; i < PATIENCE_SECONDS && status.equals("pending"); i++) {
      Thread.sleep(1000);
      status =
          operator
              .get("/api/v1/transactions/" + pending.path("id").asText())
              .json()
              .path("status")
              .asText();
    }
    return status;
  }

  private static String path(String consumer) {
    return "/api/v1/bills?service=" + SERVICE + "&consumerId=" + consumer;
  }

  private JsonNode bill(String consumer) {
    Answer found = operator.get(path(consumer));
    assertEquals(200, found.status(), found.text());
    return found.json();
  }

  private Answer pay(JsonNode bill) {
    return operator
        .withNewKey()
        .post(
            "/api/v1/transactions",
            Map.of(
                "service", SERVICE,
                "inputs",
                    Map.of(
                        "consumerId", bill.path("consumerId").asText(),
                        "billId", bill.path("billId").asText(),
                        "amountPaise", bill.path("amountPaise").asLong()),
                "expectedTotalPaise", bill.path("amountPaise").asLong(),
                "citizen", Map.of("name", "रामकिशोर"),
                "paidBy", "cash"));
  }

  private long wallet(String member) {
    return operator.get("/api/v1/wallet").json().path(member).asLong();
  }
}
