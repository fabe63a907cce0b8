package org.jansetu.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.Areas;
import org.jansetu.paper.Printout;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * A department's daily statement: what citizens paid for it, what was given back and what was
 * passed on, made from the ledger's own rows.
 *
 * <p>An officer sees the own department; one whose posting names an area sees what was paid there:
 * for a case by the case's area, for everything else by the kiosk's. State administrator and
 * auditor name a department. Everyone else is refused with forbidden.
 */
@Stateless
@TenantBound
public class DailyStatements {

  private static final int MOST_DAYS = 31;
  private static final int USUAL_DAYS = 7;

  @Inject private DailyRepository repository;
  @Inject private Catalogue catalogue;
  @Inject private Areas areas;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** The last seven days, today the last of them. */
  public DailyQuery lastWeek(String department) {
    LocalDate today = LocalDate.now(programmes.current().zone());
    return new DailyQuery(today.minusDays(USUAL_DAYS - 1), today, department);
  }

  /**
   * The statement of at most 31 days. Refuses with invalid-input days that are none, and a
   * department that was not named or is not known.
   */
  public DailyStatement statement(DailyQuery query) {
    long days = query.from().until(query.until(), ChronoUnit.DAYS);
    if (days < 0 || days >= MOST_DAYS) {
      throw InvalidInput.of("/until", "out-of-range", "1-" + MOST_DAYS);
    }
    Posting officer = officer();
    DailyRepository.Scope scope = scope(officer, query.department());
    List<DailyLine> lines =
        repository.lines(scope, query.from(), query.until()).stream()
            .map(line -> line.service().isEmpty() ? line : line.called(name(line.service())))
            .toList();
    return new DailyStatement(
        department(scope.department()),
        officer == null ? "" : officer.area(),
        query.from(),
        query.until(),
        lines,
        lines.stream().reduce(DailyLine.NOTHING, DailyLine::plus));
  }

  /**
   * The receipts behind a line, the newest first, 1 to 200 at once. Refuses as {@link #statement}
   * does, and with invalid-input a limit and a cursor that are none.
   *
   * @param service code of the service
   */
  public Page<DailyReceipt> receipts(DailyQuery day, String service, String cursor, int limit) {
    if (limit < 1 || limit > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    boolean isFirst = cursor == null || cursor.isEmpty();
    if (!isFirst && !cursor.matches("[0-9]{1,18}")) {
      throw InvalidInput.of("/cursor", "bad-cursor", "");
    }
    DailyRepository.Scope scope = scope(officer(), day.department());
    List<DailyRepository.Found> found =
        repository.receipts(
            scope,
            DailyLine.of(day.from(), service),
            isFirst ? Long.MAX_VALUE : Long.parseLong(cursor),
            limit + 1,
            programmes.current().zone());
    boolean isMore = found.size() > limit;
    List<DailyRepository.Found> shown = isMore ? found.subList(0, limit) : found;
    return new Page<>(
        shown.stream().map(DailyRepository.Found::receipt).toList(),
        isMore ? Long.toString(shown.get(limit - 1).posting()) : null);
  }

  /**
   * The statement on paper or for a spreadsheet. Refuses as {@link #statement} does.
   *
   * @param format pdf, xlsx, and csv for everything else
   */
  public Printout file(DailyQuery query, String format, Locale language) {
    DailyStatement statement = statement(query);
    if ("pdf".equals(format)) {
      return DailyPaper.pdf(programmes.current().name(), statement, place(statement), language);
    }
    return DailyPaper.table(statement, language).as(format);
  }

  private LocalText place(DailyStatement statement) {
    return statement.area().isEmpty()
        ? null
        : areas
            .find(statement.area())
            .map(Area::name)
            .orElseGet(() -> LocalText.english(statement.area()));
  }

  /** The posting whose department it is, or null for those who see every one. */
  private Posting officer() {
    Caller caller = callers.current();
    caller.require(Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN, Role.AUDITOR);
    boolean isAbove = caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR);
    return isAbove ? null : caller.find(Role.DEPARTMENT_OFFICER).orElseThrow();
  }

  private DailyRepository.Scope scope(Posting officer, String asked) {
    if (officer != null) {
      return new DailyRepository.Scope(officer.department(), path(officer));
    }
    if (asked == null) {
      throw InvalidInput.of("/department", "required", "");
    }
    if (catalogue.departments().stream().noneMatch(one -> one.code().equals(asked))) {
      throw InvalidInput.of("/department", "unknown", "");
    }
    return new DailyRepository.Scope(asked, null);
  }

  /** An area that is no longer there has nothing in it. */
  private String path(Posting officer) {
    if (officer.isWhole()) {
      return null;
    }
    StringBuilder path = new StringBuilder("/");
    areas.path(officer.area()).forEach(step -> path.append(step.code()).append('/'));
    return path.length() > 1 ? path.toString() : "/" + officer.area() + "/";
  }

  private CodedName department(String code) {
    return catalogue.departments().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseGet(() -> new CodedName(code, LocalText.english(code)));
  }

  private LocalText name(String service) {
    return catalogue
        .find(service)
        .map(ServiceDefinition::name)
        .orElseGet(() -> LocalText.english(service));
  }
}
