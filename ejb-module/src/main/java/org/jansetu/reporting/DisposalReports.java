package org.jansetu.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * The disposal report: how many applications came, how many were decided, in time or late, and how
 * many are open; counted from the cases themselves.
 */
@Stateless
@TenantBound
public class DisposalReports {

  private static final int MOST_MONTHS = 24;

  @Inject private DisposalRepository repository;
  @Inject private ReachFinder reaches;
  @Inject private Catalogue catalogue;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * Counts. State administrator and auditor see all, a society its district, a provider its kiosks,
   * a department's officer the own department, in the own area where the posting names one, an
   * operator the own centre.
   *
   * <p>Refuses with forbidden everyone else, and with invalid-input an unknown area and months that
   * are none.
   */
  public DisposalReport disposal(DisposalQuery asked) {
    Caller caller = callers.current();
    caller.require(
        Role.STATE_ADMIN,
        Role.AUDITOR,
        Role.SOCIETY_ADMIN,
        Role.PROVIDER_ADMIN,
        Role.DEPARTMENT_OFFICER,
        Role.OPERATOR);
    long months = asked.from().until(asked.until(), ChronoUnit.MONTHS);
    if (months < 0 || months >= MOST_MONTHS) {
      throw InvalidInput.of("/until", "out-of-range", "");
    }
    DisposalQuery query = asked;
    Reach reach;
    boolean isAbove =
        caller.has(Role.STATE_ADMIN)
            || caller.has(Role.AUDITOR)
            || caller.has(Role.SOCIETY_ADMIN)
            || caller.has(Role.PROVIDER_ADMIN);
    if (isAbove) {
      reach = reaches.of(caller, asked.area());
    } else {
      Posting officer = caller.find(Role.DEPARTMENT_OFFICER).orElse(null);
      reach =
          new Reach(
              asked.area() == null ? null : reaches.path(asked.area()),
              officer == null ? null : reaches.within(officer),
              null);
      query =
          new DisposalQuery(
              asked.from(),
              asked.until(),
              asked.area(),
              officer == null ? asked.department() : officer.department(),
              officer == null ? caller.placeAs(Role.OPERATOR) : asked.kiosk(),
              asked.by());
    }
    List<Disposal> rows =
        repository.rows(query, reach).stream().map(row -> named(row, asked.by())).toList();
    return new DisposalReport(repository.total(query, reach), rows);
  }

  private Disposal named(Disposal row, DisposalQuery.By by) {
    return switch (by) {
      case SERVICE ->
          row.of(
              catalogue.find(row.code()).map(ServiceDefinition::name).orElseGet(() -> row.name()));
      case DEPARTMENT ->
          row.of(
              catalogue.departments().stream()
                  .filter(known -> known.code().equals(row.code()))
                  .map(known -> known.name())
                  .findFirst()
                  .orElse(LocalText.english(row.code())));
      case CENTRE, MONTH -> row;
    };
  }

  /** The six months that end with this one, by service, which is what is shown first. */
  public DisposalQuery lastHalfYear() {
    YearMonth now = YearMonth.now(programmes.current().zone());
    return new DisposalQuery(now.minusMonths(5), now, null, null, null, DisposalQuery.By.SERVICE);
  }
}
