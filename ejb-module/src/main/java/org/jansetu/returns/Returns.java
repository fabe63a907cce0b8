package org.jansetu.returns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.FormField;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Returns at the operator's own kiosk: what is due, typed, submitted, corrected. */
@Stateless
@TenantBound
public class Returns {

  /** How far back a period may be typed in, in days. */
  public static final int OPEN_DAYS = 92;

  private static final int LARGEST = 16_384;
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 500;

  @Inject private ReturnRepository repository;
  @Inject private Catalogue catalogue;
  @Inject private Departments departments;
  @Inject private Kiosks kiosks;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  /** Whether the programme has returns; costs no database call. */
  public boolean isOn() {
    return !book().returns().isEmpty();
  }

  /**
   * What the operator's own kiosk has to tell: what is late first, then what is due, then what is
   * running or submitted, newest first; periods of the last {@link #OPEN_DAYS} days. Refuses with
   * forbidden unless operator.
   */
  public List<ReturnTask> list() {
    String kiosk = kiosk();
    LocalDate today = today();
    LocalDate since = today.minusDays(OPEN_DAYS);
    Map<ReturnRepository.Key, ReturnRepository.Row> kept = new HashMap<>();
    repository.since(kiosk, since.minusMonths(1)).forEach(row -> kept.put(row.key(), row));
    List<ReturnTask> tasks = new ArrayList<>();
    String type = kiosks.place(kiosk).type();
    for (ReturnDefinition definition : book().returns().values()) {
      if (!definition.kioskTypes().contains(type)) {
        continue;
      }
      for (Period.Span span : definition.spans(since, today, catalogue.calendar())) {
        ReturnRepository.Row row =
            kept.get(new ReturnRepository.Key(definition.code(), kiosk, span.from()));
        tasks.add(task(definition, span, row));
      }
    }
    tasks.sort(
        Comparator.comparingInt((ReturnTask task) -> rank(task.status()))
            .thenComparing(ReturnTask::until, Comparator.reverseOrder())
            .thenComparing(ReturnTask::code));
    return tasks;
  }

  private static int rank(ReturnStatus status) {
    return switch (status) {
      case LATE -> 0;
      case DUE -> 1;
      case RUNNING -> 2;
      case SUBMITTED, SUBMITTED_LATE -> 3;
    };
  }

  private ReturnTask task(ReturnDefinition definition, Period.Span span, ReturnRepository.Row row) {
    ReturnStatus.Deadline deadline = definition.deadline(span, catalogue.calendar());
    LocalDate submittedOn = row == null ? null : row.submittedOn();
    return new ReturnTask(
        definition.code(),
        definition.name(),
        department(definition.department()),
        definition.period().code(),
        span.from(),
        span.until(),
        deadline.dueOn(),
        ReturnStatus.of(deadline, submittedOn, today()),
        row != null && submittedOn == null,
        row == null ? 0 : row.corrections(),
        definition.illustrative());
  }

  /**
   * A return of the operator's own kiosk. Refuses with not-found one that the kiosk does not make,
   * and a period that has not begun or is too long ago.
   *
   * @param from the first day of the period
   */
  public ReturnSheet get(String code, LocalDate from) {
    Wanted wanted = wanted(code, from);
    return sheet(wanted, repository.find(wanted.key()));
  }

  private ReturnSheet sheet(Wanted wanted, Optional<ReturnRepository.Row> row) {
    return new ReturnSheet(
        task(wanted.definition(), wanted.deadline().span(), row.orElse(null)),
        wanted.definition().form().fields(),
        row.map(ReturnRepository.Row::answers).orElseGet(JsonNodeFactory.instance::objectNode),
        row.map(one -> repository.submissions(one.id(), programmes.current().zone()))
            .orElse(List.of()));
  }

  /**
   * Keeps what was typed so far, as it is; what the form does not ask is left out. Refuses as
   * {@link #get} does, with already-submitted, and with invalid-input what is too much.
   */
  public ReturnSheet keep(String code, LocalDate from, JsonNode answers) {
    Wanted wanted = wanted(code, from);
    ReturnRepository.Row row = opened(wanted);
    if (row.submittedOn() != null) {
      throw new Refusal("already-submitted");
    }
    repository.keep(row, asked(wanted, answers), null, callers.current());
    return sheet(wanted, repository.find(wanted.key()));
  }

  /** Of the answers those that the form asks for. */
  private static ObjectNode asked(Wanted wanted, JsonNode answers) {
    if (answers == null || !answers.isObject() || answers.toString().length() > LARGEST) {
      throw InvalidInput.of("/answers", "out-of-range", "");
    }
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    for (FormField field : wanted.definition().form().fields()) {
      JsonNode answer = answers.path(field.name());
      if (answer.isTextual() || answer.isIntegralNumber() || answer.isBoolean()) {
        kept.set(field.name(), answer);
      }
    }
    return kept;
  }

  /**
   * Submits a return. Refuses as {@link #get} does, with already-submitted, with period-running
   * before the last day of the period, and with invalid-input naming every answer that does not fit
   * the form.
   */
  public ReturnSheet submit(String code, LocalDate from, JsonNode answers) {
    Wanted wanted = wanted(code, from);
    if (today().isBefore(wanted.deadline().span().until())) {
      throw new Refusal("period-running", wanted.deadline().span().until());
    }
    ReturnRepository.Row row = opened(wanted);
    if (row.submittedOn() != null) {
      throw new Refusal("already-submitted");
    }
    write(wanted, row, answers, null);
    return sheet(wanted, repository.find(wanted.key()));
  }

  /**
   * Corrects what was submitted; the day of submission stays. Refuses as {@link #get} does, with
   * not-submitted, and with invalid-input a reason of less than 3 or more than 500 characters and
   * every answer that does not fit the form.
   */
  public ReturnSheet correct(String code, LocalDate from, Correction correction) {
    Wanted wanted = wanted(code, from);
    String reason = correction.reason() == null ? "" : correction.reason().strip();
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      throw InvalidInput.of("/reason", "out-of-range", "");
    }
    ReturnRepository.Row row = opened(wanted);
    if (row.submittedOn() == null) {
      throw new Refusal("not-submitted");
    }
    write(wanted, row, correction.answers(), reason);
    return sheet(wanted, repository.find(wanted.key()));
  }

  /**
   * Other answers than were submitted.
   *
   * @param answers all of them
   * @param reason why, 3 to 500 characters
   */
  public record Correction(JsonNode answers, String reason) {}

  private void write(Wanted wanted, ReturnRepository.Row row, JsonNode answers, String reason) {
    Caller caller = callers.current();
    ObjectNode accepted = wanted.definition().form().accept(answers, caller.language());
    repository.keep(row, accepted, today(), caller);
    repository.version(row, programmes.current().version());
    repository.submit(row, accepted, reason, caller);
    audit.record(
        reason == null ? "return.submitted" : "return.corrected",
        "return/" + row.key().code() + "/" + row.key().kiosk() + "/" + row.key().from(),
        Map.of());
  }

  private ReturnRepository.Row opened(Wanted wanted) {
    repository.open(
        wanted.key(), wanted.deadline(), programmes.current().version(), callers.current());
    return repository.lock(wanted.key()).orElseThrow(NotFound::new);
  }

  private record Wanted(
      ReturnDefinition definition, ReturnStatus.Deadline deadline, ReturnRepository.Key key) {}

  private Wanted wanted(String code, LocalDate from) {
    String kiosk = kiosk();
    ReturnDefinition definition = Optional.ofNullable(code).map(book().returns()::get).orElse(null);
    LocalDate today = today();
    if (definition == null
        || from == null
        || !definition.kioskTypes().contains(kiosks.place(kiosk).type())) {
      throw new NotFound();
    }
    Period.Span span =
        definition.spans(today.minusDays(OPEN_DAYS), today, catalogue.calendar()).stream()
            .filter(one -> one.from().equals(from))
            .findFirst()
            .orElseThrow(NotFound::new);
    return new Wanted(
        definition,
        definition.deadline(span, catalogue.calendar()),
        new ReturnRepository.Key(code, kiosk, from));
  }

  private CodedName department(String code) {
    return new CodedName(
        code,
        departments.find(code).map(Department::name).orElseGet(() -> LocalText.english(code)));
  }

  private ReturnBook book() {
    return programmes.current().part(ReturnBook.class, ReturnBook::of);
  }

  private String kiosk() {
    return callers.current().placeAs(Role.OPERATOR);
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}
