package org.jansetu.connector;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes sense of a signed answer. A signature says who speaks, not that it makes sense: what does
 * not fit the contract to the letter is {@link Senseless}.
 */
final class AnswerReader {

  private static final int MOST_NAME = 200;
  private static final long MOST_PAISE = 1_000_000_000_000L;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private AnswerReader() {}

  /** The answer does not fit the contract. */
  static final class Senseless extends Exception {

    private static final long serialVersionUID = 1L;

    Senseless(String why) {
      super(why);
    }
  }

  static BillerCard card(Biller biller, Content body) throws Senseless {
    JsonNode json = object(body);
    List<String> operations = new ArrayList<>();
    for (JsonNode operation : json.path("operations")) {
      operations.add(operation.asText());
    }
    return new BillerCard(
        biller.code(), biller.name(), text(json, "contract", "[0-9.]{1,10}"), operations);
  }

  static Bill bill(String consumerId, Content body) throws Senseless {
    JsonNode json = object(body);
    if (!json.path("consumerId").asText().equals(consumerId)) {
      throw new Senseless("the bill of another consumer");
    }
    JsonNode amount = json.path("amountPaise");
    if (!amount.isIntegralNumber()
        || !amount.canConvertToLong()
        || amount.longValue() < 1
        || amount.longValue() > MOST_PAISE) {
      throw new Senseless("an amount that cannot be due");
    }
    return new Bill(
        consumerId,
        name(json.path("name").asText("")),
        text(json, "billId", "[A-Za-z0-9/-]{1,40}"),
        amount.longValue(),
        day(json.path("dueOn")));
  }

  /** How the payment of this key stands. */
  static PayOutcome outcome(String key, Content body) throws Senseless {
    JsonNode json = object(body);
    if (!json.path("key").asText().equals(key)) {
      throw new Senseless("the outcome of another payment");
    }
    return switch (json.path("state").asText()) {
      case "succeeded" -> PayOutcome.succeeded(reference(json));
      case "pending" -> PayOutcome.pending("biller-is-busy");
      case "failed" -> PayOutcome.failed(text(json, "reason", "[a-z][a-z-]{0,39}"));
      // Ours came twice: the first one counts. Another's came first: ours was not taken.
      case "duplicate" ->
          json.path("firstKey").asText().equals(key)
              ? PayOutcome.succeeded(reference(json))
              : PayOutcome.failed("already-paid");
      default -> throw new Senseless("a state that is not in the contract");
    };
  }

  private static String reference(JsonNode json) throws Senseless {
    return text(json, "reference", "[A-Za-z0-9/-]{1,64}");
  }

  private static JsonNode object(Content body) throws Senseless {
    JsonNode json;
    try {
      json = JSON.readTree(body.bytes());
    } catch (IOException e) {
      throw new Senseless("no JSON");
    }
    if (json == null || !json.isObject()) {
      throw new Senseless("no JSON object");
    }
    return json;
  }

  private static String text(JsonNode json, String name, String pattern) throws Senseless {
    String text = json.path(name).asText("");
    if (!text.matches(pattern)) {
      throw new Senseless(name + " that does not fit");
    }
    return text;
  }

  /** A name goes onto screens and receipts: composed, on one line, not endless. */
  private static String name(String text) {
    String clean =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\u200c\\u200d]]", "");
    return clean.length() <= MOST_NAME ? clean : clean.substring(0, MOST_NAME);
  }

  private static LocalDate day(JsonNode day) throws Senseless {
    if (day.isMissingNode() || day.isNull()) {
      return null;
    }
    try {
      return LocalDate.parse(day.asText());
    } catch (DateTimeParseException e) {
      throw new Senseless("a day that is none");
    }
  }
}
