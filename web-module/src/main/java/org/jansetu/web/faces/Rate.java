package org.jansetu.web.faces;

import java.util.Optional;
import org.jansetu.catalogue.ServiceCard;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.fees.ChargeRange;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;

/**
 * A service with what it costs, as a reader sees it.
 *
 * @param code the service's code
 * @param name its name in the reader's language
 * @param department who owns it
 * @param days within how many working days it is due; empty where nothing is promised
 * @param charge what a citizen pays, without a bill
 * @param illustrative whether the row only fills the basket, or its charge is invented
 */
public record Rate(
    String code, String name, String department, String days, String charge, boolean illustrative) {

  /** A rate of a service in a list. */
  public static Rate of(ServiceCard card, Optional<ChargeRange> range, PageFrame page) {
    return new Rate(
        card.code(),
        page.in(card.name()),
        page.in(card.department().name()),
        days(card.stipulatedDays(), page),
        charge(range, page),
        card.illustrative() || invented(range));
  }

  /** A rate of a service of the basket. */
  public static Rate of(ServiceDefinition service, Optional<ChargeRange> range, PageFrame page) {
    LocalText department = service.department().name();
    return new Rate(
        service.code(),
        page.in(service.name()),
        page.in(department),
        days(service.stipulatedDays(), page),
        charge(range, page),
        service.illustrative() || invented(range));
  }

  private static boolean invented(Optional<ChargeRange> range) {
    return range.map(ChargeRange::illustrative).orElse(false);
  }

  private static String days(Integer days, PageFrame page) {
    return days == null ? "" : page.texts().get("days.working", days);
  }

  private static String charge(Optional<ChargeRange> range, PageFrame page) {
    if (range.isEmpty()) {
      return "";
    }
    Money least = range.get().min();
    Money most = range.get().max();
    if (most == null) {
      return page.texts().get("charge.from", Rupees.withSign(least));
    }
    if (most.isZero()) {
      return page.text("charge.none");
    }
    return least.equals(most)
        ? Rupees.withSign(most)
        : Rupees.withSign(least) + " – " + Rupees.plain(most);
  }
}
