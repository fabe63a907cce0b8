package org.jansetu.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/**
 * How certificates of some services read, from the programme's folder.
 *
 * @param code its code
 * @param title what they are called
 * @param body what they certify, with places to fill
 * @param facts answers shown beside the sentence
 * @param validityMonths how long they hold, or null for ever
 * @param numbered whether each copy needs a numbered sheet
 * @param delegated whether whoever issues them needs an order
 * @param illustrative whether it is an example
 */
record Template(
    String code,
    LocalText title,
    LocalText body,
    List<FactLine> facts,
    Integer validityMonths,
    boolean numbered,
    boolean delegated,
    boolean illustrative) {

  static final Locale HINDI = Locale.forLanguageTag("hi");

  /** A fact of the template. */
  record FactLine(LocalText label, Wording value) {}

  static Template of(JsonNode node) {
    List<FactLine> facts = new ArrayList<>();
    for (JsonNode fact : node.path("facts")) {
      facts.add(
          new FactLine(
              Programme.text(fact.path("label"), " - "),
              Wording.parse(fact.path("value").asText())));
    }
    return new Template(
        node.path("code").asText(),
        Programme.text(node.path("title"), " - "),
        Programme.text(node.path("body"), " - "),
        List.copyOf(facts),
        node.path("validityMonths").isInt() ? node.path("validityMonths").intValue() : null,
        node.path("stationery").asText().equals("numbered"),
        node.path("authority").asText().equals("delegated"),
        node.path("illustrative").asBoolean(false));
  }

  LocalDate validUntil(LocalDate decidedOn) {
    return validityMonths == null ? null : decidedOn.plusMonths(validityMonths).minusDays(1);
  }

  /** What a certificate says with these answers. */
  CertificateText text(Map<String, LocalText> answers, LocalText department, String order) {
    Map<String, String> english = in(answers, Locale.ENGLISH);
    Map<String, String> hindi = in(answers, HINDI);
    List<CertificateText.Fact> filled = new ArrayList<>();
    for (FactLine fact : facts) {
      if (answers.keySet().containsAll(fact.value().needed())) {
        filled.add(
            new CertificateText.Fact(
                fact.label(), new LocalText(fact.value().fill(english), fact.value().fill(hindi))));
      }
    }
    return new CertificateText(
        title,
        new LocalText(
            Wording.parse(body.en()).fill(english),
            Optional.ofNullable(body.hi()).map(hi -> Wording.parse(hi).fill(hindi)).orElse(null)),
        filled,
        department,
        order,
        illustrative);
  }

  private static Map<String, String> in(Map<String, LocalText> answers, Locale language) {
    Map<String, String> texts = new HashMap<>();
    answers.forEach((name, text) -> texts.put(name, text.in(language)));
    return texts;
  }
}
