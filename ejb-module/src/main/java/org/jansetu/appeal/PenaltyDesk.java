package org.jansetu.appeal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Orders of recovery and their money, in the transaction of the order or in one of their own. */
@Dependent
@TenantBound
@Transactional
class PenaltyDesk {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REFERENCE = 100;
  private static final int SHORTEST_REFERENCE = 3;

  @Inject private PenaltyRepository penalties;
  @Inject private AppealRepository appeals;
  @Inject private AppealSight sight;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  /** A pay-out as it stands afterwards, and whether it had been done before. */
  record Paid(PenaltyCard penalty, boolean isReplay) {}

  /**
   * Orders a penalty in the running transaction; its number. Refuses with invalid-input what the
   * law does not allow, and with penalty-exists a second one on the same officer.
   */
  String impose(AppealRow row, CaseFacts facts, AppealAction.Penalty asked) {
    Law.Fines fines = sight.law(row.version()).fines();
    int late = sight.lateDays(facts);
    AppealInput.check(asked, fines, late);
    Money amount =
        asked.kind().equals(Law.PER_DAY)
            ? fines.forDelay(late)
            : Money.ofPaise(asked.amountPaise());
    String letter = asked.against().equals("designated-officer") ? "D" : "F";
    String number = "RO-" + row.number() + "-" + letter;
    penalties.order(
        new PenaltyRow(
            number,
            row.id(),
            asked.against(),
            asked.kind(),
            late,
            amount,
            fines.goesTo(),
            row.subject().department(),
            sight.today(),
            callers.current().username(),
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    return number;
  }

  /** Takes an order back, in the transaction of the revision. */
  void setAside(String number) {
    penalties.setAside(number, sight.today());
  }

  /** The order, for those who see its appeal. Refuses with not-found. */
  PenaltyCard get(String number) {
    return PenaltyCard.of(row(number), appeal(number).number());
  }

  PenaltyRow row(String number) {
    return penalties.find(String.valueOf(number)).orElseThrow(NotFound::new);
  }

  /** The appeal of the order, when the caller sees it. */
  AppealRow appeal(String number) {
    AppealRow appeal = appeals.findById(row(number).appealId()).orElseThrow(NotFound::new);
    sight.roles(appeal);
    return appeal;
  }

  /** Notes that the officer has paid. */
  PenaltyCard recover(String number, String reference) {
    Caller caller = callers.current();
    caller.require(Role.SECOND_APPEAL_OFFICER, Role.STATE_ADMIN);
    appeal(number);
    String paper = reference(reference);
    penalties.recover(number, paper, caller.username(), sight.today());
    audit.record("penalty.recovered", number, Map.of("reference", paper));
    return get(number);
  }

  /** Pays the applicant at the caller's kiosk. */
  Paid pay(PayOut asked) {
    Caller caller = callers.current();
    String kiosk = caller.placeAs(Role.OPERATOR);
    AppealRow appeal = appeal(asked.penalty());
    if (!appeal.subject().kiosk().equals(kiosk)) {
      throw new NotFound();
    }
    String name = AppealInput.blankToNull(asked.receivedBy());
    if (name == null || name.length() > LONGEST_NAME) {
      throw InvalidInput.of("/receivedBy", name == null ? "required" : "too-long", "");
    }
    if (asked.idempotencyKey() == null) {
      throw new Refusal("idempotency-key-required");
    }
    PayOut order =
        new PayOut(asked.penalty(), name, reference(asked.reference()), asked.idempotencyKey());
    boolean isReplay = penalties.pay(order, kiosk, caller.user(), sight.today());
    if (!isReplay) {
      audit.record("compensation.paid", order.penalty(), Map.of("kiosk", kiosk));
    }
    return new Paid(get(order.penalty()), isReplay);
  }

  private static String reference(String text) {
    String reference = AppealInput.blankToNull(text);
    if (reference == null) {
      throw InvalidInput.of("/reference", "required", "");
    }
    if (reference.length() < SHORTEST_REFERENCE || reference.length() > LONGEST_REFERENCE) {
      throw InvalidInput.of(
          "/reference", reference.length() < SHORTEST_REFERENCE ? "too-short" : "too-long", "");
    }
    return reference;
  }
}
