package org.jansetu.counter;

import java.time.LocalDate;
import java.util.List;

/**
 * A basket that is ready for the database: checked, reckoned, with the numbers of its accounts.
 *
 * @param tenant the programme's number
 * @param kioskId the kiosk's number
 * @param operator who serves
 * @param key the idempotency key
 * @param sha256 fingerprint of the request, 64 hexadecimal digits
 * @param citizen who pays
 * @param paidBy how
 * @param series the financial year, such as {@code 2627}
 * @param prefix what the receipt number begins with
 * @param on the programme's day
 * @param items one for each service
 */
record ChargeOrder(
    short tenant,
    long kioskId,
    long operator,
    String key,
    String sha256,
    Citizen citizen,
    PaidBy paidBy,
    String series,
    String prefix,
    LocalDate on,
    List<Item> items) {

  /**
   * One service of the basket.
   *
   * @param service code of the service
   * @param programmeVersion the version it is charged under
   * @param tariffVersion the tariff it is charged under
   * @param isPending whether a biller has to confirm
   * @param totalPaise what the citizen pays
   * @param lines who gets what, as JSON
   * @param borne what the department bears, as JSON
   * @param inputs what was typed, as JSON
   * @param promisedOn the promised day, or null
   * @param subject what must not be paid for twice, or null
   * @param code the verification code
   * @param transfers the postings; none while pending
   */
  record Item(
      String service,
      int programmeVersion,
      String tariffVersion,
      boolean isPending,
      long totalPaise,
      String lines,
      String borne,
      String inputs,
      LocalDate promisedOn,
      String subject,
      String code,
      List<Entry> transfers) {}

  /**
   * One transfer.
   *
   * @param debit account that gives
   * @param credit account that receives
   * @param paise how much
   */
  record Entry(long debit, long credit, long paise) {}

  long debitPaise() {
    return sum(false);
  }

  long holdPaise() {
    return sum(true);
  }

  private long sum(boolean isPending) {
    long sum = 0;
    for (Item item : items) {
      if (item.isPending() == isPending) {
        sum = Math.addExact(sum, item.totalPaise());
      }
    }
    return sum;
  }
}
