package org.jansetu.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jansetu.catalogue.Catalogue;

/** The steps of a charge, each a part of its own, and what is told to those above. */
@Dependent
class ChargeParts {

  @Inject private Reckoner reckoner;
  @Inject private OrderMaker maker;
  @Inject private ChargeQueue queue;
  @Inject private Admission admission;
  @Inject private Catalogue catalogue;
  @Inject private Event<Object> events;

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
    events.fire(event);
  }

  /** Asks whoever keeps campaigns; after the charge, tells. */
  void attribute(Counter.Attribution attribution) {
    events.fire(attribution);
  }

  /** Tells whoever pays billers that money is held for one. */
  void pending(Transaction transaction, ChargeOrder.Item item) {
    events.fire(
        ChargePending.of(
            catalogue.get(item.service()),
            transaction.id(),
            transaction.receiptNumber(),
            item.inputs()));
  }
}
