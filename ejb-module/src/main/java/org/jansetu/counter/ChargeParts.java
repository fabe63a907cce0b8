package org.jansetu.counter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jansetu.catalogue.Catalogue;

/** The steps of a charge, each a part of its own, and what is told to those above. */
@Dependent
class ChargeParts {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private Reckoner reckoner;
  @Inject private OrderMaker maker;
  @Inject private ChargeQueue queue;
  @Inject private Admission admission;
  @Inject private Catalogue catalogue;
  @Inject private Event<ChargeProposed> proposed;
  @Inject private Event<ChargePending> pending;

  Reckoner reckoner() {
    return reckoner;
  }

  OrderMaker maker() {
    return maker;
  }

  ChargeQueue queue() {
    return queue;
  }

  Admission admission() {
    return admission;
  }

  void propose(ChargeProposed event) {
    proposed.fire(event);
  }

  /** Tells whoever pays billers that money is held for one. */
  void pending(Transaction transaction, ChargeOrder.Item item) {
    try {
      JsonNode inputs = JSON.readTree(item.inputs());
      JsonNode bill = inputs.path("billId");
      pending.fire(
          new ChargePending(
              transaction.id(),
              item.service(),
              catalogue.get(item.service()).biller().code(),
              inputs.path("consumerId").asText(),
              bill.isTextual() ? bill.asText() : null,
              inputs.path("amountPaise").asLong(),
              transaction.receiptNumber()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("inputs that were written cannot be read", e);
    }
  }
}
