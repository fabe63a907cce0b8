package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.hierarchy.Areas;
import org.jansetu.identity.Identities;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.workflow.IllegalMove;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.State;
import org.jansetu.workflow.WorkflowDefinition;

/**
 * Moves one grievance, and everything that follows from the move with it, in one transaction. The
 * row is locked first, so that of two levels that act at once one waits and sees what the other
 * did.
 */
@Dependent
@TenantBound
@Transactional
class GrievanceDesk {

  static final String TAKE = "take";
  static final String ANSWER = "answer";
  static final String NOTE = "note";
  static final String INTERIM_REPLY = "interim-reply";
  static final String ASK_CITIZEN = "ask-citizen";
  static final String TELL_OFFICE = "tell-office";
  static final String NOT_REACHED = "not-reached";
  static final String ASK_RE_MARK = "ask-re-mark";
  static final String GRANT_RE_MARK = "grant-re-mark";
  static final String REFUSE_RE_MARK = "refuse-re-mark";
  static final String SEND_UP = "send-up";
  static final String SEND_BACK = "send-back";
  static final String CLOSE_SPECIALLY = "close-specially";
  static final String MERGE = "merge";
  static final String CONSENT = "consent";
  static final String REFUSE_CLOSURE = "refuse-closure";
  static final String REOPEN = "reopen";

  @Inject private GrievanceRepository grievances;
  @Inject private GrievanceSight sight;
  @Inject private GrievanceNames names;
  @Inject private GrievanceAftermath aftermath;
  @Inject private Identities identities;
  @Inject private Catalogue catalogue;
  @Inject private Areas areas;

  /**
   * Moves it in the name of somebody with these roles. Refuses with not-found, with illegal-move
   * naming what is possible, with invalid-input naming all that the move needs, and with
   * citizen-not-asked an office that calls a grievance not its own before it has asked the citizen.
   *
   * @param roles the caller's that reach it; null finds them
   */
  GrievanceCard act(String token, GrievanceAct asked, List<String> roles, Caller caller) {
    GrievanceRow row = grievances.lock(token).orElseThrow(NotFound::new);
    List<String> held = roles == null ? sight.roles(row) : roles;
    Move move = move(row, String.valueOf(asked.action()), held);
    WorkflowDefinition way = names.way(row);
    GrievanceAct act = checked(asked, row, move, way);
    if (act.action().equals(ASK_RE_MARK) && isCitizenUnasked(row, way)) {
      throw new Refusal("citizen-not-asked");
    }
    String role = held.stream().filter(move.roles()::contains).findFirst().orElseThrow();
    GrievanceRow after = moved(row, act, move, way, caller);
    grievances.update(after);
    grievances.append(
        after,
        new GrievanceRepository.Done(
            act.action(), act.remark(), act.rating(), act.reasonCode(), role),
        caller);
    if (!after.what().equals(row.what()) || !Objects.equals(after.reply(), row.reply())) {
      grievances.index(after.id(), names.words(after));
    }
    aftermath.acted(row, after, act);
    return sight.card(grievances.find(token).orElseThrow(NotFound::new), held);
  }

  /**
   * Whether the citizen can be reached through the centre and this office has neither heard from
   * there nor been told that nobody was reached.
   */
  private boolean isCitizenUnasked(GrievanceRow row, WorkflowDefinition way) {
    return row.source().hasContact()
        && way.moves().stream().anyMatch(move -> move.action().equals(ASK_CITIZEN))
        && grievances.events(List.of(row)).stream()
            .noneMatch(
                step ->
                    List.of(TELL_OFFICE, NOT_REACHED).contains((String) step[3])
                        && row.office().equals(step[5]));
  }

  private Move move(GrievanceRow row, String action, List<String> held) {
    List<Move> possible = sight.moves(row, held);
    return possible.stream()
        .filter(each -> each.action().equals(action))
        .findFirst()
        .orElseThrow(
            () -> new IllegalMove(row.state(), possible.stream().map(Move::action).toList()));
  }

  /**
   * The act with clean texts. What a citizen or an agent writes is scrubbed: the office reads it.
   */
  private GrievanceAct checked(
      GrievanceAct asked, GrievanceRow row, Move move, WorkflowDefinition way) {
    List<Violation> violations = new ArrayList<>();
    String remark = LodgingInput.clean(asked.remark());
    if (remark == null && move.needs().remark()) {
      violations.add(new Violation("/remark", "required", ""));
    } else if (remark != null && remark.length() > LodgingInput.LONGEST) {
      violations.add(new Violation("/remark", "too-long", ""));
    }
    if (move.needs().reasons() != null
        && (asked.reasonCode() == null
            || way.reason(move.needs().reasons(), asked.reasonCode()).isEmpty())) {
      violations.add(
          new Violation(
              "/reasonCode", asked.reasonCode() == null ? "required" : "not-allowed", ""));
    }
    GrievanceRules rules = names.rules(row);
    if (asked.rating() != null
        && (!move.action().equals(CONSENT)
            || rules.offer().ratings().stream()
                .noneMatch(each -> each.code().equals(asked.rating())))) {
      violations.add(new Violation("/rating", "not-allowed", ""));
    }
    if (move.action().equals(ASK_RE_MARK)
        && (asked.category() == null
            || asked.category().equals(row.what().category())
            || names.rules().category(asked.category()).isEmpty())) {
      violations.add(
          new Violation("/category", asked.category() == null ? "required" : "not-allowed", ""));
    }
    if (move.action().equals(MERGE)) {
      merger(asked.into(), row).ifPresent(violations::add);
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    boolean isNamed = row.source().hasContact() && remark != null;
    String name = isNamed ? identities.nameToScrub(row.subject()).orElse(null) : null;
    return new GrievanceAct(
        asked.action(),
        LodgingDesk.cut(new Scrubber(name, null).scrub(remark)),
        move.needs().reasons() == null ? null : asked.reasonCode(),
        asked.rating(),
        asked.category(),
        asked.into());
  }

  /** One with an earlier one of the same department that has not ended itself. */
  private Optional<Violation> merger(String into, GrievanceRow row) {
    if (into == null) {
      return Optional.of(new Violation("/into", "required", ""));
    }
    boolean isRight =
        grievances
            .find(Token.digits(into))
            .filter(other -> !other.token().equals(row.token()))
            .filter(other -> other.isOpen() && other.id() < row.id())
            .filter(other -> other.what().department().equals(row.what().department()))
            .isPresent();
    return isRight ? Optional.empty() : Optional.of(new Violation("/into", "not-allowed", ""));
  }

  private GrievanceRow moved(
      GrievanceRow row, GrievanceAct act, Move move, WorkflowDefinition way, Caller caller) {
    GrievanceRules rules = names.rules(row);
    Draft draft = new Draft(row);
    State to = way.state(move.to());
    draft.state = to;
    switch (act.action()) {
      case TAKE -> draft.take(caller);
      case ANSWER, NOTE -> draft.reply = act.remark();
      case ASK_RE_MARK -> draft.reMarkTo = act.category();
      case REFUSE_RE_MARK -> draft.reMarkTo = null;
      case GRANT_RE_MARK -> remark(draft, row);
      case SEND_UP -> draft.to(row.route().above(row.level()));
      case SEND_BACK -> draft.to(row.route().below(row.level()));
      case REFUSE_CLOSURE -> draft.again(row);
      case REOPEN -> draft.again(row);
      case MERGE -> draft.mergedInto = Token.digits(act.into());
      case CONSENT -> {
        draft.rating = act.rating();
        if (act.rating() != null && rules.appealing().contains(act.rating())) {
          // "Poor" is no consent: the level above looks at it again.
          draft.state = way.state(way.start());
          draft.again(row);
        }
      }
      default -> draft.state = to;
    }
    return draft.row(sight.today());
  }

  /** Another department's office from the lowest level on; the citizen's promise stays. */
  private void remark(Draft draft, GrievanceRow row) {
    GrievanceOffer.Category category =
        names
            .rules()
            .category(row.reMarkTo())
            .orElseThrow(() -> new Refusal("category-gone", row.reMarkTo()));
    draft.what =
        new GrievanceRow.What(
            row.what().kind(),
            category.code(),
            category.department(),
            row.what().area(),
            row.what().workflow(),
            row.what().description(),
            row.what().attributes());
    draft.route = names.rules().route(category, areas.place(row.what().area()));
    draft.to(draft.route.start());
    draft.reMarks++;
    draft.reMarkTo = null;
  }

  /** What a move makes of a row, step by step. */
  private final class Draft {

    private final GrievanceRow before;
    private State state;
    private GrievanceRow.What what;
    private GrievanceRules.Route route;
    private int level;
    private boolean isNewHere;
    private String assignee;
    private Long assigneeId;
    private String reply;
    private String rating;
    private int reMarks;
    private String reMarkTo;
    private int reopens;
    private String mergedInto;

    Draft(GrievanceRow row) {
      before = row;
      what = row.what();
      route = row.route();
      level = row.level();
      assignee = row.assignee();
      assigneeId = row.assigneeId();
      reply = row.reply();
      rating = row.rating();
      reMarks = row.reMarks();
      reMarkTo = row.reMarkTo();
      reopens = row.reopens();
      mergedInto = row.mergedInto();
    }

    void take(Caller caller) {
      assignee = caller.username();
      assigneeId = caller.user();
    }

    /** It is new at an office, whose days begin. */
    void to(int another) {
      level = another;
      isNewHere = true;
      assignee = null;
      assigneeId = null;
    }

    /** The citizen does not agree: one level up, and as new there. */
    void again(GrievanceRow row) {
      to(row.route().above(row.level()));
      reopens++;
    }

    GrievanceRow row(LocalDate today) {
      GrievanceRow.Times times = before.times();
      LocalDate due =
          isNewHere && times.dueOn() != null
              ? catalogue.calendar().after(today, route.days(level))
              : times.dueOn();
      return new GrievanceRow(
          before.id(),
          before.token(),
          what,
          before.version(),
          state.code(),
          state.holder(),
          route,
          level,
          assignee,
          assigneeId,
          before.source(),
          new GrievanceRow.Times(
              times.lodgedAt(),
              times.lodgedOn(),
              times.promisedOn(),
              times.isPromiseBroken(),
              due,
              state.isEnd() ? today : null),
          reply,
          state.isEnd() ? state.outcome().code() : null,
          rating,
          reMarks,
          reMarkTo,
          reopens,
          before.refiledOf(),
          mergedInto);
    }
  }

  /** The role of whoever acts for themselves by token and secret, without a login. */
  static List<String> citizen() {
    return List.of(Role.CITIZEN.code());
  }
}
