package org.jansetu.selfservice;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jansetu.application.Applicant;
import org.jansetu.application.Applications;
import org.jansetu.application.FilingRequest;
import org.jansetu.counter.NotCancellable;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.Transactions;
import org.jansetu.payment.PaymentReceived;
import org.jansetu.payment.Payments;
import org.jansetu.shared.Refusal;

/**
 * Turns a draft that is paid for into a charge and a case, as the server itself. Doing it again
 * makes nothing new, because charge and case go by the payment's number.
 */
@Dependent
class PaidFiling {

  /** What payments of this package are for. */
  static final String PURPOSE = "application";

  private static final Logger LOG = Logger.getLogger(PaidFiling.class.getName());
  private static final String TRY_AGAIN = "try-again";

  @Inject private DraftDesk desk;
  @Inject private OnlinePlace place;
  @Inject private Applications applications;
  @Inject private Transactions transactions;
  @Inject private Payments payments;

  /** The money is there: spends it, or gives it back. */
  void spend(@Observes PaymentReceived received) {
    if (!received.purpose().equals(PURPOSE)) {
      return;
    }
    Optional<DraftRow> draft = desk.find(received.subject());
    if (draft.isEmpty()
        || !received.order().equals(draft.get().order())
        || received.amountPaise() != draft.get().totalPaise()) {
      payments.giveBack(received.order(), "not-wanted");
      return;
    }
    try {
      spend(draft.get(), received.paidAt());
    } catch (Refusal refusal) {
      if (refusal.code().equals(TRY_AGAIN)) {
        LOG.log(Level.INFO, "Payment {0} is spent later.", received.order());
      } else {
        // A charge that had been made would have been answered again, so there is none.
        payments.giveBack(received.order(), refusal.code());
        desk.reopen(draft.get());
      }
    }
  }

  private void spend(DraftRow draft, Instant paidAt) {
    Applications.Filed filed = file(draft, paidAt);
    if (payments.spend(draft.order())) {
      desk.filed(draft, filed.application().number());
      return;
    }
    // Whoever was told before has given the money back in the meantime.
    try {
      place.serve(
          person(draft), () -> transactions.cancel(filed.transaction().id(), "payment given back"));
    } catch (NotCancellable e) {
      LOG.log(Level.INFO, "The charge of {0} was cancelled before.", draft.order());
    }
    desk.reopen(draft);
  }

  /** Charges and makes the case, or finds those that were made under the same key. */
  Applications.Filed file(DraftRow draft) {
    return file(draft, null);
  }

  /** The same, as at the moment at which the gateway took the money. */
  private Applications.Filed file(DraftRow draft, Instant paidAt) {
    return place.serve(
        person(draft),
        () ->
            applications.file(
                new FilingRequest(
                    draft.chargeKey(),
                    draft.content().service(),
                    draft.content().inputs(),
                    new Applicant(draft.content().applicantName(), draft.mobile(), null),
                    draft.content().documents(),
                    draft.totalPaise(),
                    new FilingRequest.Consent("otp", "signed in, draft " + draft.id()),
                    PaidBy.ONLINE,
                    paidAt,
                    null)));
  }

  static OnlinePlace.Person person(DraftRow draft) {
    return new OnlinePlace.Person(draft.user(), Locale.forLanguageTag(draft.language()));
  }
}
