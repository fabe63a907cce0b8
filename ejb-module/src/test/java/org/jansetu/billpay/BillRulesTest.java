package org.jansetu.billpay;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.jansetu.catalogue.Biller;
import org.jansetu.connector.Bill;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("LOK-1")
@Tag("LOK-2")
class BillRulesTest {

  private static final Bill BILL = new Bill("K1", "", "B-1", 128_400, null);

  @ParameterizedTest
  @CsvSource({
    "no, true, 128400, true",
    "no, true, 128399, false",
    "no, true, 128401, false",
    "yes, true, 1, true",
    "yes, true, 128400, true",
    "yes, true, 128401, false",
    "yes, true, 0, false",
    "yes, true, -1, false",
    "any, true, 128401, true",
    "any, true, 1, true",
    "any, true, 0, false",
    "any, false, 128400, true",
    "any, false, 128399, false",
    "yes, false, 1, false",
  })
  void takesTheAmountsThatTheBillerTakes(
      String partPayment, boolean isEditable, long amount, boolean isTaken) {
    Biller biller = new Biller("POWER", partPayment, isEditable);
    BillRules.Wanted wanted = new BillRules.Wanted(null, amount);
    if (isTaken) {
      assertDoesNotThrow(() -> BillRules.check(biller, BILL, wanted, Locale.ENGLISH));
    } else {
      InvalidInput refused =
          assertThrows(
              InvalidInput.class, () -> BillRules.check(biller, BILL, wanted, Locale.ENGLISH));
      assertEquals("/inputs/amountPaise", refused.violations().get(0).field());
      assertEquals("amount-not-due", refused.violations().get(0).code());
    }
  }

  @Test
  void speaksTheLanguageOfTheOperator() {
    Biller biller = new Biller("POWER", "no", false);
    BillRules.Wanted wanted = new BillRules.Wanted("B-1", 5);
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () -> BillRules.check(biller, BILL, wanted, Locale.forLanguageTag("hi")));
    assertTrue(refused.violations().get(0).message().contains("बिल"));
  }

  @Test
  void refusesABillThatIsNotDueAnyMore() {
    Biller biller = new Biller("POWER", "no", false);
    BillRules.Wanted wanted = new BillRules.Wanted("B-0", 128_400);
    Refusal refused =
        assertThrows(Refusal.class, () -> BillRules.check(biller, BILL, wanted, Locale.ENGLISH));
    assertEquals("bill-changed", refused.code());
  }

  @Test
  void knowsWhichPaymentsLeaveNothingToPay() {
    assertTrue(new Biller("POWER", "no", true).isPaidWhole());
    assertTrue(new Biller("POWER", "any", false).isPaidWhole());
    assertFalse(new Biller("POWER", "yes", true).isPaidWhole());
  }
}
