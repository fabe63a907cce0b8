package org.jansetu.receipt;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.counter.Counter;
import org.jansetu.fees.ChargeRange;
import org.jansetu.paper.Printout;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** The official rate list, as it hangs on the wall of every kiosk; for everyone. */
@Stateless
@TenantBound
public class RateLists {

  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;
  @Inject private Counter counter;

  /** The posters of one version, by day; only the latest day is kept. */
  private record Shelf(Map<LocalDate, Printout> posters) {}

  /**
   * Every service with what it costs today, in Hindi and English, as PDF on sheets of A4. Set once
   * a day, however often it is asked for.
   */
  public Printout poster() {
    Programme programme = programmes.current();
    LocalDate today = LocalDate.now(programme.zone());
    Map<LocalDate, Printout> shelf =
        programme.part(Shelf.class, p -> new Shelf(new ConcurrentHashMap<>())).posters();
    Printout known = shelf.get(today);
    if (known == null) {
      known = set(programme, today);
      shelf.clear();
      shelf.put(today, known);
    }
    return known;
  }

  private Printout set(Programme programme, LocalDate today) {
    List<RateListPdf.Section> sections = new ArrayList<>();
    for (CodedName category : catalogue.categories()) {
      List<RateListPdf.Rate> rates =
          catalogue.list().stream()
              .filter(s -> s.open() && s.category().code().equals(category.code()))
              .map(this::rate)
              .toList();
      if (!rates.isEmpty()) {
        sections.add(new RateListPdf.Section(category.name(), rates));
      }
    }
    RateListPdf.Head head =
        new RateListPdf.Head(
            programme.name(),
            text(programme, "poster.title"),
            text(programme, "poster.note"),
            text(programme, "illustrative.note"),
            programme.section("programme").path("helpline").path("number").asText(""),
            today);
    String name = "rates-" + today + ".pdf";
    return new Printout("application/pdf", name, RateListPdf.of(head, sections));
  }

  private RateListPdf.Rate rate(ServiceDefinition service) {
    Optional<ChargeRange> range = counter.chargeRange(service.code());
    return new RateListPdf.Rate(
        service.code(),
        service.name(),
        range.orElse(null),
        service.biller() != null || service.kind().equals("collection"),
        service.stipulatedDays(),
        service.illustrative() || range.map(ChargeRange::illustrative).orElse(false));
  }

  private static LocalText text(Programme programme, String key) {
    String en = SlipMaker.text(programme, key, Locale.ENGLISH);
    String hi = SlipMaker.text(programme, key, Labels.HINDI);
    return new LocalText(en.isBlank() ? programme.name().en() : en, hi);
  }
}
