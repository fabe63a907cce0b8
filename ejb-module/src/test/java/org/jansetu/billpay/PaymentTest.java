package org.jansetu.billpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jansetu.connector.PayOutcome;
import org.jansetu.connector.PayOutcome.State;
import org.jansetu.counter.ChargePending;
import org.jansetu.counter.SettleOrder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("X-10")
class PaymentTest {

  private static final ChargePending CHARGE =
      new ChargePending(42, "BILL", "POWER", "K1", "B-1", 100, "S/KIOSK/2627/000001");

  @ParameterizedTest
  @CsvSource({"0, 5", "1, 10", "2, 20", "6, 320", "7, 600", "8, 600", "1000, 600"})
  void waitsLongerEachTimeUpToTenMinutes(int attempts, int seconds) {
    Payment fresh = Payment.of("one", CHARGE, "B-1", true);
    Payment payment =
        new Payment(
            fresh.transactionId(),
            fresh.service(),
            fresh.biller(),
            fresh.order(),
            fresh.isWhole(),
            attempts);
    assertEquals(seconds, payment.waitSeconds());
  }

  @Test
  void hasTheSameKeyAtEveryTryAndAnotherInEveryProgramme() {
    String key = Payment.of("one", CHARGE, "B-1", true).order().key();
    assertEquals(key, Payment.of("one", CHARGE, "B-1", true).order().key());
    assertFalse(key.equals(Payment.of("two", CHARGE, "B-1", true).order().key()));
  }

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void whatHasEndedStaysEnded(PaymentState next) {
    assertFalse(PaymentState.SUCCEEDED.canBecome(next));
    assertFalse(PaymentState.FAILED.canBecome(next));
    assertTrue(PaymentState.PENDING.canBecome(next));
  }

  @Test
  void settlesWhatIsKnownAndNothingElse() {
    Payment payment = Payment.of("one", CHARGE, "B-1", true);
    assertEquals(
        new SettleOrder(42, true, "R-1", null),
        payment.settle(new PayOutcome(State.SUCCEEDED, "R-1", null)));
    assertEquals(
        new SettleOrder(42, false, null, "declined"),
        payment.settle(new PayOutcome(State.FAILED, null, "declined")));
    PayOutcome unknown = new PayOutcome(State.PENDING, null, "timeout");
    assertThrows(IllegalStateException.class, () -> payment.settle(unknown));
  }
}
