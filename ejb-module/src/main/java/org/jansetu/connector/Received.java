package org.jansetu.connector;

import org.jansetu.connector.AnswerReader.Senseless;

/**
 * How a question to a biller ended, and what may be concluded from it.
 *
 * @param sent whether anything may have reached the biller
 * @param fault why there is nothing to believe, or null when the answer is signed and whole
 * @param answer what came back, believed or not; null when nothing did
 */
record Received(boolean sent, String fault, HttpSignature.Answer answer) {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  /** Nothing came back. */
  static Received nothing(boolean sent, String fault) {
    return new Received(sent, fault, null);
  }

  boolean isBelieved() {
    return fault == null;
  }

  /** Whether the biller is well enough to be asked again at once. */
  boolean isHealthy() {
    return isBelieved() && answer.status() < SERVER_ERROR;
  }

  BillerCard card(Biller biller) {
    try {
      return AnswerReader.card(biller, ok(biller));
    } catch (Senseless e) {
      throw new BillerUnavailable(biller.code());
    }
  }

  Bill bill(Biller biller, String consumerId) {
    if (isBelieved() && answer.status() == NOT_FOUND) {
      throw new BillNotFound();
    }
    try {
      return AnswerReader.bill(consumerId, ok(biller));
    } catch (Senseless e) {
      throw new BillerUnavailable(biller.code());
    }
  }

  private Content ok(Biller biller) {
    if (!isBelieved() || answer.status() != OK) {
      throw new BillerUnavailable(biller.code());
    }
    return answer.body();
  }

  /** After an order to pay: failed where nothing was sent, for nobody can have taken it. */
  PayOutcome paid(String key) {
    return sent ? standing(key) : PayOutcome.failed("biller-unavailable");
  }

  /** Whatever cannot be believed is pending: somebody may have taken the money. */
  PayOutcome standing(String key) {
    if (!isBelieved()) {
      return PayOutcome.pending(fault);
    }
    if (answer.status() != OK) {
      return PayOutcome.pending("biller-unavailable");
    }
    try {
      return AnswerReader.outcome(key, answer.body());
    } catch (Senseless e) {
      return PayOutcome.pending("senseless-answer");
    }
  }
}
