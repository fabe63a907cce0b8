package org.jansetu.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Caller;

/** Leave, tour, training; devices out of order, local holidays, closed centres. */
@Dependent
class ExemptionRepository {

  private static final String COLUMNS =
      "select x.id, x.kind, x.pin, x.centre, x.from_day, x.until_day, x.reason, x.noter"
          + " from roster.exemption x where x.withdrawn_at is null";

  @PersistenceContext private EntityManager entities;

  long insert(Exemption given, Caller by) {
    return ((Number)
            entities
                .createNativeQuery(
                    "insert into roster.exemption (kind, pin, centre, from_day, until_day, reason,"
                        + " noted_by, noter) values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .setParameter(1, given.kind().code())
                .setParameter(2, given.pin())
                .setParameter(3, given.centre())
                .setParameter(4, Date.valueOf(given.from()))
                .setParameter(5, Date.valueOf(given.until()))
                .setParameter(6, given.reason())
                .setParameter(7, by.user())
                .setParameter(8, by.username())
                .getSingleResult())
        .longValue();
  }

  Optional<Exemption> find(long id) {
    return entries(
            entities
                .createNativeQuery(COLUMNS + " and x.id = ?")
                .setParameter(1, id)
                .getResultList())
        .stream()
        .findFirst();
  }

  /** Whether it was still in force. */
  boolean withdraw(long id) {
    return entities
            .createNativeQuery(
                "update roster.exemption set withdrawn_at = clock_timestamp()"
                    + " where id = ? and withdrawn_at is null")
            .setParameter(1, id)
            .executeUpdate()
        == 1;
  }

  /** Those that touch these days, for a centre or its people, by day; at most 1,000. */
  List<Exemption> ofCentre(String centre, LocalDate from, LocalDate until) {
    return entries(
        entities
            .createNativeQuery(
                COLUMNS
                    + " and x.until_day >= ? and x.from_day <= ? and (x.centre = ? or x.pin in"
                    + " (select e.pin from roster.entry e where e.centre = ?"
                    + " and (e.valid_until is null or e.valid_until >= ?)))"
                    + " order by x.from_day, x.id limit 1000")
            .setParameter(1, Date.valueOf(from))
            .setParameter(2, Date.valueOf(until))
            .setParameter(3, centre)
            .setParameter(4, centre)
            .setParameter(5, Date.valueOf(from))
            .getResultList());
  }

  private static List<Exemption> entries(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new Exemption(
                    ((Number) c[0]).longValue(),
                    ExemptionKind.find((String) c[1]).orElseThrow(),
                    (String) c[2],
                    (String) c[3],
                    RosterRepository.day(c[4]),
                    RosterRepository.day(c[5]),
                    (String) c[6],
                    (String) c[7]))
        .toList();
  }
}
