package org.jansetu.handover;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applications;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.paper.Printout;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.Reason;
import org.jansetu.workflow.WorkflowDefinition;
import org.jansetu.worktime.WorkCalendar;

/** What lies at the operator's own centre for departments, goes along with them and comes back. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HandOvers {

  /** The most applications that one act may name. */
  public static final int MOST_AT_ONCE = Applications.MOST_AT_ONCE;

  private static final int LONGEST_NAME = 100;
  private static final Pattern PIN = Pattern.compile("[0-9]{1,9}");
  private static final Pattern NUMBER = Pattern.compile("A-[A-Za-z0-9-]{3,100}");

  @Inject private SlipDesk desk;
  @Inject private SlipPaper paper;
  @Inject private Applications applications;
  @Inject private Catalogue catalogue;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** Whether the programme hands copies over at all; costs no database call. */
  public boolean isOn() {
    return !rules(programmes.current().version()).ways().isEmpty();
  }

  /**
   * What the operator's own centre has for each department, the fullest first. Refuses with
   * forbidden unless operator.
   */
  public List<DepartmentLoad> loads() {
    return loads(kiosk());
  }

  /**
   * What lies at a centre for a department whose functionary has just come, if anything does. Asks
   * no rights: it is for other packages, which ask their own.
   */
  public Optional<DepartmentLoad> find(String kiosk, String department) {
    return loads(kiosk).stream()
        .filter(load -> load.department().code().equals(department))
        .findFirst();
  }

  private List<DepartmentLoad> loads(String kiosk) {
    LocalDate today = today();
    Map<String, DepartmentLoad> loads = new LinkedHashMap<>();
    for (HandOverRepository.Heap heap : desk.heaps(kiosk, today, idleBefore(today))) {
      Optional<Stage> stage = stage(heap);
      if (stage.isPresent()) {
        loads.merge(heap.department(), load(heap, stage.get()), DepartmentLoad::plus);
      }
    }
    return loads.values().stream()
        .sorted(
            Comparator.comparingLong(DepartmentLoad::waiting)
                .thenComparingLong(DepartmentLoad::handed)
                .reversed()
                .thenComparing(load -> load.department().code()))
        .toList();
  }

  private DepartmentLoad load(HandOverRepository.Heap heap, Stage stage) {
    return new DepartmentLoad(
        department(heap.department()),
        stage == Stage.WAITING ? heap.count() : 0,
        stage == Stage.HANDED ? heap.count() : 0,
        stage == Stage.REPORTED ? heap.count() : 0,
        heap.late(),
        heap.idle());
  }

  /**
   * The copies of a department at the operator's own centre, soonest due first, at most 200 of each
   * stage. Refuses with forbidden unless operator.
   *
   * @param department its code; one that has nothing here gives an empty list
   */
  public List<CopyCard> list(String department, Stage stage) {
    LocalDate today = today();
    LocalDate idleBefore = idleBefore(today);
    List<String> heaps =
        desk.heaps(kiosk(), today, idleBefore).stream()
            .filter(heap -> heap.department().equals(department))
            .filter(heap -> stage(heap).filter(stage::equals).isPresent())
            .map(HandOverRepository.Heap::key)
            .toList();
    return heaps.isEmpty()
        ? List.of()
        : desk.rows(kiosk(), department, heaps).stream()
            .map(row -> card(row, today, idleBefore))
            .toList();
  }

  /**
   * Hands copies over and writes the list for the functionary to sign. Each application is moved by
   * itself: what cannot be handed over stops no other and is no line of the list.
   *
   * <p>Refuses with forbidden unless operator, and with invalid-input no or too many applications,
   * a receiver without a name and a pin that is none. An application of another centre or
   * department comes back as not-found.
   */
  public HandedOver handOver(HandOverRequest asked) {
    String kiosk = kiosk();
    HandOverRequest request = checked(asked);
    Set<String> known = new HashSet<>();
    desk.named(kiosk, request).forEach(row -> known.add(row.number()));
    List<Applications.Outcome> outcomes = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (String number : request.numbers()) {
      if (known.contains(number)) {
        numbers.add(number);
      } else {
        outcomes.add(new Applications.Outcome(number, null, new NotFound().code(), List.of()));
      }
    }
    if (numbers.isEmpty()) {
      throw new NotFound();
    }
    Slip slip =
        desk.write(
            kiosk,
            new HandOverRequest(request.department(), request.receiver(), request.pin(), numbers),
            programmes.current().zone());
    ObjectNode note = JsonNodeFactory.instance.objectNode().put("slip", Long.toString(slip.id()));
    String who =
        request.receiver() + (request.pin() == null ? "" : " (" + request.pin() + ")") + " · ";
    outcomes.addAll(
        applications.actMany(
            numbers,
            new ActionRequest(HandOverRules.HAND_OVER, who + slip.title(), null, note, List.of())));
    return new HandedOver(slip(slip.id()), outcomes);
  }

  private static HandOverRequest checked(HandOverRequest asked) {
    List<Violation> violations = new ArrayList<>();
    String receiver = asked.receiver() == null ? "" : asked.receiver().strip();
    String pin = asked.pin() == null || asked.pin().isBlank() ? null : asked.pin().strip();
    if (receiver.length() < 2 || receiver.length() > LONGEST_NAME) {
      violations.add(new Violation("/receiver", "out-of-range", ""));
    }
    if (pin != null && !PIN.matcher(pin).matches()) {
      violations.add(new Violation("/pin", "not-allowed", ""));
    }
    boolean isOnce = new HashSet<>(asked.numbers()).size() == asked.numbers().size();
    boolean isNumber =
        asked.numbers().stream().allMatch(n -> n != null && NUMBER.matcher(n).matches());
    if (asked.numbers().isEmpty() || asked.numbers().size() > MOST_AT_ONCE) {
      violations.add(new Violation("/numbers", "out-of-range", ""));
    } else if (!isOnce || !isNumber) {
      violations.add(new Violation("/numbers", "not-allowed", ""));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return new HandOverRequest(asked.department(), receiver, pin, asked.numbers());
  }

  /**
   * Types in what functionaries reported of applications, by their numbers, and what is decided of
   * them; each by itself. Refuses with invalid-input fewer than 1 or more than {@link
   * #MOST_AT_ONCE}.
   */
  public List<Applications.Outcome> actEach(Map<String, ActionRequest> acts) {
    kiosk();
    if (acts.isEmpty() || acts.size() > MOST_AT_ONCE) {
      throw InvalidInput.of("/numbers", "out-of-range", "");
    }
    List<Applications.Outcome> outcomes = new ArrayList<>();
    acts.forEach((number, act) -> outcomes.addAll(applications.actMany(List.of(number), act)));
    return outcomes;
  }

  /** What was reported, as the move that it makes. */
  public static ActionRequest report(String text) {
    return new ActionRequest(HandOverRules.REPORT, text, null, null, List.of());
  }

  /** The newest lists of a department at the operator's own centre, at most 20. */
  public List<Slip> slips(String department) {
    return desk.slips(kiosk(), department, programmes.current().zone());
  }

  /** A list of the operator's own centre. Refuses with not-found. */
  public Slip slip(long id) {
    String kiosk = kiosk();
    return desk.find(id, programmes.current().zone())
        .filter(slip -> slip.kiosk().equals(kiosk))
        .orElseThrow(NotFound::new);
  }

  /** A list on A4, with a line for the functionary's signature. Refuses as {@link #slip} does. */
  public Printout print(long id, Locale language) {
    Slip slip = slip(id);
    return paper.print(slip, desk.lines(id), language);
  }

  private CopyCard card(HandOverRepository.Row row, LocalDate today, LocalDate idleBefore) {
    HandOverRepository.Heap heap = row.heap();
    WorkflowDefinition way = rules(heap.version()).ways().get(heap.workflow());
    List<Move> moves = way.moves(heap.state(), HandOverRules.OPERATOR);
    List<Reason> refusals =
        moves.stream()
            .filter(move -> move.needs().reasons() != null)
            .findFirst()
            .map(move -> way.reasons().getOrDefault(move.needs().reasons(), List.of()))
            .orElse(List.of());
    LocalText name =
        catalogue
            .find(row.service())
            .map(ServiceDefinition::name)
            .orElseGet(() -> LocalText.english(row.service()));
    return new CopyCard(
        row.number(),
        row.service(),
        name,
        row.applicant(),
        row.mobile(),
        row.filedOn(),
        row.dueOn(),
        remaining(today, row.dueOn()),
        row.since(),
        row.since().isBefore(idleBefore),
        row.receiver(),
        row.reported(),
        moves,
        refusals);
  }

  private Integer remaining(LocalDate today, LocalDate due) {
    if (due == null) {
      return null;
    }
    WorkCalendar calendar = catalogue.calendar();
    return due.isBefore(today)
        ? -calendar.workingDaysBetween(due, today)
        : calendar.workingDaysBetween(today, due);
  }

  private Optional<Stage> stage(HandOverRepository.Heap heap) {
    return rules(heap.version()).stage(heap.workflow(), heap.state());
  }

  private HandOverRules rules(int version) {
    return programmes.version(version).part(HandOverRules.class, HandOverRules::of);
  }

  private CodedName department(String code) {
    return catalogue.departments().stream()
        .filter(known -> known.code().equals(code))
        .findFirst()
        .orElseGet(() -> new CodedName(code, LocalText.english(code)));
  }

  private String kiosk() {
    return callers.current().placeAs(Role.OPERATOR);
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  /** What has lain since before this day lies longer than a visit takes to come. */
  private LocalDate idleBefore(LocalDate today) {
    WorkCalendar calendar = catalogue.calendar();
    int days = rules(programmes.current().version()).visitDays();
    LocalDate day = today.minusDays(days);
    while (calendar.after(day, days).isAfter(today)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
