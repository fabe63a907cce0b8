package org.jansetu.billpay;

import java.util.Locale;
import org.jansetu.catalogue.Biller;
import org.jansetu.connector.Bill;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Refusal;

/** How much of a bill may be paid, by the programme's rule for its biller. */
final class BillRules {

  private static final String ANY = "any";

  private static final LocalText WHOLE =
      new LocalText(
          "Only the whole bill can be paid: the amount must be the amount of the bill.",
          "केवल पूरा बिल जमा हो सकता है: राशि बिल की राशि के बराबर होनी चाहिए।");
  private static final LocalText TOO_MUCH =
      new LocalText("The amount is more than the bill.", "राशि बिल की राशि से अधिक है।");
  private static final LocalText NOTHING =
      new LocalText("The amount must be more than nothing.", "राशि शून्य से अधिक होनी चाहिए।");

  private BillRules() {}

  /**
   * Refuses with invalid-input an amount that the biller does not take, and with bill-changed a
   * bill that is not the one that is due now.
   */
  static void check(Biller biller, Bill bill, Wanted wanted, Locale language) {
    if (wanted.billId() != null && !wanted.billId().equals(bill.billId())) {
      throw new Refusal("bill-changed", bill.billId());
    }
    long amount = wanted.amountPaise();
    if (amount < 1) {
      throw wrong("amount-not-due", NOTHING, language);
    }
    if (biller.isPaidWhole() && amount != bill.amountPaise()) {
      throw wrong("amount-not-due", WHOLE, language);
    }
    if (!biller.partPayment().equals(ANY) && amount > bill.amountPaise()) {
      throw wrong("amount-not-due", TOO_MUCH, language);
    }
  }

  /**
   * What the operator wants to pay.
   *
   * @param billId the bill that was shown, or null
   * @param amountPaise how much
   */
  record Wanted(String billId, long amountPaise) {}

  private static InvalidInput wrong(String code, LocalText why, Locale language) {
    return InvalidInput.of("/inputs/amountPaise", code, why.in(language));
  }
}
