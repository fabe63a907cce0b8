package org.jansetu.selfservice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseCard;
import org.jansetu.paper.Printout;
import org.jansetu.receipt.PrintFormat;
import org.jansetu.receipt.Receipts;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** The receipts of a citizen's own cases. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPapers {

  @Inject private Applications applications;
  @Inject private Receipts receipts;
  @Inject private OnlinePlace place;
  @Inject private Callers callers;

  /**
   * One more copy of the receipt of a case, wherever it was filed; counted like any other copy.
   * Refuses with unauthenticated, with forbidden whoever is no citizen, and with not-found a case
   * that is not the caller's own.
   */
  public Printout receipt(String number, PrintFormat format, Locale language) {
    Caller caller = callers.current();
    caller.require(Role.CITIZEN);
    CaseCard card = applications.get(number);
    return place.serveAt(
        card.kiosk(),
        new OnlinePlace.Person(caller.user(), language),
        () -> receipts.print(card.transactionId(), format, language));
  }
}
