package org.jansetu.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Counts the grievances of one programme, in a transaction of its own. */
@Stateless
@TenantBound
public class GrievanceCounting {

  @Inject private FigureRepository repository;
  @Inject private Callers callers;

  /**
   * Counts what has happened since the last time, and everything on a new day. Refuses with
   * forbidden whoever is not the server itself or the State's administrator.
   *
   * @return how many cells were written; -1 while another server counts
   */
  public int count(LocalDate today) {
    callers.current().require(Role.PLATFORM, Role.STATE_ADMIN);
    return repository.count(today);
  }
}
