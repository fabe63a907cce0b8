package org.jansetu.appeal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applications;
import org.jansetu.audit.AuditTrail;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.State;
import org.jansetu.workflow.WorkflowDefinition;

/**
 * Moves one appeal in a transaction of its own, and everything that follows from the move with it.
 * The case is locked first, then the appeal, so that of two who act one waits and then sees what
 * the other did.
 */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AppealDesk {

  static final String CONDONE = "condone";
  static final String REFUSE_CONDONATION = "refuse-condonation";
  static final String SET_HEARING = "set-hearing";
  static final String DIRECT = "direct";
  static final String ALLOW = "allow";
  static final String DISMISS = "dismiss";
  static final String PENALISE = "impose-penalty";
  static final String PASS_UP = "pass-up";

  /** The move of a case that a direction makes. */
  static final String REOPEN = "reopen";

  @Inject private AppealRepository appeals;
  @Inject private CaseFactsRepository cases;
  @Inject private PenaltyDesk penalties;
  @Inject private AppealSight sight;
  @Inject private AppealLetters letters;
  @Inject private Applications applications;
  @Inject private AuditTrail audit;

  /** What one move does besides moving. */
  private record Effect(LocalDate complyBy, String penalty) {}

  /**
   * Moves the appeal. Refuses with not-found, with illegal-move naming what is possible, with
   * invalid-input naming all that the move needs and does not have, and with what a penalty
   * refuses.
   */
  AppealCard act(String number, AppealAction asked, Caller caller) {
    AppealRow seen = appeals.find(number).orElseThrow(NotFound::new);
    List<String> roles = sight.roles(seen);
    CaseFacts facts = cases.lock(seen.application()).orElseThrow(NotFound::new);
    AppealRow row = appeals.lock(number).orElseThrow(NotFound::new);
    Law law = sight.law(row.version());
    WorkflowDefinition way = law.way(row.workflow());
    Move move = way.move(row.state(), String.valueOf(asked.action()), roles);
    AppealAction action = AppealInput.clean(asked);
    AppealInput.check(action, move, law, new AppealInput.Day(sight.today(), sight.calendar()));
    Effect effect = effect(row, facts, action);
    State to = way.state(move.to());
    AppealRepository.Change change =
        new AppealRepository.Change(
            row.id(),
            to.code(),
            to.holder(),
            action.hearingOn(),
            effect.complyBy(),
            to.isEnd() ? to.outcome().code() : null,
            sight.today());
    String role = roles.stream().filter(move.roles()::contains).findFirst().orElseThrow();
    appeals.move(change, caller.username());
    appeals.append(
        change,
        new AppealRepository.Act(action.action(), action.remark(), effect.penalty(), role),
        caller);
    audit.record("appeal.moved", number, detail(action, to, effect));
    if (to.isEnd()) {
      letters.decided(row, to);
    }
    return sight.card(appeals.find(number).orElseThrow(NotFound::new), roles);
  }

  private Effect effect(AppealRow row, CaseFacts facts, AppealAction action) {
    switch (action.action()) {
      case DIRECT -> {
        if (facts.isRejected()) {
          applications.obey(
              row.application(),
              new ActionRequest(
                  REOPEN, row.number() + ": " + shortened(action), null, null, List.of()));
        }
        return new Effect(sight.calendar().after(sight.today(), action.withinDays()), null);
      }
      case PENALISE -> {
        return new Effect(null, penalties.impose(row, facts, action.penalty()));
      }
      case ALLOW -> {
        if (row.level() == Level.REVISION) {
          penalties.setAside(row.against());
          return new Effect(null, row.against());
        }
        return new Effect(null, null);
      }
      default -> {
        return new Effect(null, null);
      }
    }
  }

  /** The remark as far as it fits into the one of the case, whose limit is the same. */
  private static String shortened(AppealAction action) {
    int most = AppealInput.LONGEST - 120;
    String remark = String.valueOf(action.remark());
    return remark.length() <= most ? remark : remark.substring(0, most);
  }

  private static Map<String, String> detail(AppealAction action, State to, Effect effect) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("action", action.action());
    detail.put("to", to.code());
    if (effect.penalty() != null) {
      detail.put("penalty", effect.penalty());
    }
    return detail;
  }
}
