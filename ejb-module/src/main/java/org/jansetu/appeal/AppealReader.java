package org.jansetu.appeal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.TenantBound;

/** Reads appeals, each time in a transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AppealReader {

  @Inject private AppealRepository appeals;
  @Inject private CaseFactsRepository cases;
  @Inject private AppealFiling filing;
  @Inject private AppealSight sight;

  AppealCard get(String number) {
    AppealRow row = appeals.find(String.valueOf(number)).orElseThrow(NotFound::new);
    return sight.card(row, sight.roles(row));
  }

  /** A page of appeals and the place where it ends. */
  record Found(List<AppealCard> cards, AppealRepository.After last, boolean more) {}

  Found list(AppealQuery query, AppealRepository.After after) {
    List<AppealRow> rows = appeals.list(sight.reach(query, after), query.limit() + 1);
    boolean more = rows.size() > query.limit();
    List<AppealRow> shown = more ? rows.subList(0, query.limit()) : rows;
    AppealRow last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
    return new Found(
        shown.stream().map(row -> sight.card(row, sight.roles(row))).toList(),
        last == null ? null : new AppealRepository.After(last.dueOn().toString(), last.id()),
        more);
  }

  /** How the law stands for a case that the caller has been found to see. */
  AppealStanding standing(String application) {
    CaseFacts facts = cases.find(application).orElseThrow(NotFound::new);
    List<AppealCard> cards =
        appeals.list(application).stream().map(row -> sight.card(row, List.of())).toList();
    int late = sight.lateDays(facts);
    AppealStanding.Next next = null;
    String whyNot = null;
    try {
      Question.Opening opening = filing.question(facts).byApplicant();
      next =
          new AppealStanding.Next(
              opening.level(), opening.lastDay(), opening.isLate(sight.today()));
    } catch (Refusal refusal) {
      whyNot = refusal.code();
    }
    return new AppealStanding(
        application,
        cards,
        next,
        whyNot,
        late,
        sight.atStake(sight.law(), late),
        cases.findDeemed(application).map(CaseFactsRepository.Deemed::number).orElse(null));
  }
}
