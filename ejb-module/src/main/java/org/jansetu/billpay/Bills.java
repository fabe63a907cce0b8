package org.jansetu.billpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jansetu.catalogue.Biller;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.connector.Bill;
import org.jansetu.connector.Connectors;
import org.jansetu.counter.Transactions;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Bills as the operator sees them: what is due, and how a payment stands. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Bills {

  private static final LocalText NO_BILLER =
      new LocalText("This service has no bills.", "इस सेवा में कोई बिल नहीं होता।");

  @Inject private Callers callers;
  @Inject private Catalogue catalogue;
  @Inject private Connectors connectors;
  @Inject private Transactions transactions;
  @Inject private BillDesk desk;

  /**
   * Asks the biller of a service what a consumer owes, now; takes up to 7 s. For operators. Refuses
   * with not-found an unknown service, with invalid-input a service without a biller or a number
   * that does not fit its form, with bill-not-found and with biller-unavailable.
   */
  public FetchedBill fetch(String service, String consumerId) {
    callers.current().require(Role.OPERATOR);
    ServiceDefinition definition = catalogue.get(service);
    Biller biller = definition.biller();
    if (biller == null) {
      throw InvalidInput.of("/service", "no-biller", NO_BILLER.in(callers.current().language()));
    }
    check(definition, consumerId);
    Bill bill = connectors.fetch(biller.code(), consumerId);
    return new FetchedBill(
        bill, biller.partPayment(), biller.amountEditable(), desk.keep(biller.code(), bill));
  }

  /**
   * How the payment of a transaction stands, if it has one. Refuses with not-found a transaction
   * that the caller may not see.
   */
  public Optional<PaymentCard> find(long transactionId) {
    transactions.get(transactionId);
    return desk.find(transactionId);
  }

  /** The form knows what a number looks like; what else it asks for does not matter yet. */
  private void check(ServiceDefinition service, String consumerId) {
    List<Violation> violations =
        catalogue
            .form(service.form())
            .check(
                JsonNodeFactory.instance.objectNode().put("consumerId", consumerId),
                callers.current().language())
            .stream()
            .filter(violation -> violation.field().endsWith("/consumerId"))
            .map(violation -> new Violation("/consumerId", violation.code(), violation.message()))
            .toList();
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }
}
