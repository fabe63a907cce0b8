package org.jansetu.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.hierarchy.Areas;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.workflow.State;
import org.jansetu.workflow.WorkflowDefinition;
import org.jansetu.worktime.CaseClock;

/** Who sees which case, and what they see of it. */
@Dependent
class CaseSight {

  private static final List<Role> WITH_INBOX =
      List.of(
          Role.OPERATOR,
          Role.DEPARTMENT_OFFICER,
          Role.FIRST_APPEAL_OFFICER,
          Role.SECOND_APPEAL_OFFICER);

  /** The channel of those who file from home. */
  private static final String CITIZEN = "citizen";

  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;
  @Inject private Areas areas;

  /**
   * The caller's roles that reach the case, by their codes: an operator's at its kiosk, an
   * officer's in its department and area, a citizen's with its mobile, and those that see
   * everything. Refuses with not-found when there is none, and with unauthenticated a visitor.
   */
  List<String> roles(CaseRow row) {
    Caller caller = callers.current();
    caller.require(Role.values());
    List<String> roles =
        caller.postings().stream()
            .filter(posting -> reaches(posting, row))
            .map(posting -> posting.role().code())
            .toList();
    if (roles.isEmpty()) {
      throw new NotFound();
    }
    return roles;
  }

  private static boolean reaches(Posting posting, CaseRow row) {
    return switch (posting.role()) {
      case PLATFORM, STATE_ADMIN, AUDITOR -> true;
      case OPERATOR, CASHIER -> posting.place().equals(row.kiosk());
      case DEPARTMENT_OFFICER, FIRST_APPEAL_OFFICER, SECOND_APPEAL_OFFICER, REVISION_OFFICER ->
          posting.reaches(row.jurisdiction());
      case CITIZEN -> posting.place().equals(row.mobile());
      default -> false;
    };
  }

  /** The posting whose inbox is meant. Refuses with forbidden or invalid-input. */
  Posting inbox(String role) {
    Caller caller = callers.current();
    caller.require(WITH_INBOX.toArray(Role[]::new));
    if (role == null) {
      return WITH_INBOX.stream()
          .flatMap(each -> caller.find(each).stream())
          .findFirst()
          .orElseThrow(Forbidden::new);
    }
    Role wanted = Role.find(role).orElseThrow(() -> InvalidInput.of("/role", "not-allowed", ""));
    return caller
        .find(wanted)
        .filter(p -> WITH_INBOX.contains(p.role()))
        .orElseThrow(Forbidden::new);
  }

  /** The first posting of the caller that has cases. Refuses with unauthenticated or forbidden. */
  Posting withCases() {
    Caller caller = callers.current();
    List<Role> roles = new ArrayList<>(WITH_INBOX);
    roles.add(Role.CITIZEN);
    caller.require(roles.toArray(Role[]::new));
    return roles.stream()
        .flatMap(each -> caller.find(each).stream())
        .findFirst()
        .orElseThrow(Forbidden::new);
  }

  /** Whether work that nobody has taken up is shown to that role. */
  boolean isSuperior(Posting posting) {
    return rules().escalation().filter(e -> e.to().equals(posting.role().code())).isPresent();
  }

  /**
   * Who may hold a case.
   *
   * @param role the role of its state
   * @param places where it may be held, the nearest first
   */
  record Holders(Role role, List<String> places) {}

  /** Who may hold the case: the role of its state at every place that reaches it. */
  Optional<Holders> holders(CaseRow row) {
    String holder = way(row).state(row.state()).holder();
    return holder == null
        ? Optional.empty()
        : Role.find(holder)
            .map(
                role ->
                    new Holders(
                        role,
                        switch (role) {
                          case OPERATOR, CASHIER -> List.of(row.kiosk());
                          case CITIZEN -> List.of(String.valueOf(row.mobile()));
                          default -> row.jurisdiction().places();
                        }));
  }

  /** The last day on which work must have come to lie for so many working days until today. */
  LocalDate before(LocalDate today, int workingDays) {
    LocalDate day = today.minusDays(workingDays);
    while (catalogue.calendar().after(day, workingDays).isAfter(today)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Refuses a visitor with unauthenticated. */
  void requireKnown() {
    callers.current().require(Role.values());
  }

  /** Where a posting's cases are found. Refuses with forbidden a posting that has none. */
  CaseRepository.Reach reach(Posting posting) {
    return switch (posting.role()) {
      case OPERATOR, CASHIER -> new CaseRepository.Reach("kiosk_code", posting.place(), null);
      case DEPARTMENT_OFFICER, FIRST_APPEAL_OFFICER, SECOND_APPEAL_OFFICER ->
          new CaseRepository.Reach(
              "department_code",
              posting.department(),
              posting.isWhole() ? null : areas.below(posting.area()));
      case CITIZEN -> new CaseRepository.Reach("mobile", posting.place(), null);
      default -> throw new Forbidden();
    };
  }

  /** The rules of the version under which a case was filed. */
  CaseRules rules(int version) {
    return programmes.version(version).part(CaseRules.class, CaseRules::of);
  }

  /** The rules in force. */
  CaseRules rules() {
    return programmes.current().part(CaseRules.class, CaseRules::of);
  }

  /** The way on which a case moves. */
  WorkflowDefinition way(CaseRow row) {
    return rules(row.version()).way(row.workflow());
  }

  /** Whether what is written with that move is meant for the applicant. */
  boolean isTold(CaseRow row, String from, String action) {
    return way(row).moves().stream()
        .anyMatch(
            move -> move.tells() && move.action().equals(action) && move.from().contains(from));
  }

  Optional<CaseClock> clock(CaseRow row) {
    return row.lawClock(catalogue::period);
  }

  /** Which the programme names first: of applicants that have named none. */
  String mainLanguage() {
    return programmes.current().section("programme").path("languages").path(0).asText("en");
  }

  ZoneId zone() {
    return programmes.current().zone();
  }

  /** The day after so many working days from today. */
  LocalDate after(int workingDays) {
    return catalogue.calendar().after(today(), workingDays);
  }

  /** The next day worked. */
  LocalDate workedAfter(LocalDate day) {
    return catalogue.calendar().workedOnOrAfter(day.plusDays(1));
  }

  LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  /** The case for somebody with these roles. */
  CaseCard card(CaseRow row, List<String> roles) {
    Programme programme = programmes.current();
    CaseRules rules = rules(row.version());
    WorkflowDefinition way = rules.way(row.workflow());
    CaseRules.Rule rule = rules.rules().get(row.service());
    Optional<CaseClock> clock = clock(row);
    LocalDate today = today();
    return new CaseCard(
        row.number(),
        row.transactionId(),
        row.service(),
        rule.name(),
        row.department(),
        new CaseCard.Way(way.code(), way.name()),
        way.state(row.state()),
        row.holderUser(),
        row.channel(),
        row.kiosk(),
        row.area(),
        new Applicant(row.applicantName(), row.mobile(), null),
        row.answers(),
        row.documents(),
        row.documents().isEmpty() && !row.clock().equals("stopped")
            ? List.of()
            : missing(rule, row.documents(), row.waived()),
        row.waived(),
        row.filedAt().atZone(programme.zone()).toOffsetDateTime(),
        new CaseCard.ClockCard(
            row.promisedOn(),
            row.dueOn(),
            clock
                .filter(c -> row.isOpen())
                .map(CaseClock::recounted)
                .filter(day -> !day.equals(row.dueOn()))
                .orElse(null),
            clock.map(c -> c.elapsed(today)).orElse(null),
            clock.map(c -> c.remaining(today)).orElse(null),
            row.isOpen() ? row.stoppedSince() : null,
            row.brokenOn()),
        row.decidedOn(),
        row.version(),
        way.moves(row.state(), roles),
        way.reasons());
  }

  /** Papers that the service requires, that are not there and that no register spares. */
  static List<String> missing(
      CaseRules.Rule rule, List<GivenDocument> documents, List<String> waived) {
    List<String> missing = new ArrayList<>(rule.required());
    missing.removeAll(waived);
    documents.forEach(document -> missing.remove(document.code()));
    return missing;
  }

  Task task(CaseRow row) {
    CaseRules rules = rules(row.version());
    State state = rules.way(row.workflow()).state(row.state());
    Optional<CaseClock> clock = clock(row);
    LocalDate today = today();
    return new Task(
        row.number(),
        row.service(),
        rules.rules().get(row.service()).name(),
        row.applicantName(),
        state.code(),
        state.name(),
        row.clock(),
        row.filedOn(),
        row.promisedOn(),
        row.dueOn(),
        clock.map(c -> c.remaining(today)).orElse(null),
        row.isOpen() && clock.map(c -> c.isLate(today)).orElse(false),
        row.holderUser());
  }

  /** What anyone learns of a case, with what its office wrote to the applicant last, or null. */
  Tracking tracking(CaseRow row, String said) {
    CaseRules rules = rules(row.version());
    State state = rules.way(row.workflow()).state(row.state());
    return new Tracking(
        row.number(),
        rules.rules().get(row.service()).name(),
        state.code(),
        state.name(),
        row.filedOn(),
        row.promisedOn(),
        row.dueOn(),
        row.isOpen() ? row.stoppedSince() : null,
        next(row, state),
        row.outcome(),
        row.decidedOn(),
        said);
  }

  /** What was filed from home is mended at home: no kiosk has it. */
  private static String next(CaseRow row, State state) {
    boolean isOwn = CITIZEN.equals(row.channel()) && Role.OPERATOR.code().equals(state.holder());
    return isOwn ? Role.CITIZEN.code() : state.holder();
  }
}
