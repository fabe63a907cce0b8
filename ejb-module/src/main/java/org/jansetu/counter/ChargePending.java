package org.jansetu.counter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jansetu.catalogue.ServiceDefinition;

/**
 * A charge was written and waits for its biller; the transaction that wrote it has ended. An
 * observer pays the biller and says by {@link Counter#settle} how it ended.
 *
 * @param transactionId the transaction that waits
 * @param service code of the service
 * @param biller code of the biller
 * @param consumerId the biller's name for the citizen
 * @param billId the bill, or null where the biller has none
 * @param amountPaise what to pay the biller, in paise: the bill, without charges
 * @param key the payment's own key towards the biller, the same at every try
 */
public record ChargePending(
    long transactionId,
    String service,
    String biller,
    String consumerId,
    String billId,
    long amountPaise,
    String key) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What there is to pay for a transaction of a service that has a biller. */
  static ChargePending of(ServiceDefinition service, long id, String receiptNumber, String typed) {
    try {
      JsonNode inputs = JSON.readTree(typed);
      JsonNode bill = inputs.path("billId");
      return new ChargePending(
          id,
          service.code(),
          service.biller().code(),
          inputs.path("consumerId").asText(),
          bill.isTextual() ? bill.asText() : null,
          inputs.path("amountPaise").asLong(),
          receiptNumber);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("inputs that were written cannot be read", e);
    }
  }
}
