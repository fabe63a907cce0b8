package org.jansetu.settlement;

import java.time.LocalDate;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;

/**
 * What one service brought to a department on one day, by the day on which the ledger moved it.
 *
 * @param day the day of posting; null in a total
 * @param service code of the service; empty for what moved without a receipt, and in a total
 * @param name what the service is called; null where there is none
 * @param collected fees and bills that citizens paid for the department
 * @param cancelled what was given back because a receipt was cancelled
 * @param refunded what was given back because an examination was cancelled
 * @param remitted what was passed on to the department, or moved in another way without a receipt;
 *     negative where that was more in than out
 * @param borne charges that the department owes for citizens, less those taken back
 */
public record DailyLine(
    LocalDate day,
    String service,
    LocalText name,
    DailyMove collected,
    DailyMove cancelled,
    DailyMove refunded,
    Money remitted,
    Money borne) {

  static final DailyLine NOTHING = of(null, "");

  /** The line of that day and service, still empty. */
  static DailyLine of(LocalDate day, String service) {
    return new DailyLine(
        day, service, null, DailyMove.NONE, DailyMove.NONE, DailyMove.NONE, Money.ZERO, Money.ZERO);
  }

  /** By how much the department's account grew; what the ledger says of the same day. */
  public Money net() {
    return collected.total().minus(cancelled.total()).minus(refunded.total()).minus(remitted);
  }

  DailyLine plus(DailyLine other) {
    return new DailyLine(
        null,
        "",
        null,
        collected.plus(other.collected),
        cancelled.plus(other.cancelled),
        refunded.plus(other.refunded),
        remitted.plus(other.remitted),
        borne.plus(other.borne));
  }

  DailyLine called(LocalText named) {
    return new DailyLine(day, service, named, collected, cancelled, refunded, remitted, borne);
  }
}
