package org.jansetu.returns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.FormField;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.network.Network;
import org.jansetu.network.Society;
import org.jansetu.paper.Spreadsheet;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Returns of many kiosks: a society sees those of its district, a provider its own, a department's
 * officer the returns for the own department, in the own area where the posting names one, state
 * administrator and auditor all.
 */
@Stateless
@TenantBound
public class ReturnOverview {

  private static final int SHOWN_DAYS = 62;

  @Inject private ReturnRepository repository;
  @Inject private Catalogue catalogue;
  @Inject private Network network;
  @Inject private Areas areas;
  @Inject private Departments departments;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * The returns of the last two months, newest period first: how many kiosks have to make each, and
   * how many have. Refuses with forbidden whoever has nothing to do with them.
   */
  public List<ReturnCount> counts() {
    Caller caller = caller();
    ReturnRepository.Reach reach = reach(caller);
    Map<String, Long> places = new HashMap<>();
    repository.places(reach).forEach(r -> places.put((String) r[0], ((Number) r[1]).longValue()));
    LocalDate today = today();
    LocalDate since = today.minusDays(SHOWN_DAYS);
    Map<String, Object[]> made = new HashMap<>();
    repository.counts(reach, since.minusMonths(1)).forEach(r -> made.put(r[0] + "/" + r[1], r));
    List<ReturnCount> counts = new ArrayList<>();
    for (ReturnDefinition definition : book().returns().values()) {
      if (!sees(caller, definition)) {
        continue;
      }
      long expected =
          definition.kioskTypes().stream().mapToLong(t -> places.getOrDefault(t, 0L)).sum();
      for (Period.Span span : definition.spans(since, today, catalogue.calendar())) {
        Object[] row = made.get(definition.code() + "/" + span.from());
        long inTime = row == null ? 0 : ((Number) row[2]).longValue();
        long late = row == null ? 0 : ((Number) row[3]).longValue();
        LocalDate dueOn = definition.deadline(span, catalogue.calendar()).dueOn();
        counts.add(
            new ReturnCount(
                definition.code(),
                definition.name(),
                department(definition.department()),
                span.from(),
                span.until(),
                dueOn,
                expected,
                inTime,
                late,
                Math.max(0, expected - inTime - late),
                today.isAfter(dueOn)));
      }
    }
    return counts;
  }

  /**
   * What each kiosk told for one period, by its code; those that told nothing among them. Refuses
   * with forbidden, and with not-found a return or period that is none.
   */
  public List<ReturnLine> lines(String code, LocalDate from) {
    Caller caller = caller();
    ReturnDefinition definition = definition(caller, code);
    Period.Span span = span(definition, from);
    ReturnStatus.Deadline deadline = definition.deadline(span, catalogue.calendar());
    return repository
        .told(
            new ReturnRepository.Key(code, "", from),
            String.join(" ", definition.kioskTypes()),
            reach(caller))
        .stream()
        .map(
            told ->
                new ReturnLine(
                    told.kiosk(),
                    told.name(),
                    ReturnStatus.of(deadline, told.submittedOn(), today()),
                    told.submittedOn(),
                    told.by(),
                    told.corrections(),
                    told.answers()))
        .toList();
  }

  /** The same as a table, a column for each answer. Refuses as {@link #lines} does. */
  public Spreadsheet table(String code, LocalDate from, Heading heading) {
    ReturnDefinition definition = definition(caller(), code);
    List<String> columns = new ArrayList<>(heading.before());
    definition.form().fields().forEach(f -> columns.add(f.label().in(heading.language())));
    List<List<Object>> rows = new ArrayList<>();
    for (ReturnLine line : lines(code, from)) {
      List<Object> row = new ArrayList<>();
      row.add(line.kiosk());
      row.add(line.name().in(heading.language()));
      row.add(heading.statuses().getOrDefault(line.status().code(), line.status().code()));
      row.add(line.submittedOn() == null ? "" : line.submittedOn().toString());
      for (FormField field : definition.form().fields()) {
        row.add(cell(line.answers(), field, heading.language()));
      }
      rows.add(row);
    }
    return new Spreadsheet("return-" + code.toLowerCase(Locale.ROOT) + "-" + from, columns, rows);
  }

  /**
   * What stands above the columns before the answers.
   *
   * @param before kiosk, its name, status, day of submission
   * @param statuses words for the codes of statuses
   * @param language of all the rest
   */
  public record Heading(List<String> before, Map<String, String> statuses, Locale language) {

    /** Takes copies. */
    public Heading {
      before = List.copyOf(before);
      statuses = Map.copyOf(statuses);
    }
  }

  private static Object cell(JsonNode answers, FormField field, Locale language) {
    JsonNode answer = answers == null ? null : answers.get(field.name());
    if (answer == null || answer.isNull()) {
      return "";
    }
    if (answer.isIntegralNumber()) {
      return answer.longValue();
    }
    String said = answer.asText();
    return field.options().stream()
        .filter(option -> option.code().equals(said))
        .map(option -> option.name().in(language))
        .findFirst()
        .orElse(said);
  }

  /** What a return is called. Refuses with not-found. */
  public LocalText name(String code) {
    return definition(caller(), code).name();
  }

  private Caller caller() {
    Caller caller = callers.current();
    caller.require(
        Role.STATE_ADMIN,
        Role.AUDITOR,
        Role.SOCIETY_ADMIN,
        Role.PROVIDER_ADMIN,
        Role.DEPARTMENT_OFFICER);
    return caller;
  }

  private static boolean seesAll(Caller caller) {
    return caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR);
  }

  private static boolean sees(Caller caller, ReturnDefinition definition) {
    boolean isAbove =
        seesAll(caller) || caller.has(Role.SOCIETY_ADMIN) || caller.has(Role.PROVIDER_ADMIN);
    return isAbove
        || caller.find(Role.DEPARTMENT_OFFICER).stream()
            .anyMatch(officer -> officer.department().equals(definition.department()));
  }

  private ReturnRepository.Reach reach(Caller caller) {
    if (!seesAll(caller) && caller.has(Role.SOCIETY_ADMIN)) {
      Society society =
          network.findSociety(caller.placeAs(Role.SOCIETY_ADMIN)).orElseThrow(NotFound::new);
      return new ReturnRepository.Reach(path(society.district()), null);
    }
    if (!seesAll(caller) && caller.has(Role.PROVIDER_ADMIN)) {
      return new ReturnRepository.Reach(null, caller.placeAs(Role.PROVIDER_ADMIN));
    }
    Posting officer = caller.find(Role.DEPARTMENT_OFFICER).orElse(null);
    boolean isNarrow = !seesAll(caller) && officer != null && !officer.isWhole();
    return new ReturnRepository.Reach(isNarrow ? path(officer.area()) : null, null);
  }

  /** The path of an area; that of one which is no longer there leads nowhere. */
  private String path(String area) {
    StringBuilder path = new StringBuilder("/");
    for (Area step : areas.path(area)) {
      path.append(step.code()).append('/');
    }
    return path.length() > 1 ? path.toString() : "/" + area + "/";
  }

  private ReturnDefinition definition(Caller caller, String code) {
    return Optional.ofNullable(code)
        .map(book().returns()::get)
        .filter(one -> sees(caller, one))
        .orElseThrow(NotFound::new);
  }

  private Period.Span span(ReturnDefinition definition, LocalDate from) {
    if (from == null || from.isAfter(today()) || from.isBefore(definition.from().minusDays(31))) {
      throw new NotFound();
    }
    Period.Span span = definition.period().around(from);
    if (!span.from().equals(from)) {
      throw new NotFound();
    }
    return span;
  }

  private CodedName department(String code) {
    return new CodedName(
        code,
        departments.find(code).map(Department::name).orElseGet(() -> LocalText.english(code)));
  }

  private ReturnBook book() {
    return programmes.current().part(ReturnBook.class, ReturnBook::of);
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}
