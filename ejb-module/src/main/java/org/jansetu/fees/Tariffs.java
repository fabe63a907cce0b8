package org.jansetu.fees;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jansetu.shared.Finding;

/**
 * The tariffs of one programme, compiled: immutable, safe to use from many threads.
 *
 * <p>Tariffs with findings quote nothing: {@link #quote} and {@link #charge} then fail with
 * IllegalStateException, because a rule that could not be read must not be charged by.
 */
public final class Tariffs {

  /** The most services whose timeline is kept; any more are worked out each time. */
  private static final int MOST_KEPT = 10_000;

  private final List<Tariff> tariffs;
  private final List<Finding> findings;
  private final ConcurrentHashMap<ServiceFacts, Timeline> timelines = new ConcurrentHashMap<>();

  private Tariffs(TariffReader reader) {
    tariffs = reader.tariffs();
    findings = reader.findings();
  }

  /**
   * Reads the fees section of a programme, which the schema has checked for shape, and compiles
   * every condition. Wrong content refuses nothing; it is told by {@link #findings}.
   */
  public static Tariffs parse(JsonNode fees) {
    return new Tariffs(new TariffReader(fees));
  }

  /** Everything wrong inside the section; empty when it may be published. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * What is wrong between the tariffs and the basket: a service without any tariff
   * (tariff-for-every-service), one that two tariffs of the same rank are for (one-tariff-a-rank),
   * a tariff for a service that the basket lacks (tariff-service-known).
   */
  public List<Finding> coverage(List<ServiceFacts> services) {
    List<Finding> found = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (ServiceFacts service : services) {
      codes.add(service.code());
      List<Tariff> covering = covering(service);
      if (covering.isEmpty()) {
        String why = "no tariff is for the service " + service.code();
        found.add(new Finding("fees.yaml", "/tariffs", "tariff-for-every-service", why));
      }
      for (int i = 1; i < covering.size(); i++) {
        Tariff before = covering.get(i - 1);
        Tariff tariff = covering.get(i);
        if (before.scope().rank() == tariff.scope().rank()) {
          found.add(
              about(
                  tariff,
                  "one-tariff-a-rank",
                  "the service " + service.code() + " also has the tariff " + before.id()));
        }
      }
    }
    for (Tariff tariff : tariffs) {
      for (String code : tariff.scope().services()) {
        if (!codes.contains(code)) {
          found.add(about(tariff, "tariff-service-known", "no service has the code " + code));
        }
      }
    }
    return List.copyOf(found);
  }

  private static Finding about(Tariff tariff, String check, String why) {
    return new Finding("fees.yaml", tariff.pointer() + "/applies", check, why);
  }

  /**
   * The quote for these facts.
   *
   * <p>Refuses with NoTariff where no tariff is in force on the day; with InvalidInput, field
   * {@code /inputs/<name>}, where an amount (1 to 10,00,00,00,000 paise) or units (1 to 10,000, or
   * what the tariff says) are missing, not whole, too small or too large, or {@code /inputs} where
   * a condition meets a value that it cannot judge; with code payee-unknown (service, party) where
   * the kiosk or the service does not say who gets a part.
   */
  public Quote quote(Facts facts) {
    return Reckoning.quote(inForce(facts.service(), facts.onDate()), facts);
  }

  /**
   * The least and the most that a citizen may be charged for this service on this day, whatever the
   * inputs, tax counted, the bill itself not. Refuses with NoTariff.
   */
  public ChargeRange charge(ServiceFacts service, LocalDate on) {
    return ChargeReckoning.range(inForce(service, on), on);
  }

  /** Whether that version, named as {@code id@from} like a quote names it, is invented. */
  public boolean isIllustrative(String tariffVersion) {
    return tariffs.stream()
        .flatMap(tariff -> tariff.versions().stream())
        .anyMatch(version -> version.name().equals(tariffVersion) && version.illustrative());
  }

  private Version inForce(ServiceFacts service, LocalDate on) {
    if (!findings.isEmpty()) {
      throw new IllegalStateException("tariffs with findings: " + findings.get(0));
    }
    Version version = timeline(service).on(on);
    if (version == null) {
      throw new NoTariff(service.code(), on);
    }
    return version;
  }

  private Timeline timeline(ServiceFacts service) {
    Timeline known = timelines.get(service);
    if (known == null) {
      known = Timeline.of(covering(service));
      if (timelines.size() < MOST_KEPT) {
        timelines.put(service, known);
      }
    }
    return known;
  }

  private List<Tariff> covering(ServiceFacts service) {
    return tariffs.stream()
        .filter(tariff -> tariff.scope().covers(service))
        .sorted(Comparator.comparingInt(tariff -> tariff.scope().rank()))
        .toList();
  }
}
