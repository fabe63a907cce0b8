package org.jansetu.appeal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Cases as an appeal needs them, never written; and the orders by which the law grants them. */
@Dependent
class CaseFactsRepository {

  @PersistenceContext private EntityManager entities;

  /** The case, locked until the transaction ends: of two who appeal it one waits. */
  Optional<CaseFacts> lock(String number) {
    return facts(" for update of c", number);
  }

  /** The case. */
  Optional<CaseFacts> find(String number) {
    return facts("", number);
  }

  private Optional<CaseFacts> facts(String lock, String number) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select c.number, c.service_code, c.department_code, c.kiosk_code,"
                    + " c.applicant_name, c.mobile, c.language, c.outcome, c.decided_on, c.days,"
                    + " c.clock_used, c.running_since, c.stopped_since, c.due_on,"
                    + " t.status = 'reversed', h.path from application.service_application c"
                    + " join counter.transaction t on t.id = c.transaction_id"
                    + " join hierarchy.area h on h.id = c.area_id"
                    + " where c.number = ?"
                    + lock)
            .setParameter(1, number)
            .getResultList();
    return rows.stream().map(row -> facts((Object[]) row)).findFirst();
  }

  private static CaseFacts facts(Object[] c) {
    CaseFacts.Clock clock =
        c[9] == null
            ? null
            : new CaseFacts.Clock(
                ((Number) c[9]).intValue(),
                ((Number) c[10]).intValue(),
                AppealRepository.day(c[11]),
                AppealRepository.day(c[12]),
                AppealRepository.day(c[13]));
    return new CaseFacts(
        (String) c[0],
        (String) c[1],
        (String) c[2],
        (String) c[3],
        (String) c[4],
        (String) c[5],
        (String) c[6],
        (String) c[7],
        AppealRepository.day(c[8]),
        clock,
        (Boolean) c[14],
        (String) c[15]);
  }

  /** Open cases of these services whose office was due before that day, after that number. */
  List<String> undecided(Collection<String> services, LocalDate on, String after) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select c.number from application.service_application c"
                    + " where c.clock = 'running' and c.due_on < cast(? as date) and c.number > ?"
                    + " and c.service_code = any(string_to_array(?, ' '))"
                    + " order by c.number limit 200")
            .setParameter(1, on.toString())
            .setParameter(2, after)
            .setParameter(3, String.join(" ", services))
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }

  /** Whether this call wrote the order by which the law grants a case. */
  boolean deem(CaseFacts facts, String number, LocalDate on) {
    return entities
            .createNativeQuery(
                "insert into appeal.deemed (application_number, number, service_code,"
                    + " department_code, applicant_name, due_on, deemed_on) values (?, ?, ?, ?, ?,"
                    + " cast(? as date), cast(? as date)) on conflict do nothing")
            .setParameter(1, facts.number())
            .setParameter(2, number)
            .setParameter(3, facts.service())
            .setParameter(4, facts.department())
            .setParameter(5, facts.applicantName())
            .setParameter(6, facts.clock().dueOn().toString())
            .setParameter(7, on.toString())
            .executeUpdate()
        == 1;
  }

  /** Number and day of the order by which the law granted a case. */
  Optional<Deemed> findDeemed(String application) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select d.number, d.due_on, d.deemed_on from appeal.deemed d"
                    + " where d.application_number = ?")
            .setParameter(1, application)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(c -> new Deemed((String) c[0], AppealRepository.day(c[1]), AppealRepository.day(c[2])))
        .findFirst();
  }

  /** An order by which the law has granted a case. */
  record Deemed(String number, LocalDate dueOn, LocalDate deemedOn) {}
}
