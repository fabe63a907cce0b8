package org.jansetu.handover;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applicant;
import org.jansetu.application.Applications;
import org.jansetu.application.FilingRequest;
import org.jansetu.counter.PaidBy;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.Wallets;

/** Applications filed at centres of the invented programme, whose copies are handed over. */
public abstract class AtTheBuilding extends InContainer {

  protected static final String CENTRE = "SKR-0002";
  protected static final String DEED = "SMP-03";
  protected static final String REGISTRATION = "REG";
  protected static final Posting OPERATOR = new Posting(Role.OPERATOR, CENTRE);

  @Inject protected Applications applications;
  @Inject protected HandOvers handOvers;
  @Inject private Wallets wallets;

  /** A case of the registration department; the operator of the kiosk calls afterwards. */
  protected final String filed(String kiosk) {
    asPlatform(SAMPLE);
    wallets.topUp(
        new TopUp(kiosk, Money.ofPaise(1_000_000), "Opening balance (test)", "building-" + kiosk));
    as(SAMPLE, new Posting(Role.OPERATOR, kiosk));
    return applications
        .file(
            new FilingRequest(
                UUID.randomUUID().toString(),
                DEED,
                new ObjectMapper()
                    .createObjectNode()
                    .put("applicantName", "Radha Bai")
                    .put("amountPaise", 1_000_100),
                new Applicant("Radha Bai", "9876500001", null),
                List.of(),
                null,
                new FilingRequest.Consent("signature", "print-1"),
                PaidBy.CASH))
        .application()
        .number();
  }

  protected static HandOverRequest request(String... numbers) {
    return new HandOverRequest(REGISTRATION, "Ram Singh", "4711", List.of(numbers));
  }

  protected static ActionRequest act(String action) {
    return new ActionRequest(action, null, null, null, List.of());
  }
}
