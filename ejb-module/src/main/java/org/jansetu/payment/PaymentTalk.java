package org.jansetu.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.ServerSettings;

/** What is said between a gateway, this server, and whoever spends what has arrived. */
@Dependent
class PaymentTalk {

  @Inject private PaymentDesk desk;
  @Inject private GatewayLine line;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private ServerSettings settings;
  @Inject private Event<PaymentReceived> received;

  Optional<Gateway> gateway() {
    return GatewayBook.find(programmes.current(), settings.keysFolder());
  }

  /** Asks the gateway how an open payment stands. */
  void resolve(PaymentRow row) {
    gateway()
        .flatMap(gateway -> line.status(gateway, row))
        .ifPresentOrElse(word -> conclude(row, word), () -> desk.askAgain(row));
  }

  /** Has the gateway give back what it owes a citizen. */
  void refund(PaymentRow row) {
    if (gateway().map(gateway -> line.refund(gateway, row)).orElse(false)) {
      desk.refunded(row);
    } else {
      desk.askAgain(row);
    }
  }

  /** Writes down what the gateway says. Refuses with payment-mismatch another amount. */
  void conclude(PaymentRow row, GatewayWord word) {
    if (word.amountPaise() != row.amountPaise()) {
      desk.mismatch(row, word);
      throw new Refusal("payment-mismatch", row.order());
    }
    if (desk.conclude(row, word)) {
      tell(desk.find(row.order()).orElse(row));
    } else if (row.isOpen()) {
      desk.find(row.order()).filter(PaymentRow::isOpen).ifPresent(desk::askAgain);
    }
  }

  /** Tells of money that has arrived, as the server itself. */
  void tell(PaymentRow row) {
    Caller before = callers.current();
    callers.set(Caller.platform(before.tenant(), before.programme()));
    try {
      received.fire(row.received());
    } finally {
      callers.set(before);
    }
  }
}
