package org.jansetu.fees;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sentences for the tests of this package: what is asked of which tariffs, and what comes back. */
record Asking(
    ServiceFacts service,
    KioskFacts kiosk,
    LocalDate day,
    Map<String, Object> inputs,
    String area) {

  static final KioskFacts KIOSK =
      new KioskFacts("GWL-1", "authorised", "LSP-1", "SOC-1", Map.of("district", "D402"));

  private static final YAMLMapper YAML = new YAMLMapper();

  static Asking of(String code) {
    ServiceFacts service = new ServiceFacts(code, "REV", "certificates", "application", "G2C");
    return new Asking(service, KIOSK, LocalDate.parse("2024-06-01"), Map.of(), null);
  }

  Asking on(String date) {
    return new Asking(service, kiosk, LocalDate.parse(date), inputs, area);
  }

  Asking at(KioskFacts other) {
    return new Asking(service, other, day, inputs, area);
  }

  Asking livingIn(String district) {
    return new Asking(service, kiosk, day, inputs, district);
  }

  Asking as(ServiceFacts other) {
    return new Asking(other, kiosk, day, inputs, area);
  }

  Asking with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(inputs);
    more.put(name, value);
    return new Asking(service, kiosk, day, more, area);
  }

  Facts facts() {
    Map<String, String> place = area == null ? Map.of() : Map.of("district", area);
    return new Facts(service, kiosk, inputs, place, "kiosk", day);
  }

  static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Tariffs that must have no findings. */
  static Tariffs tariffs(String text) {
    Tariffs tariffs = Tariffs.parse(yaml(text));
    if (!tariffs.findings().isEmpty()) {
      throw new AssertionError(tariffs.findings());
    }
    return tariffs;
  }

  /** One tariff for every service since 2020, borne by the citizen, with an 18 % tax known. */
  static String oneVersion(String limits, String... lines) {
    return versions(
        "{from: 2020-01-01, payer: citizen, " + limits + "lines: [" + join(lines) + "]}");
  }

  static Tariffs charging(String... lines) {
    return tariffs(oneVersion("", lines));
  }

  static String versions(String... versions) {
    return """
        taxes: {gst: {label: {en: GST}, rates: [{from: 2017-07-01, percent: "18"}]}}
        tariffs: [{id: t, name: {en: T}, applies: {all: true}, versions: [%s]}]
        """
        .formatted(join(versions));
  }

  private static String join(String... parts) {
    return String.join(", ", parts);
  }

  /** Lines as {@code party amount, party amount}. */
  static String say(List<QuoteLine> lines) {
    return lines.stream()
        .map(line -> line.party().code() + " " + line.amount().paise())
        .collect(Collectors.joining(", "));
  }
}
