package org.jansetu.appeal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.audit.AuditTrail;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CharterEntry;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.workflow.IllegalMove;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.State;
import org.jansetu.workflow.WorkflowDefinition;

/** Files an appeal in a transaction of its own, with everything that it ends. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AppealFiling {

  private static final String FILE = "file";
  private static final String KIOSK = "kiosk";

  @Inject private AppealRepository appeals;
  @Inject private CaseFactsRepository cases;
  @Inject private PenaltyRepository penalties;
  @Inject private AppealSight sight;
  @Inject private AppealLetters letters;
  @Inject private Catalogue catalogue;
  @Inject private AuditTrail audit;

  /**
   * The appeal that the caller filed under that key before. Refuses with idempotency-key-reused.
   */
  Optional<AppealCard> findBefore(AppealRequest request, Caller caller) {
    if (request.idempotencyKey() == null) {
      return Optional.empty();
    }
    Optional<AppealRow> row = appeals.findByKey(caller.user(), request.idempotencyKey());
    row.filter(
            before ->
                !before.application().equals(request.application())
                    || !before.grounds().equals(request.grounds()))
        .ifPresent(
            other -> {
              throw new Refusal("idempotency-key-reused");
            });
    return row.map(before -> sight.card(before, sight.roles(before)));
  }

  /** Files it. Refuses as {@link Appeals#file} says. */
  AppealCard file(AppealRequest request, Caller caller) {
    CaseFacts facts = cases.lock(request.application()).orElseThrow(NotFound::new);
    Question question = question(facts);
    String channel = channel(caller);
    Question.Opening opening =
        switch (channel) {
          case "authority" -> question.byAuthority();
          case "officer" -> question.byOfficer(punished(facts, caller));
          default -> question.byApplicant();
        };
    Law law = question.law();
    boolean isLate = opening.isLate(question.today());
    if (isLate && (request.condonationReason() == null || !law.isCondonable())) {
      throw new Refusal("appeal-too-late", opening.lastDay().toString());
    }
    Law.Court court = law.courts().get(opening.level());
    WorkflowDefinition way = law.way(court.workflow());
    State start = way.state(isLate ? way.startIncomplete() : way.start());
    if (opening.ends() != null) {
      passUp(opening.ends(), caller);
    }
    AppealRow row =
        new AppealRow(
            0,
            number(opening.level(), facts),
            facts.number(),
            opening.level(),
            opening.against(),
            opening.ground(),
            court.workflow(),
            sight.version(),
            start.code(),
            start.holder(),
            new AppealRow.Subject(
                facts.service(),
                facts.department(),
                channel.equals(KIOSK) ? caller.placeAs(Role.OPERATOR) : facts.kiosk(),
                facts.applicantName(),
                facts.mobile(),
                facts.language(),
                facts.areaPath()),
            request.grounds(),
            isLate ? request.condonationReason() : null,
            channel,
            question.today(),
            catalogue.calendar().after(question.today(), decideDays(facts, opening, court)),
            null,
            null,
            null,
            null,
            null);
    long id =
        appeals
            .insert(new AppealRepository.Filed(row, caller.user(), request.idempotencyKey()))
            .orElseThrow(() -> new Refusal("appeal-exists", row.number()));
    appeals.append(
        new AppealRepository.Change(id, start.code(), start.holder(), null, null, null, null),
        new AppealRepository.Act(FILE, row.grounds(), null, role(caller, channel)),
        caller);
    audit.record(
        "appeal.filed",
        row.number(),
        Map.of("application", facts.number(), "level", opening.level().code()));
    letters.filed(row);
    AppealRow filed = appeals.findById(id).orElseThrow(NotFound::new);
    return sight.card(filed, sight.roles(filed));
  }

  Question question(CaseFacts facts) {
    List<AppealRow> past =
        appeals.list(facts.number()).stream().filter(row -> row.level() != Level.REVISION).toList();
    return new Question(sight.law(), facts, past, catalogue.calendar(), sight.today());
  }

  /** As whom the caller files: for an applicant, as one, by itself, or as an officer who pays. */
  private static String channel(Caller caller) {
    if (caller.has(Role.OPERATOR)) {
      return KIOSK;
    }
    if (caller.has(Role.CITIZEN)) {
      return "citizen";
    }
    if (caller.has(Role.SECOND_APPEAL_OFFICER)) {
      return "authority";
    }
    if (caller.has(Role.DEPARTMENT_OFFICER) || caller.has(Role.FIRST_APPEAL_OFFICER)) {
      return "officer";
    }
    throw new Forbidden();
  }

  private static String role(Caller caller, String channel) {
    return switch (channel) {
      case KIOSK -> Role.OPERATOR.code();
      case "citizen" -> Role.CITIZEN.code();
      case "authority" -> Role.SECOND_APPEAL_OFFICER.code();
      default ->
          caller.has(Role.DEPARTMENT_OFFICER)
              ? Role.DEPARTMENT_OFFICER.code()
              : Role.FIRST_APPEAL_OFFICER.code();
    };
  }

  /** The penalty that the caller has to pay and has not asked to be revised. */
  private PenaltyRow punished(CaseFacts facts, Caller caller) {
    Set<String> asked =
        appeals.list(facts.number()).stream().map(AppealRow::against).collect(Collectors.toSet());
    String against =
        caller.has(Role.DEPARTMENT_OFFICER) ? "designated-officer" : "first-appeal-officer";
    return penalties.ofCase(facts.number()).stream()
        .filter(row -> row.against().equals(against) && row.setAsideOn() == null)
        .filter(row -> !asked.contains(row.number()))
        .findFirst()
        .orElseThrow(() -> new Refusal("not-appealable"));
  }

  /** What was open below ends where the court above takes it. */
  private void passUp(AppealRow row, Caller caller) {
    WorkflowDefinition way = sight.law(row.version()).way(row.workflow());
    Move move =
        way.moves(row.state(), List.of(Role.PLATFORM.code())).stream()
            .filter(each -> each.action().equals(AppealDesk.PASS_UP))
            .findFirst()
            .orElseThrow(() -> new IllegalMove(row.state(), List.of()));
    State to = way.state(move.to());
    AppealRepository.Change change =
        new AppealRepository.Change(
            row.id(), to.code(), null, null, null, to.outcome().code(), sight.today());
    appeals.move(change, caller.username());
    appeals.append(
        change,
        new AppealRepository.Act(AppealDesk.PASS_UP, null, null, Role.PLATFORM.code()),
        caller);
  }

  private int decideDays(CaseFacts facts, Question.Opening opening, Law.Court court) {
    Optional<CharterEntry> charter =
        catalogue.find(facts.service()).map(ServiceDefinition::charter);
    Optional<Integer> days =
        switch (opening.level()) {
          case FIRST -> charter.map(CharterEntry::firstAppealDays);
          case SECOND -> charter.map(CharterEntry::secondAppealDays);
          case REVISION -> Optional.empty();
        };
    return days.orElse(court.decideDays());
  }

  /** The number of the case with the letters of the level; the second of a level says so. */
  private String number(Level level, CaseFacts facts) {
    long before = appeals.list(facts.number()).stream().filter(row -> row.level() == level).count();
    String own = level.prefix() + facts.number().substring(2);
    return before == 0 ? own : own + "-" + (before + 1);
  }
}
