package org.jansetu.billpay;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.catalogue.Biller;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.connector.Bill;
import org.jansetu.connector.Connectors;
import org.jansetu.counter.ChargePending;
import org.jansetu.counter.ChargeProposed;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;

/** Stands beside the counter: looks at a bill before it is charged, pays it afterwards. */
@Dependent
class BillPayer {

  private static final Logger LOG = Logger.getLogger(BillPayer.class.getName());

  @Inject private Callers callers;
  @Inject private Catalogue catalogue;
  @Inject private Connectors connectors;
  @Inject private BillDesk desk;

  /**
   * Looks at the bill, and writes its number down where the operator did not. Refuses with
   * already-paid, bill-changed, bill-not-found, biller-unavailable, and with invalid-input an
   * amount that the biller does not take.
   */
  void look(@Observes ChargeProposed charge) {
    String consumerId = charge.inputs().path("consumerId").asText();
    JsonNode billId = charge.inputs().path("billId");
    if (billId.isTextual()) {
      // Before the biller is asked: it does not know a bill any more that is paid.
      refuseTaken(charge.biller(), consumerId, billId.asText());
    }
    Bill bill = bill(charge.biller(), consumerId);
    refuseTaken(charge.biller(), consumerId, bill.billId());
    BillRules.check(
        biller(charge.service()),
        bill,
        new BillRules.Wanted(
            billId.isTextual() ? billId.asText() : null,
            charge.inputs().path("amountPaise").asLong()),
        callers.current().language());
    charge.inputs().put("billId", bill.billId());
  }

  private void refuseTaken(String biller, String consumerId, String billId) {
    if (desk.isTaken(biller, consumerId, billId)) {
      throw new Refusal("already-paid", billId);
    }
  }

  /**
   * Pays. Whatever goes wrong here leaves a payment that is pending and a resolver that finds it,
   * never a charge that fails after it was written.
   */
  void pay(@Observes ChargePending charge) {
    try {
      Optional<Payment> opened = open(charge);
      opened.ifPresent(
          payment -> desk.conclude(payment, connectors.pay(payment.biller(), payment.order())));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The payment of transaction " + charge.transactionId() + " waits.", e);
    }
  }

  private Optional<Payment> open(ChargePending charge) {
    if (desk.find(charge.transactionId()).isPresent()) {
      return Optional.empty();
    }
    String billId;
    try {
      billId =
          charge.billId() == null
              ? bill(charge.biller(), charge.consumerId()).billId()
              : charge.billId();
    } catch (Refusal refusal) {
      // Nothing was sent to the biller, so the money can be freed at once.
      desk.refuse(charge.transactionId(), refusal.code());
      return Optional.empty();
    }
    Payment payment =
        Payment.of(
            callers.current().programme(), charge, billId, biller(charge.service()).isPaidWhole());
    if (desk.open(payment)) {
      return Optional.of(payment);
    }
    if (desk.find(charge.transactionId()).isEmpty()) {
      // Another payment of the same bill was quicker.
      desk.refuse(charge.transactionId(), "already-paid");
    }
    return Optional.empty();
  }

  private Bill bill(String biller, String consumerId) {
    Optional<Bill> fresh = desk.findFresh(biller, consumerId);
    if (fresh.isPresent()) {
      return fresh.get();
    }
    Bill bill = connectors.fetch(biller, consumerId);
    desk.keep(biller, bill);
    return bill;
  }

  private Biller biller(String service) {
    return catalogue.get(service).biller();
  }
}
