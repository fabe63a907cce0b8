package org.jansetu.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gateway's word, read; and how long one waits for it. */
@Tag("MPO-2")
class GatewayWordTest {

  @Test
  void readsWhatIsSound() {
    GatewayWord word =
        GatewayWord.read(
                Map.of(
                    "order", "P1",
                    "amountPaise", "2000",
                    "state", "failed",
                    "debited", "true",
                    "reason", "declined"))
            .orElseThrow();
    assertEquals(2000, word.amountPaise());
    assertTrue(word.isDebited() && word.is(GatewayWord.FAILED));
  }

  @ParameterizedTest
  @CsvSource({
    "-1,succeeded,GW-1,declined",
    "20.00,succeeded,GW-1,declined",
    "9999999999999999,succeeded,GW-1,declined",
    "2000,won,GW-1,declined",
    "2000,succeeded,'GW 1',declined",
    "2000,failed,GW-1,Declined!"
  })
  void leavesWhatIsNot(String amount, String state, String reference, String reason) {
    assertTrue(
        GatewayWord.read(
                Map.of(
                    "order", "P1",
                    "amountPaise", amount,
                    "state", state,
                    "reference", reference,
                    "reason", reason))
            .isEmpty());
  }

  @Test
  void waitsLongerEachTimeAndNeverForgets() {
    int before = 0;
    for (int attempts = 0; attempts < 40; attempts++) {
      int seconds = row(attempts, Instant.now()).waitSeconds();
      assertTrue(seconds >= before && seconds >= 5 && seconds <= 600, () -> "waits " + seconds);
      before = seconds;
    }
  }

  @Test
  void whatIsNotPaidInTimeIsOverOnlyAfterAMinuteOfGrace() {
    Instant end = Instant.parse("2026-01-01T00:00:00Z");
    PaymentRow row = row(0, end);
    assertTrue(row.isPayable(end.minusSeconds(1)));
    assertFalse(row.isPayable(end));
    assertFalse(row.isOver(end.plusSeconds(60)));
    assertTrue(row.isOver(end.plusSeconds(61)));
  }

  @Test
  void nothingThatIsOverMovesOn() {
    assertEquals(java.util.Set.of(PaymentState.REFUND_DUE), PaymentState.SPENT.next());
    assertEquals(java.util.Set.of(), PaymentState.REFUNDED.next());
    assertFalse(PaymentState.FAILED.canBecome(PaymentState.PAID), "what comes late goes back");
    assertFalse(PaymentState.SPENT.canBecome(PaymentState.PAID), "nothing is spent twice");
  }

  private static PaymentRow row(int attempts, Instant expires) {
    return new PaymentRow(
        1,
        "P1",
        1,
        "9876500001",
        "application",
        "x",
        2000,
        "en",
        PaymentState.STARTED,
        null,
        null,
        attempts,
        expires,
        null);
  }
}
