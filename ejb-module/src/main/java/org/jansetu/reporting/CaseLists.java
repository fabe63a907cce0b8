package org.jansetu.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.paper.Spreadsheet;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** The register of cases, open and decided: a department's own, looked for by what one knows. */
@Stateless
@TenantBound
public class CaseLists {

  /** The most lines of a file. */
  public static final int MOST_IN_FILE = 20_000;

  private static final int MOST_DAYS = 366;
  private static final int USUAL_DAYS = 31;
  private static final int LONGEST_TEXT = 110;

  @Inject private CaseListRepository repository;
  @Inject private ReachFinder reaches;
  @Inject private Catalogue catalogue;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  /** The last month's cases, which is what is shown first. */
  public CaseListQuery lastMonth() {
    LocalDate today = LocalDate.now(programmes.current().zone());
    return new CaseListQuery(
        today.minusDays(USUAL_DAYS - 1), today, null, CaseListQuery.State.ALL, null, null);
  }

  /**
   * Cases newest first: those of an officer's own department, in the own area where the posting
   * names one, all for a state administrator and an auditor. Refuses with forbidden everyone else,
   * and with invalid-input days that are none, a text that is too long, a limit and a cursor.
   */
  public Page<CaseLine> list(CaseListQuery query, String cursor, int limit) {
    if (limit < 1 || limit > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    boolean isFirst = cursor == null || cursor.isEmpty();
    if (!isFirst && !cursor.matches("[0-9]{1,18}")) {
      throw InvalidInput.of("/cursor", "bad-cursor", "");
    }
    List<CaseListRepository.Found> found =
        found(query, isFirst ? Long.MAX_VALUE : Long.parseLong(cursor), limit + 1);
    boolean isMore = found.size() > limit;
    List<CaseListRepository.Found> shown = isMore ? found.subList(0, limit) : found;
    return new Page<>(
        shown.stream().map(CaseListRepository.Found::line).map(this::named).toList(),
        isMore ? Long.toString(shown.get(limit - 1).id()) : null);
  }

  private List<CaseListRepository.Found> found(CaseListQuery query, long before, int most) {
    Caller caller = callers.current();
    caller.require(Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN, Role.AUDITOR);
    long days = query.from().until(query.until(), ChronoUnit.DAYS);
    if (days < 0 || days >= MOST_DAYS) {
      throw InvalidInput.of("/until", "out-of-range", "");
    }
    if (query.text() != null && query.text().length() > LONGEST_TEXT) {
      throw InvalidInput.of("/text", "too-long", "1-" + LONGEST_TEXT);
    }
    boolean isAbove = caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR);
    Posting officer = isAbove ? null : caller.find(Role.DEPARTMENT_OFFICER).orElseThrow();
    CaseListQuery own =
        officer == null
            ? query
            : new CaseListQuery(
                query.from(),
                query.until(),
                query.service(),
                query.state(),
                query.text(),
                officer.department());
    return repository.list(own, officer == null ? null : reaches.within(officer), before, most);
  }

  /**
   * The same as a table of at most {@link #MOST_IN_FILE} lines. Refuses as {@link #list} does.
   *
   * @param columns headings: number, service, applicant, kiosk, filed, promised, state, decided,
   *     late
   */
  public Spreadsheet table(CaseListQuery query, List<String> columns) {
    List<List<Object>> rows = new ArrayList<>();
    for (CaseListRepository.Found found : found(query, Long.MAX_VALUE, MOST_IN_FILE)) {
      CaseLine line = named(found.line());
      rows.add(
          List.of(
              line.number(),
              line.serviceName().in(callers.current().language()),
              line.applicant(),
              line.kiosk(),
              line.filedOn().toString(),
              text(line.promisedOn()),
              line.state(),
              text(line.decidedOn()),
              line.isLate() ? 1L : 0L));
    }
    audit.record("cases.exported", "cases", Map.of("lines", rows.size()));
    return new Spreadsheet("cases", columns, rows);
  }

  private static String text(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private CaseLine named(CaseLine line) {
    LocalText name =
        catalogue.find(line.service()).map(ServiceDefinition::name).orElseGet(line::serviceName);
    return new CaseLine(
        line.number(),
        line.service(),
        name,
        line.applicant(),
        line.kiosk(),
        line.filedOn(),
        line.promisedOn(),
        line.state(),
        line.decidedOn(),
        line.isLate());
  }
}
