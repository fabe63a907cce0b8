package org.jansetu.payment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a gateway says about a payment, after its proof was checked.
 *
 * @param order number of the payment
 * @param amountPaise how much was to be paid
 * @param state unpaid, pending, succeeded or failed
 * @param isDebited whether the citizen's account was debited
 * @param reference the gateway's reference, or null
 * @param reason why it failed, or null
 * @param paidAt when the gateway took the money, by its own clock; null where it does not say
 */
record GatewayWord(
    String order,
    long amountPaise,
    String state,
    boolean isDebited,
    String reference,
    String reason,
    Instant paidAt) {

  static final String UNPAID = "unpaid";
  static final String PENDING = "pending";
  static final String SUCCEEDED = "succeeded";
  static final String FAILED = "failed";

  private static final Set<String> STATES = Set.of(UNPAID, PENDING, SUCCEEDED, FAILED);
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern REASON = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  /** Empty when a field is missing or cannot be understood. */
  static Optional<GatewayWord> read(Map<String, String> fields) {
    String amount = fields.getOrDefault("amountPaise", "");
    String state = fields.getOrDefault("state", "");
    String reference = fields.getOrDefault("reference", "");
    String reason = fields.getOrDefault("reason", "");
    String paidAt = fields.getOrDefault("paidAt", "");
    boolean isSound =
        AMOUNT.matcher(amount).matches()
            && STATES.contains(state)
            && (reference.isEmpty() || REFERENCE.matcher(reference).matches())
            && (reason.isEmpty() || REASON.matcher(reason).matches())
            && (paidAt.isEmpty() || SECONDS.matcher(paidAt).matches());
    if (!isSound) {
      return Optional.empty();
    }
    return Optional.of(
        new GatewayWord(
            fields.getOrDefault("order", ""),
            Long.parseLong(amount),
            state,
            "true".equals(fields.get("debited")),
            reference.isEmpty() ? null : reference,
            reason.isEmpty() ? null : reason,
            paidAt.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(paidAt))));
  }

  boolean is(String wanted) {
    return state.equals(wanted);
  }
}
