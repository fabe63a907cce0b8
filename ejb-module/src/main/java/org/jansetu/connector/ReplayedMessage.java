package org.jansetu.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jansetu.connector.AnswerReader.Senseless;

/**
 * A message read again from the log.
 *
 * @param entry what the log says of it
 * @param isSigned whether the signature holds for the bytes that are in the log
 * @param outcome what it said of a payment; null when it is no answer about one
 * @param bill what it said is due; null when it is no answer with a bill
 */
public record ReplayedMessage(MessageEntry entry, boolean isSigned, PayOutcome outcome, Bill bill) {

  private static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  static ReplayedMessage of(LoggedMessage message) {
    boolean isSigned = message.isSigned();
    PayOutcome outcome = null;
    Bill bill = null;
    if (isSigned && !message.isRequest() && message.status() == OK) {
      try {
        switch (Operation.of(message.operation())) {
          case PAY, STATUS -> outcome = AnswerReader.outcome(message.key(), message.body());
          case FETCH -> bill = AnswerReader.bill(consumer(message), message.body());
          case DESCRIBE -> {}
        }
      } catch (Senseless e) {
        // It made no sense then and makes none now: the entry stands, with nothing read from it.
      }
    }
    return new ReplayedMessage(MessageEntry.of(message), isSigned, outcome, bill);
  }

  private static String consumer(LoggedMessage message) throws Senseless {
    try {
      JsonNode body = JSON.readTree(message.body().bytes());
      return body.path("consumerId").asText();
    } catch (IOException e) {
      throw new Senseless("no JSON");
    }
  }
}
