package org.jansetu.fees;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jansetu.shared.Finding;
import org.jansetu.shared.LocalText;

/** A value of {@code fees.yaml} with the place where it stands, so that a finding can name it. */
record Entry(JsonNode node, String pointer, List<Finding> findings) {

  private static final String FILE = "fees.yaml";

  /** Ends the reading of one tariff whose shape is not that of the schema. */
  static final class Misshapen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misshapen(String pointer) {
      super(pointer);
    }
  }

  /** Notes a finding about this value. */
  void reject(String check, String why) {
    findings.add(new Finding(FILE, pointer, check, why));
  }

  /** The value under a key, which may be missing. */
  Entry at(String key) {
    String step = key.replace("~", "~0").replace("/", "~1");
    return new Entry(node.path(key), pointer + "/" + step, findings);
  }

  boolean given() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** This value read, or a default where it is left out. */
  <T> T or(T absent, Function<Entry, T> read) {
    return given() ? read.apply(this) : absent;
  }

  /** Every element of a list; none where it is left out. */
  List<Entry> each() {
    if (given() && !node.isArray()) {
      throw misshapen("a list");
    }
    List<Entry> entries = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      entries.add(new Entry(node.get(i), pointer + "/" + i, findings));
    }
    return entries;
  }

  /** Every key of a map; none where it is left out. */
  List<String> keys() {
    if (given() && !node.isObject()) {
      throw misshapen("a map");
    }
    List<String> keys = new ArrayList<>(node.size());
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  String text() {
    if (!node.isTextual()) {
      throw misshapen("a text");
    }
    return node.textValue();
  }

  List<String> texts() {
    return each().stream().map(Entry::text).toList();
  }

  boolean yes() {
    return given() && node.booleanValue();
  }

  /** A whole number within these limits. */
  long whole(long least, long most) {
    if (!node.isIntegralNumber()) {
      throw misshapen("a whole number");
    }
    if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
      reject("number-in-range", "a whole number from " + least + " to " + most + " goes here");
      return least;
    }
    return node.longValue();
  }

  /** An amount in paise, from nothing to the most that a rule may name. */
  long paise() {
    return whole(0, Amount.MOST_PAISE);
  }

  Percent percent() {
    Percent percent = Percent.parse(text());
    if (percent == null) {
      reject("percent-in-range", "a percentage is from 0 to 100 with at most four decimals");
      return new Percent(0);
    }
    return percent;
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException noDate) {
      throw misshapen("a date such as 2026-04-01");
    }
  }

  LocalText localText() {
    String en = at("en").text();
    if (en.isBlank()) {
      throw misshapen("a text in English");
    }
    return new LocalText(en, at("hi").or(null, Entry::text));
  }

  /** One of the words that an enum gives its values. */
  <T> T word(Function<String, T> of) {
    try {
      return of.apply(text());
    } catch (IllegalArgumentException unknown) {
      throw misshapen("a word of the schema's list");
    }
  }

  private Misshapen misshapen(String wanted) {
    reject("shape", wanted + " goes here");
    return new Misshapen(pointer);
  }
}
