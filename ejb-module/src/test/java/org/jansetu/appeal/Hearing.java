package org.jansetu.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseCard;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Counter;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.QuoteRequest;
import org.jansetu.ledger.Ledger;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.Wallets;
import org.junit.jupiter.api.BeforeEach;

/** Cases of the invented programme that are late or rejected, and those who hear of it. */
abstract class Hearing extends InContainer {

  static final String KIOSK = "SRT-0001";
  static final String INCOME = "SMP-11";
  static final String MOBILE = "9876500077";
  static final Posting OPERATOR = new Posting(Role.OPERATOR, KIOSK);
  static final Posting OFFICER = new Posting(Role.DEPARTMENT_OFFICER, "REV");
  static final Posting FIRST = new Posting(Role.FIRST_APPEAL_OFFICER, "REV");
  static final Posting SECOND = new Posting(Role.SECOND_APPEAL_OFFICER, "REV");
  static final Posting NOMINATED = new Posting(Role.REVISION_OFFICER, "REV");
  static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");
  static final Posting AUDITOR = new Posting(Role.AUDITOR, SAMPLE);

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Appeals appeals;
  @Inject Applications applications;
  @Inject Past past;
  @Inject Ledger ledger;
  @Inject Wallets wallets;
  @Inject private Counter counter;

  /** The class runs outside first, where nothing is injected. */
  @BeforeEach
  void payIn() {
    if (wallets != null) {
      asPlatform(SAMPLE);
      String key = "appeals-" + getClass().getSimpleName();
      wallets.topUp(new TopUp(KIOSK, Money.ofPaise(1_000_000), "Opening balance (test)", key));
      as(SAMPLE, OPERATOR);
    }
  }

  /** A case at the counter, with its office in charge; the operator calls afterwards. */
  final String taken(String service) {
    as(SAMPLE, OPERATOR);
    ObjectNode inputs = JSON.createObjectNode().put("applicantName", "Radha Bai");
    if (service.equals("SMP-05")) {
      inputs.put("members", 3).put("address", "Ward 4, Sarita");
    }
    long total = counter.quote(new QuoteRequest(service, inputs, null)).total().paise();
    String number =
        "A-"
            + counter
                .charge(
                    new ChargeRequest(
                        UUID.randomUUID().toString(),
                        List.of(new ChargeItem(service, inputs, total)),
                        new Citizen("Radha Bai", MOBILE),
                        PaidBy.CASH))
                .transactions()
                .get(0)
                .receiptNumber();
    CaseCard made = applications.get(number);
    assertEquals("submitted", made.state().code(), "the office has it");
    return number;
  }

  /** A case whose office is late by so many working days. */
  final String late(int workingDays) {
    String number = taken(INCOME);
    past.late(number, workingDays);
    return number;
  }

  /** A case that was rejected so many days ago. */
  final String rejected(int days) {
    String number = taken(INCOME);
    reject(number);
    past.decided(number, days);
    as(SAMPLE, OPERATOR);
    return number;
  }

  final void reject(String number) {
    as(SAMPLE, OFFICER);
    if (applications.get(number).state().code().equals("submitted")) {
      applications.act(number, ActionRequest.of("receive"));
    }
    applications.act(
        number, new ActionRequest("reject", "शर्तें पूरी नहीं", "not-eligible", null, List.of()));
  }

  final AppealCard filed(String application) {
    return appeals.file(AppealRequest.of(application, "Nobody decided")).appeal();
  }

  final AppealCard act(Posting who, String number, AppealAction action) {
    as(SAMPLE, who);
    return appeals.act(number, action);
  }

  static AppealAction direct(int days) {
    return new AppealAction("direct", "Decide it", null, days, null);
  }

  static AppealAction penalty(String kind, Long paise, String against) {
    AppealAction.Penalty penalty = new AppealAction.Penalty(kind, paise, against);
    return new AppealAction("impose-penalty", "No cause for the delay", null, null, penalty);
  }

  /** A dismissed first appeal and the second one that follows it. */
  final AppealCard second(String application) {
    as(SAMPLE, OPERATOR);
    String first = filed(application).number();
    act(FIRST, first, AppealAction.of("dismiss", "No merit"));
    as(SAMPLE, OPERATOR);
    return filed(application);
  }

  static void refused(String code, Runnable what) {
    assertEquals(code, assertThrows(Refusal.class, what::run).code());
  }

  final Money balance() {
    as(SAMPLE, OPERATOR);
    return wallets.own().balance();
  }

  /** What an account of the ledger holds: credits less debits; the ledger is always balanced. */
  final long net(String kind, String owner) {
    as(SAMPLE, AUDITOR);
    var trial = ledger.trialBalance(past.today().minusYears(1), past.today());
    assertEquals(trial.debits(), trial.credits(), "the trial balance");
    return trial.rows().stream()
        .filter(row -> row.kind().equals(kind) && row.owner().equals(owner))
        .mapToLong(row -> row.net().paise())
        .sum();
  }
}
