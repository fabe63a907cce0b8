package org.jansetu.appeal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.application.Applications;
import org.jansetu.paper.Printout;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Appeals: filed, heard, decided; penalties ordered, recovered and paid out. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Appeals {

  private static final Pattern CURSOR =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,18})");

  @Inject private Applications applications;
  @Inject private AppealFiling filing;
  @Inject private AppealDesk desk;
  @Inject private AppealReader reader;
  @Inject private PenaltyDesk penalties;
  @Inject private AppealPapers papers;
  @Inject private Callers callers;

  /**
   * An appeal that was filed.
   *
   * @param appeal the appeal
   * @param isReplay whether this repeats the answer to an earlier request with the same key
   */
  public record Filed(AppealCard appeal, boolean isReplay) {}

  /**
   * A compensation that was paid out.
   *
   * @param penalty the order of recovery
   * @param isReplay whether this repeats the answer to an earlier request with the same key
   */
  public record Paid(PenaltyCard penalty, boolean isReplay) {}

  /**
   * Files the appeal that the case is open to: an operator's for the applicant of a case of the own
   * kiosk, or of any whose applicant gives the mobile; a citizen's own; a second authority's by
   * itself when a first appeal is overdue; that of an officer on whom a penalty was laid.
   *
   * <p>Refuses with unauthenticated, forbidden, not-found and invalid-input; with not-appealable
   * what the law gives no appeal for, with appeal-too-early before the office or the first
   * authority is late, with appeal-exists while one is open, and with appeal-too-late after the
   * last day, unless the law condones and a reason is given.
   */
  public Filed file(AppealRequest asked) {
    Caller caller = callers.current();
    caller.require(
        Role.OPERATOR,
        Role.CITIZEN,
        Role.DEPARTMENT_OFFICER,
        Role.FIRST_APPEAL_OFFICER,
        Role.SECOND_APPEAL_OFFICER);
    requireSeen(asked, caller);
    AppealRequest request = AppealInput.checked(asked);
    Optional<AppealCard> before = filing.findBefore(request, caller);
    return before
        .map(card -> new Filed(card, true))
        .orElseGet(() -> new Filed(filing.file(request, caller), false));
  }

  /** A case of another kiosk is opened by what only its applicant can give: number and mobile. */
  private void requireSeen(AppealRequest asked, Caller caller) {
    try {
      applications.get(asked.application());
    } catch (NotFound hidden) {
      if (!caller.has(Role.OPERATOR) || asked.mobile() == null) {
        throw hidden;
      }
      applications.track(asked.application(), asked.mobile().strip());
    }
  }

  /** An appeal. Refuses with not-found one that the caller may not see. */
  public AppealCard get(String number) {
    return reader.get(number);
  }

  /**
   * Appeals that the caller reaches, soonest due first; without a level those that wait for the
   * caller's role. Refuses with unauthenticated, forbidden and invalid-input.
   */
  public Page<AppealCard> list(AppealQuery query) {
    if (query.limit() < 1 || query.limit() > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    if (query.level() != null && Level.find(query.level()).isEmpty()) {
      throw InvalidInput.of("/level", "not-allowed", "");
    }
    AppealRepository.After after = new AppealRepository.After("-infinity", 0);
    if (query.cursor() != null && !query.cursor().isEmpty()) {
      Matcher cursor = CURSOR.matcher(query.cursor());
      if (!cursor.matches()) {
        throw InvalidInput.of("/cursor", "bad-cursor", "");
      }
      after = new AppealRepository.After(cursor.group(1), Long.parseLong(cursor.group(2)));
    }
    AppealReader.Found found = reader.list(query, after);
    return new Page<>(
        found.cards(), found.more() ? found.last().due() + "_" + found.last().id() : null);
  }

  /**
   * Moves an appeal. Refuses with not-found, with illegal-move carrying what is possible now, with
   * invalid-input naming everything that the move needs and does not have, and with penalty-exists.
   */
  public AppealCard act(String number, AppealAction action) {
    return desk.act(String.valueOf(number), action, callers.current());
  }

  /** How the law stands for a case. Refuses with not-found one that the caller may not see. */
  public AppealStanding standing(String application) {
    return reader.standing(applications.get(application).number());
  }

  /**
   * The same for anyone who has the number of the case and the applicant's whole mobile. Refuses as
   * {@link Applications#track} does.
   */
  public AppealStanding track(String application, String mobile) {
    return reader.standing(applications.track(application, mobile).number());
  }

  /** An order of recovery. Refuses with not-found one whose appeal the caller may not see. */
  public PenaltyCard penalty(String number) {
    callers.current().require(Role.values());
    return penalties.get(number);
  }

  /**
   * Notes that a penalty was taken from its officer; for the second authority and the state
   * administrator. Refuses with forbidden, not-found, invalid-input, penalty-recovered and
   * penalty-set-aside.
   *
   * @param reference the paper that says so, 3 to 100 characters
   */
  public PenaltyCard recover(String number, String reference) {
    return penalties.recover(number, reference);
  }

  /**
   * Pays a recovered penalty to the applicant, in cash at the kiosk where the case was filed, whose
   * wallet has the money back at once. Refuses with forbidden, not-found, invalid-input,
   * compensation-not-due, and with compensation-paid a second time under another key.
   */
  public Paid pay(PayOut order) {
    PenaltyDesk.Paid paid = penalties.pay(order);
    return new Paid(paid.penalty(), paid.isReplay());
  }

  /** A decided appeal or an order of recovery as a paper. Refuses with not-found. */
  public Printout order(String number) {
    callers.current().require(Role.values());
    return papers.order(number);
  }

  /** The order by which the law has granted a case, as a paper. Refuses with not-found. */
  public Printout deemedOrder(String application) {
    return papers.deemed(applications.get(application).number());
  }
}
