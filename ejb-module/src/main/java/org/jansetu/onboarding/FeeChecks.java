package org.jansetu.onboarding;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.fees.Facts;
import org.jansetu.fees.KioskFacts;
import org.jansetu.fees.Quote;
import org.jansetu.fees.QuoteLine;
import org.jansetu.fees.ServiceFacts;
import org.jansetu.fees.Tariffs;
import org.jansetu.shared.Refusal;

/** Whether every service has its tariff, and every golden case comes out as it says. */
final class FeeChecks {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Bundle bundle;
  private final Tariffs tariffs;
  private final Map<String, ServiceFacts> services = new HashMap<>();
  private final Map<String, KioskFacts> kiosks = new HashMap<>();

  private FeeChecks(Bundle bundle) {
    this.bundle = bundle;
    this.tariffs = Tariffs.parse(bundle.file("fees").value());
    bundle.services().forEach(service -> services.put(service.code(), service));
    for (Entry kiosk : bundle.file("network").at("kiosks").each()) {
      KioskFacts facts = kiosk(kiosk);
      kiosks.put(facts.code(), facts);
    }
  }

  static void run(Bundle bundle) {
    if (!bundle.file("fees").isPresent()) {
      return;
    }
    FeeChecks checks = new FeeChecks(bundle);
    Findings findings = bundle.file("fees").findings();
    checks.tariffs.findings().forEach(findings::add);
    checks.tariffs.coverage(bundle.services()).forEach(findings::add);
    checks.scopes();
    if (checks.tariffs.findings().isEmpty()) {
      bundle.file("examples/fees").at("cases").each().forEach(checks::golden);
    }
  }

  private void scopes() {
    Set<String> categories =
        Set.copyOf(
            bundle.file("services").at("categories").each().stream()
                .map(category -> category.at("code").text())
                .distinct()
                .toList());
    for (Entry tariff : bundle.file("fees").at("tariffs").each()) {
      for (Entry category : tariff.at("applies").at("categories").each()) {
        category.mustBeOneOf(categories, "tariff-category-known", "category");
      }
      for (Entry version : tariff.at("versions").each()) {
        for (Entry line : version.at("lines").each()) {
          inputs(line.at("amount"), tariff.at("applies").at("services").texts());
        }
      }
    }
  }

  /** A tariff that counts what the form does not ask for could never be charged by. */
  private void inputs(Entry amount, List<String> codes) {
    for (Entry input :
        List.of(
            amount.at("perUnit").at("input"),
            amount.at("percent").at("of"),
            amount.at("slab").at("of"),
            amount.at("input"))) {
      for (Entry service : bundle.file("services").at("services").each()) {
        Entry fields =
            bundle.file("services").at("forms").at(service.at("form").text()).at("properties");
        if (input.isPresent()
            && codes.contains(service.at("code").text())
            && fields.isPresent()
            && !"integer".equals(fields.at(input.text()).at("type").text())) {
          input.reject(
              "tariff-input-in-form",
              "the form of " + service.at("code").text() + " has no whole number " + input.text());
        }
      }
    }
  }

  private void golden(Entry example) {
    ServiceFacts service = services.get(example.at("service").text());
    example.at("service").mustBeOneOf(services.keySet(), "golden-service-known", "service");
    example.at("kiosk").mustBeOneOf(kiosks.keySet(), "golden-kiosk-known", "kiosk");
    if (service == null) {
      return;
    }
    String refusal = example.at("refusal").text();
    try {
      Quote quote = tariffs.quote(facts(example, service));
      if (refusal.isEmpty()) {
        compare(example.at("expect"), quote);
      } else {
        example.at("refusal").reject("golden-case", "it is quoted as " + said(quote.lines()));
      }
    } catch (Refusal e) {
      if (!e.code().equals(refusal)) {
        example.reject("golden-case", "it is refused: " + e.getMessage());
      }
    } catch (DateTimeException e) {
      example.at("on").reject("golden-case", "there is no such day");
    }
  }

  private Facts facts(Entry example, ServiceFacts service) {
    Map<String, Object> inputs =
        example.at("inputs").isPresent()
            ? JSON.convertValue(
                example.at("inputs").value(), new TypeReference<Map<String, Object>>() {})
            : Map.of();
    Object area = inputs.get("area");
    return new Facts(
        service,
        kiosks.get(example.at("kiosk").text()),
        inputs,
        area instanceof String code ? bundle.place(code) : Map.of(),
        example.at("channel").isPresent() ? example.at("channel").text() : "kiosk",
        LocalDate.parse(example.at("on").text()),
        example.at("window").text());
  }

  private KioskFacts kiosk(Entry kiosk) {
    Map<String, String> place = bundle.place(kiosk.at("area").text());
    String society =
        bundle.file("network").at("societies").each().stream()
            .filter(s -> place.containsValue(s.at("district").text()))
            .map(s -> s.at("code").text())
            .findFirst()
            .orElse(null);
    return new KioskFacts(
        kiosk.at("code").text(),
        kiosk.at("type").text(),
        kiosk.at("provider").isPresent() ? kiosk.at("provider").text() : null,
        society,
        place);
  }

  private static void compare(Entry expect, Quote quote) {
    if (!quote.payer().code().equals(expect.at("payer").text())) {
      expect.at("payer").reject("golden-case", "the payer is the " + quote.payer().code());
    }
    if (quote.total().paise() != expect.at("totalPaise").value().asLong()) {
      expect.at("totalPaise").reject("golden-case", "the total is " + quote.total().paise());
    }
    lines(expect.at("lines"), quote.lines());
    lines(expect.at("borneByDepartment"), quote.borneByDepartment());
  }

  private static void lines(Entry expected, List<QuoteLine> lines) {
    List<Entry> wanted = expected.each();
    boolean same = wanted.size() == lines.size();
    for (int i = 0; same && i < lines.size(); i++) {
      same = same(wanted.get(i), lines.get(i));
    }
    if (!same) {
      expected.reject("golden-case", "the lines are " + said(lines));
    }
  }

  private static boolean same(Entry wanted, QuoteLine line) {
    JsonNode payee = wanted.at("payee").value();
    return line.party().code().equals(wanted.at("party").text())
        && line.amount().paise() == wanted.at("amountPaise").value().asLong()
        && (payee.isMissingNode() || payee.asText().equals(line.payee()));
  }

  private static String said(List<QuoteLine> lines) {
    return lines.isEmpty()
        ? "none"
        : String.join(
            ", ",
            lines.stream()
                .map(l -> l.party().code() + " " + l.amount().paise() + " to " + l.payee())
                .toList());
  }
}
