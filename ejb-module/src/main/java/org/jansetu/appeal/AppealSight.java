package org.jansetu.appeal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.hierarchy.Areas;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.workflow.State;
import org.jansetu.workflow.WorkflowDefinition;
import org.jansetu.worktime.WorkCalendar;

/** Who sees which appeal, and what they see of it. */
@Dependent
class AppealSight {

  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;
  @Inject private AppealRepository appeals;
  @Inject private CaseFactsRepository cases;
  @Inject private PenaltyRepository penalties;
  @Inject private Areas areas;

  /**
   * The caller's roles that reach the appeal, by their codes. Refuses with not-found when there is
   * none, and with unauthenticated a visitor.
   */
  List<String> roles(AppealRow row) {
    Caller caller = callers.current();
    caller.require(Role.values());
    List<String> roles =
        caller.postings().stream()
            .filter(posting -> reaches(posting, row.subject()))
            .map(posting -> posting.role().code())
            .toList();
    if (roles.isEmpty()) {
      throw new NotFound();
    }
    return roles;
  }

  private static boolean reaches(Posting posting, AppealRow.Subject subject) {
    return switch (posting.role()) {
      case PLATFORM, STATE_ADMIN, AUDITOR -> true;
      case OPERATOR, CASHIER -> posting.place().equals(subject.kiosk());
      case DEPARTMENT_OFFICER, FIRST_APPEAL_OFFICER, SECOND_APPEAL_OFFICER, REVISION_OFFICER ->
          posting.reaches(subject.jurisdiction());
      case CITIZEN -> posting.place().equals(subject.mobile());
      default -> false;
    };
  }

  /** Which of all appeals the caller's first posting reaches, and which of them wait for it. */
  AppealRepository.Wanted reach(AppealQuery query, AppealRepository.After after) {
    Caller caller = callers.current();
    caller.require(
        Role.FIRST_APPEAL_OFFICER,
        Role.SECOND_APPEAL_OFFICER,
        Role.REVISION_OFFICER,
        Role.DEPARTMENT_OFFICER,
        Role.OPERATOR,
        Role.CITIZEN,
        Role.STATE_ADMIN,
        Role.AUDITOR);
    Posting posting = caller.postings().get(0);
    boolean isCourt =
        law().courts().values().stream()
            .anyMatch(court -> court.role().equals(posting.role().code()));
    boolean isOwnWork = isCourt && query.level() == null && !query.closed();
    String column =
        switch (posting.role()) {
          case OPERATOR, CASHIER -> "kiosk_code";
          case DEPARTMENT_OFFICER, FIRST_APPEAL_OFFICER, SECOND_APPEAL_OFFICER, REVISION_OFFICER ->
              "department_code";
          case CITIZEN -> "mobile";
          case STATE_ADMIN, AUDITOR -> "";
          default -> throw new Forbidden();
        };
    boolean isOfDepartment = posting.role().isOfDepartment();
    return new AppealRepository.Wanted(
        column,
        isOfDepartment ? posting.department() : posting.place(),
        isOfDepartment && !posting.isWhole() ? areas.below(posting.area()) : null,
        isOwnWork ? posting.role().code() : null,
        query.level(),
        query.overdue() ? today() : null,
        query.closed(),
        after);
  }

  /** The law in force. */
  Law law() {
    return programmes.current().part(Law.class, Law::of);
  }

  /** The law of the version under which an appeal was filed. */
  Law law(int version) {
    return programmes.version(version).part(Law.class, Law::of);
  }

  int version() {
    return programmes.current().version();
  }

  LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  /** Which days are worked. */
  WorkCalendar calendar() {
    return catalogue.calendar();
  }

  /** Days of the office's delay so far. */
  int lateDays(CaseFacts facts) {
    return facts.clock() == null
        ? 0
        : facts.lateDays(catalogue.period(facts.clock().days()), today());
  }

  LocalText service(String code) {
    return catalogue
        .find(code)
        .map(ServiceDefinition::name)
        .orElseGet(() -> LocalText.english(code));
  }

  LocalText department(String code) {
    return catalogue.departments().stream()
        .filter(each -> each.code().equals(code))
        .map(each -> each.name())
        .findFirst()
        .orElseGet(() -> LocalText.english(code));
  }

  /** The appeal for somebody with these roles; none for whoever may only look. */
  AppealCard card(AppealRow row, List<String> roles) {
    Law law = law(row.version());
    WorkflowDefinition way = law.way(row.workflow());
    State state = way.state(row.state());
    LocalDate today = today();
    int late = cases.find(row.application()).map(this::lateDays).orElse(0);
    Law.Court court = law.courts().get(row.level());
    return new AppealCard(
        row.number(),
        row.application(),
        row.level(),
        row.ground(),
        row.against(),
        new AppealCard.About(
            row.subject().service(),
            service(row.subject().service()),
            row.subject().department(),
            row.subject().kiosk(),
            row.subject().applicantName()),
        row.grounds(),
        row.condonationReason(),
        row.channel(),
        court == null ? null : court.role(),
        state,
        row.filedOn(),
        new AppealCard.Clock(
            row.dueOn(), row.isOpen() ? left(today, row.dueOn()) : null, row.isOverdue(today)),
        row.hearingOn(),
        row.complyBy(),
        row.decidedOn(),
        penalties.ofAppeal(row.id()).stream().map(p -> PenaltyCard.of(p, row.number())).toList(),
        late,
        atStake(law, late),
        way.moves(row.state(), roles),
        history(row, way));
  }

  Money atStake(Law law, int lateDays) {
    return law.fines().against().containsKey("designated-officer")
        ? law.fines().forDelay(lateDays)
        : Money.ZERO;
  }

  /** Working days from one day to the other; less than 0 when it is past. */
  private int left(LocalDate today, LocalDate due) {
    return due.isBefore(today)
        ? -catalogue.calendar().workingDaysBetween(due, today)
        : catalogue.calendar().workingDaysBetween(today, due);
  }

  private List<AppealCard.Step> history(AppealRow row, WorkflowDefinition way) {
    ZoneId zone = programmes.current().zone();
    List<AppealCard.Step> steps = new ArrayList<>();
    for (Object[] e : appeals.events(row.id())) {
      steps.add(
          new AppealCard.Step(
              OffsetDateTime.ofInstant(Instant.ofEpochMilli(((Number) e[0]).longValue()), zone),
              (String) e[1],
              (String) e[2],
              (String) e[3],
              (String) e[4],
              way.state((String) e[4]).name(),
              (String) e[5],
              AppealRepository.day(e[6]),
              AppealRepository.day(e[7]),
              (String) e[8]));
    }
    return steps;
  }
}
