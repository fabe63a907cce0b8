package org.jansetu.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Read-only figures of the caller's programme, within the caller's place. */
@Stateless
@TenantBound
public class Reports {

  @Inject private ReportRepository repository;
  @Inject private Catalogue catalogue;
  @Inject private ReachFinder reaches;
  @Inject private Callers callers;
  @Inject private PromiseLedgers ledgers;

  /**
   * What was collected on a day at the kiosks of an area, by service and by kiosk, the largest
   * first, at most 200 of each. Refuses with forbidden unless society, provider or state admin or
   * auditor, and with invalid-input for an unknown area.
   *
   * @param area code of an area of any kind, or null for all that the caller may see
   */
  public Collections collections(LocalDate day, String area) {
    Caller caller = callers.current();
    caller.require(Role.SOCIETY_ADMIN, Role.PROVIDER_ADMIN, Role.STATE_ADMIN, Role.AUDITOR);
    Reach reach = reaches.of(caller, area);
    List<Collected> byService = repository.byService(day, reach).stream().map(this::named).toList();
    return new Collections(day, byService, repository.byKiosk(day, reach));
  }

  /**
   * The promise ledger of a month, for everyone: by department and service, every case that was
   * filed in it with a promise. At most half a minute old.
   */
  public List<PromisesKept> promises(YearMonth month) {
    return ledgers.get(
        callers.current().tenant(),
        month,
        () ->
            repository.promises(month.atDay(1), month.atEndOfMonth()).stream()
                .map(this::promises)
                .toList());
  }

  private PromisesKept promises(Object[] row) {
    String department = (String) row[0];
    String service = (String) row[1];
    long kept = ((Number) row[2]).longValue();
    long broken = ((Number) row[3]).longValue();
    long pending = ((Number) row[4]).longValue();
    return new PromisesKept(
        catalogue.departments().stream()
            .filter(known -> known.code().equals(department))
            .findFirst()
            .orElseGet(() -> new CodedName(department, LocalText.english(department))),
        service,
        catalogue
            .find(service)
            .map(ServiceDefinition::name)
            .orElseGet(() -> LocalText.english(service)),
        kept + broken + pending,
        kept,
        broken,
        pending);
  }

  /** What the operator's own kiosk did on a day. Refuses with forbidden unless operator. */
  public Collected ownDay(LocalDate day) {
    return repository.kioskDay(day, callers.current().placeAs(Role.OPERATOR));
  }

  private Collected named(Collected found) {
    LocalText name =
        catalogue
            .find(found.code())
            .map(ServiceDefinition::name)
            .orElseGet(() -> LocalText.english(found.code()));
    return new Collected(
        found.code(), name, found.count(), found.reversed(), found.total(), found.commission());
  }
}
