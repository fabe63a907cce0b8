package org.jansetu.counter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;

/**
 * One service that was charged for, with its receipt.
 *
 * @param id its id
 * @param basketId the visit it belongs to
 * @param receiptNumber programme, kiosk, financial year and number, without gaps
 * @param status where it stands
 * @param service code of the service
 * @param serviceName its name when it was charged
 * @param total what the citizen paid
 * @param lines who gets what of the total; they sum to it
 * @param borne charges that the department bears
 * @param at when it was charged, in the programme's time zone
 * @param kiosk code of the kiosk
 * @param citizen who paid
 * @param paidBy how
 * @param promisedOn the day by which the law promises a decision, or null
 * @param verificationCode what a reader of the receipt proves it with
 * @param billerReference the biller's own reference, or null
 * @param nextCheckAt when a pending transaction is looked at again, or null
 * @param reversedAt when it was cancelled or failed, or null
 * @param reversalReason why, or null
 * @param tariffVersion the tariff it was charged under
 */
public record Transaction(
    long id,
    long basketId,
    String receiptNumber,
    ChargeStatus status,
    String service,
    LocalText serviceName,
    Money total,
    List<ChargeLine> lines,
    List<ChargeLine> borne,
    OffsetDateTime at,
    String kiosk,
    Citizen citizen,
    PaidBy paidBy,
    LocalDate promisedOn,
    String verificationCode,
    String billerReference,
    OffsetDateTime nextCheckAt,
    OffsetDateTime reversedAt,
    String reversalReason,
    String tariffVersion) {

  /** What the kiosk earns by it. */
  public Money commission() {
    Money sum = Money.ZERO;
    for (List<ChargeLine> side : List.of(lines, borne)) {
      for (ChargeLine line : side) {
        if (line.party().equals("kiosk")) {
          sum = sum.plus(Money.ofPaise(line.amountPaise()));
        }
      }
    }
    return sum;
  }
}
