package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.identity.Identities;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.upload.UploadCard;
import org.jansetu.upload.Uploads;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.State;
import org.jansetu.workflow.WorkflowDefinition;

/** Who sees which grievance, what they see of it and what they may do with it. */
@Dependent
class GrievanceSight {

  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private GrievanceNames names;
  @Inject private GrievanceRepository grievances;
  @Inject private Identities identities;
  @Inject private Uploads uploads;
  @Inject private Catalogue catalogue;

  /**
   * The caller's roles that reach the grievance, by their codes. Refuses with not-found when there
   * is none, and with unauthenticated a visitor.
   */
  List<String> roles(GrievanceRow row) {
    List<String> roles = reaching(row);
    if (roles.isEmpty()) {
      throw new NotFound();
    }
    return roles;
  }

  /** The same, and none where there is none. */
  List<String> reaching(GrievanceRow row) {
    Caller caller = callers.current();
    caller.require(Role.values());
    return caller.postings().stream()
        .filter(posting -> reaches(posting, row))
        .map(posting -> posting.role().code())
        .toList();
  }

  private boolean reaches(Posting posting, GrievanceRow row) {
    return switch (posting.role()) {
      case PLATFORM, STATE_ADMIN, AUDITOR, AGENT, SUPERVISOR -> true;
      case OPERATOR, CASHIER -> posting.place().equals(row.source().kiosk());
      case DEPARTMENT_OFFICER -> posting.place().equals(row.what().department());
      case GRIEVANCE_OFFICER -> row.route().levelOf(posting.place()) >= row.level();
      case CITIZEN -> identities.owns(row.subject(), posting.place());
      default -> false;
    };
  }

  LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  /** What somebody with these roles may do: what is drawn, as far as level and place allow it. */
  List<Move> moves(GrievanceRow row, List<String> roles) {
    WorkflowDefinition way = names.way(row);
    int held = heldLevel(row);
    return way.moves(row.state(), roles).stream()
        .filter(move -> isElsewhere(move, roles) || isForLevel(move, row, held))
        .filter(move -> isWithinReopening(move, row))
        .toList();
  }

  /** Whether somebody may do it in another role than an office's. */
  private static boolean isElsewhere(Move move, List<String> roles) {
    return roles.stream()
        .filter(role -> !role.equals(Role.GRIEVANCE_OFFICER.code()))
        .anyMatch(move.roles()::contains);
  }

  private int heldLevel(GrievanceRow row) {
    return callers.current().postings().stream()
        .filter(posting -> posting.role() == Role.GRIEVANCE_OFFICER)
        .mapToInt(posting -> row.route().levelOf(posting.place()))
        .max()
        .orElse(0);
  }

  private boolean isForLevel(Move move, GrievanceRow row, int held) {
    boolean isOwn = held == row.level();
    GrievanceRules rules = names.rules(row);
    return switch (move.action()) {
      case GrievanceDesk.GRANT_RE_MARK, GrievanceDesk.REFUSE_RE_MARK -> held > row.level();
      case GrievanceDesk.ASK_RE_MARK, GrievanceDesk.SEND_UP ->
          isOwn && row.route().above(row.level()) > row.level();
      case GrievanceDesk.SEND_BACK -> isOwn && row.route().below(row.level()) < row.level();
      case GrievanceDesk.CLOSE_SPECIALLY ->
          isOwn
              && row.level() <= rules.levels().size()
              && rules.levels().get(row.level() - 1).closesSpecially();
      default -> isOwn;
    };
  }

  /** Opened again only within the days of the programme, and never what is one with another. */
  private boolean isWithinReopening(Move move, GrievanceRow row) {
    return !move.action().equals(GrievanceDesk.REOPEN)
        || (row.times().closedOn() != null
            && !today()
                .isAfter(row.times().closedOn().plusDays(names.rules(row).offer().reopenDays())));
  }

  /**
   * What lies beside the rows of a page, fetched for all of them at once.
   *
   * @param events of each, by its id
   * @param merged tokens of those that are one with it, by its token
   * @param files of each, by what stands for it
   */
  private record Beside(
      Map<Long, List<Object[]>> events,
      Map<String, List<String>> merged,
      Map<String, List<UploadCard>> files) {}

  private Beside beside(List<GrievanceRow> rows) {
    Map<Long, List<Object[]>> events = new HashMap<>();
    for (Object[] event : grievances.events(rows)) {
      events.computeIfAbsent(((Number) event[9]).longValue(), id -> new ArrayList<>()).add(event);
    }
    Map<String, List<String>> merged = new HashMap<>();
    for (Object[] pair : grievances.mergedInto(rows.stream().map(GrievanceRow::token).toList())) {
      merged.computeIfAbsent((String) pair[0], token -> new ArrayList<>()).add((String) pair[1]);
    }
    return new Beside(
        events,
        merged,
        uploads.list(rows.stream().map(GrievanceRow::subject).toList()).stream()
            .collect(Collectors.groupingBy(UploadCard::subject)));
  }

  /** The grievances for the caller, who reaches them all. */
  List<GrievanceCard> cards(List<GrievanceRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Beside beside = beside(rows);
    return rows.stream().map(row -> card(row, roles(row), beside)).toList();
  }

  /** The grievance for somebody with these roles; none for whoever may only look. */
  GrievanceCard card(GrievanceRow row, List<String> roles) {
    return card(row, roles, beside(List.of(row)));
  }

  private GrievanceCard card(GrievanceRow row, List<String> roles, Beside beside) {
    GrievanceRules rules = names.rules(row);
    WorkflowDefinition way = names.way(row);
    return new GrievanceCard(
        row.token(),
        names.kind(row),
        names.category(row),
        names.department(row.what().department()),
        names.area(row.what().area()),
        names.office(row.office()),
        way.state(row.state()),
        row.what().description(),
        answers(row, rules),
        attachments(beside.files().getOrDefault(row.subject(), List.of())),
        row.reply(),
        GrievanceChannel.find(row.source().channel()).orElseThrow(),
        row.source().about(),
        new GrievanceCard.Seal(row.source().hasContact(), row.source().isAnonymous()),
        row.times().lodgedAt(),
        clocks(row),
        row.assignee(),
        new GrievanceCard.Counts(row.reMarks(), row.reopens()),
        row.reMarkTo() == null ? null : names.category(row, row.reMarkTo()),
        new GrievanceCard.Links(
            row.refiledOf(),
            row.mergedInto(),
            beside.merged().getOrDefault(row.token(), List.of())),
        names.rating(row),
        roles.isEmpty() ? List.of() : moves(row, roles),
        history(beside.events().getOrDefault(row.id(), List.of()), way));
  }

  private static Map<CodedName, String> answers(GrievanceRow row, GrievanceRules rules) {
    Map<CodedName, String> answers = new LinkedHashMap<>();
    for (GrievanceOffer.Attribute asked :
        rules
            .category(row.what().category())
            .map(GrievanceOffer.Category::attributes)
            .orElse(List.of())) {
      String answer = row.what().attributes().get(asked.code());
      if (answer != null) {
        answers.put(new CodedName(asked.code(), asked.name()), answer);
      }
    }
    return answers;
  }

  private static List<GrievanceCard.Attachment> attachments(List<UploadCard> files) {
    return files.stream()
        .map(card -> new GrievanceCard.Attachment(card.id(), card.fileName(), card.mediaType()))
        .toList();
  }

  /** One of its files. Refuses with not-found what is none. */
  GrievanceCard.Content attachment(GrievanceRow row, String id) {
    GrievanceCard.Attachment file =
        attachments(uploads.list(row.subject())).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(NotFound::new);
    return new GrievanceCard.Content(file, uploads.read(id, row.subject()));
  }

  private GrievanceCard.Clocks clocks(GrievanceRow row) {
    LocalDate today = today();
    GrievanceRow.Times times = row.times();
    boolean isRunning =
        row.isOpen()
            && times.dueOn() != null
            && Role.GRIEVANCE_OFFICER.code().equals(row.holderRole());
    boolean isBroken =
        times.isPromiseBroken()
            || (row.isOpen() && times.promisedOn() != null && today.isAfter(times.promisedOn()));
    return new GrievanceCard.Clocks(
        times.promisedOn(),
        isBroken,
        times.dueOn(),
        isRunning ? left(today, times.dueOn()) : null,
        isRunning && today.isAfter(times.dueOn()),
        times.closedOn());
  }

  private int left(LocalDate today, LocalDate due) {
    return due.isBefore(today)
        ? -catalogue.calendar().workingDaysBetween(due, today)
        : catalogue.calendar().workingDaysBetween(today, due);
  }

  private List<GrievanceCard.Step> history(List<Object[]> events, WorkflowDefinition way) {
    List<GrievanceCard.Step> steps = new ArrayList<>();
    for (Object[] e : events) {
      steps.add(
          new GrievanceCard.Step(
              grievances.at(((Number) e[0]).longValue()),
              (String) e[1],
              (String) e[2],
              (String) e[3],
              stateName(way, (String) e[4]),
              (String) e[5],
              (String) e[6],
              (String) e[7],
              (String) e[8]));
    }
    return steps;
  }

  /** Also of a state that a version in between had given and none gives any more. */
  private static LocalText stateName(WorkflowDefinition way, String state) {
    return way.knows(state) ? way.state(state).name() : LocalText.english(state);
  }

  /** What an agent reads of it at a glance. */
  CallerHistory.Item item(GrievanceRow row) {
    State state = names.way(row).state(row.state());
    return new CallerHistory.Item(
        row.token(),
        names.kind(row),
        names.category(row),
        state,
        row.isOpen(),
        row.times().lodgedOn(),
        row.times().promisedOn(),
        clocks(row).isPromiseBroken());
  }
}
