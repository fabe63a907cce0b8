package org.jansetu.fees;

import java.time.LocalDate;
import org.jansetu.shared.Refusal;

/** No tariff for this service is in force on this day. Code no-tariff. */
public final class NoTariff extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses for a service code and a day. */
  public NoTariff(String service, LocalDate on) {
    super("no-tariff", service, on.toString());
  }
}
