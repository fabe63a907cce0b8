package org.jansetu.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jansetu.shared.Money;

/**
 * A day's collections.
 *
 * @param day the programme's day
 * @param byService the largest first, at most 200
 * @param byKiosk the largest first, at most 200
 */
public record Collections(LocalDate day, List<Collected> byService, List<Collected> byKiosk) {

  /** Takes copies. */
  public Collections {
    byService = List.copyOf(byService);
    byKiosk = List.copyOf(byKiosk);
  }

  /** What citizens paid for all services. */
  public Money total() {
    return byService.stream().map(Collected::total).reduce(Money.ZERO, Money::plus);
  }

  /** What kiosks earned by them. */
  public Money commission() {
    return byService.stream().map(Collected::commission).reduce(Money.ZERO, Money::plus);
  }

  /** How many were charged for. */
  public long count() {
    return byService.stream().mapToLong(Collected::count).sum();
  }
}
