package org.jansetu.fees;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.condition.Conditions;
import org.jansetu.shared.Finding;
import org.jansetu.shared.LocalText;

/** Reads {@code fees.yaml} into tariffs and notes everything wrong with it at once. */
final class TariffReader {

  private static final int MOST_LINES = 20;

  private final List<Finding> findings = new ArrayList<>();
  private final List<Tariff> tariffs = new ArrayList<>();
  private final LineReader lineReader;

  TariffReader(JsonNode fees) {
    Entry file = new Entry(fees, "", findings);
    lineReader =
        new LineReader(new Conditions(Circumstances.NAMES), taxes(file.at("taxes")), labels(file));
    Set<String> ids = new HashSet<>();
    for (Entry entry : listed(file.at("tariffs"))) {
      try {
        Tariff tariff = tariff(entry);
        if (!ids.add(tariff.id())) {
          entry.at("id").reject("tariff-id-unique", "another tariff has the id " + tariff.id());
        }
        tariffs.add(tariff);
      } catch (Entry.Misshapen noted) {
        // The finding is noted; the other tariffs are still read, so that all findings come at
        // once.
      }
    }
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  List<Tariff> tariffs() {
    return List.copyOf(tariffs);
  }

  private static List<Entry> listed(Entry entry) {
    try {
      return entry.each();
    } catch (Entry.Misshapen noted) {
      return List.of();
    }
  }

  private static Map<String, Tax> taxes(Entry entry) {
    Map<String, Tax> taxes = new HashMap<>();
    try {
      for (String code : entry.keys()) {
        Entry tax = entry.at(code);
        taxes.put(code, new Tax(code, tax.at("label").localText(), rates(tax.at("rates"))));
      }
    } catch (Entry.Misshapen noted) {
      return taxes;
    }
    return taxes;
  }

  private static List<Tax.Rate> rates(Entry entry) {
    List<Tax.Rate> rates = new ArrayList<>();
    for (Entry rate : entry.each()) {
      LocalDate from = rate.at("from").date();
      if (!rates.isEmpty() && !rates.get(rates.size() - 1).from().isBefore(from)) {
        rate.at("from").reject("rates-in-date-order", "each rate starts after the one before it");
      }
      rates.add(new Tax.Rate(from, rate.at("percent").percent()));
    }
    if (rates.isEmpty()) {
      entry.reject("tax-has-a-rate", "a tax has at least one rate");
    }
    return List.copyOf(rates);
  }

  private static Map<Party, LocalText> labels(Entry file) {
    Map<Party, LocalText> labels = new EnumMap<>(Party.class);
    try {
      Entry entry = file.at("labels");
      for (String party : entry.keys()) {
        labels.put(Party.of(party), entry.at(party).localText());
      }
    } catch (Entry.Misshapen noted) {
      return labels;
    } catch (IllegalArgumentException unknown) {
      file.at("labels").reject("shape", "labels are kept by party");
    }
    return labels;
  }

  private Tariff tariff(Entry entry) {
    String id = entry.at("id").text();
    Scope scope = scope(entry.at("applies"));
    List<Version> versions = new ArrayList<>();
    LocalDate before = null;
    for (Entry each : entry.at("versions").each()) {
      LocalDate from = each.at("from").date();
      if (from.equals(before)) {
        each.at("from").reject("one-version-a-day", "two versions start on " + from);
      } else if (before != null && from.isBefore(before)) {
        each.at("from").reject("versions-in-date-order", "this version starts before " + before);
      }
      before = from;
      versions.add(version(each, id));
    }
    if (versions.isEmpty()) {
      entry.at("versions").reject("tariff-has-a-version", "a tariff has at least one version");
    }
    return new Tariff(id, entry.pointer(), scope, List.copyOf(versions));
  }

  private static Scope scope(Entry entry) {
    Set<String> services = Set.copyOf(entry.at("services").texts());
    Set<String> categories = Set.copyOf(entry.at("categories").texts());
    Set<String> kinds = Set.copyOf(entry.at("kinds").texts());
    Set<String> segments = Set.copyOf(entry.at("segments").texts());
    boolean narrowed = !kinds.isEmpty() || !segments.isEmpty();
    int ways =
        (services.isEmpty() ? 0 : 1)
            + (categories.isEmpty() ? 0 : 1)
            + (narrowed ? 1 : 0)
            + (entry.at("all").yes() ? 1 : 0);
    if (ways != 1) {
      entry.reject(
          "applies-one-way",
          "a tariff is for services, or categories, or kinds with or without segments, or all");
    }
    int rank = Scope.ALL;
    if (!services.isEmpty()) {
      rank = Scope.SERVICES;
    } else if (!categories.isEmpty()) {
      rank = Scope.CATEGORIES;
    } else if (narrowed) {
      boolean both = !kinds.isEmpty() && !segments.isEmpty();
      rank = both ? Scope.KINDS_AND_SEGMENTS : Scope.KINDS_OR_SEGMENTS;
    }
    return new Scope(rank, services, categories, kinds, segments);
  }

  private Version version(Entry entry, String id) {
    LocalDate from = entry.at("from").date();
    Payer payer = entry.at("payer").word(Payer::of);
    long min = entry.at("minChargePaise").or(0L, Entry::paise);
    long max = entry.at("maxChargePaise").or(Amount.OPEN, Entry::paise);
    if (max != Amount.OPEN && max < min) {
      entry.at("maxChargePaise").reject("charge-limits", "the maximum is less than the minimum");
    }
    List<Line> lines = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Entry each : entry.at("lines").each()) {
      Entry lineId = each.at("id");
      if (!ids.add(lineId.text())) {
        lineId.reject("line-id-unique", "another line of this version has the id " + lineId.text());
      }
      lines.add(lineReader.line(each, new LineReader.Setting(from, payer)));
    }
    if (lines.size() > MOST_LINES) {
      entry.at("lines").reject("lines-limit", "a version has at most " + MOST_LINES + " lines");
    }
    return new Version(
        id + "@" + from,
        from,
        payer,
        min,
        max,
        List.copyOf(lines),
        entry.at("illustrative").yes(),
        entry.at("source").or(null, Entry::text));
  }
}
