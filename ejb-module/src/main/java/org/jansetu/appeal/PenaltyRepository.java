package org.jansetu.appeal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;

/** Orders of recovery; they change only by the functions that post their money. */
@Dependent
class PenaltyRepository {

  private static final String COLUMNS =
      "select p.number, p.appeal_id, p.against, p.kind, p.late_days, p.amount_paise, p.goes_to,"
          + " p.department_code, p.ordered_on, p.ordered_by, p.recovered_on,"
          + " p.recovery_reference, p.set_aside_on, p.paid_on, p.paid_to, p.paid_reference,"
          + " p.paid_kiosk from appeal.penalty p";

  /** What the functions say no with. */
  private static final Map<String, String> REFUSALS =
      Map.of(
          "JS001", "idempotency-key-reused",
          "JS010", "penalty-exists",
          "JS011", "penalty-recovered",
          "JS012", "penalty-set-aside",
          "JS013", "compensation-paid",
          "JS014", "compensation-not-due");

  @PersistenceContext private EntityManager entities;

  Optional<PenaltyRow> find(String number) {
    return list(COLUMNS + " where p.number = ?", number).stream().findFirst();
  }

  /** The orders made in an appeal, oldest first. */
  List<PenaltyRow> ofAppeal(long appeal) {
    return list(COLUMNS + " where p.appeal_id = ? order by p.id", appeal);
  }

  /** The orders made on a case, oldest first. */
  List<PenaltyRow> ofCase(String application) {
    return list(
        COLUMNS
            + " join appeal.appeal a on a.id = p.appeal_id where a.application_number = ?"
            + " order by p.id",
        application);
  }

  private List<PenaltyRow> list(String sql, Object value) {
    List<?> rows = entities.createNativeQuery(sql).setParameter(1, value).getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  private static PenaltyRow row(Object[] c) {
    return new PenaltyRow(
        (String) c[0],
        ((Number) c[1]).longValue(),
        (String) c[2],
        (String) c[3],
        ((Number) c[4]).intValue(),
        Money.ofPaise(((Number) c[5]).longValue()),
        (String) c[6],
        (String) c[7],
        AppealRepository.day(c[8]),
        (String) c[9],
        AppealRepository.day(c[10]),
        (String) c[11],
        AppealRepository.day(c[12]),
        AppealRepository.day(c[13]),
        (String) c[14],
        (String) c[15],
        (String) c[16]);
  }

  /** Writes and posts an order. Refuses with penalty-exists a second one on the same officer. */
  void order(PenaltyRow row) {
    call(
        "select appeal.order_penalty(?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as date))::text",
        row.appealId(),
        row.number(),
        row.against(),
        row.kind(),
        row.lateDays(),
        row.amount().paise(),
        row.goesTo(),
        row.department(),
        row.orderedBy(),
        row.orderedOn().toString());
  }

  /** Refuses with penalty-recovered and penalty-set-aside. */
  void recover(String number, String reference, String by, LocalDate on) {
    call(
        "select appeal.recover_penalty(?, ?, ?, cast(? as date))::text",
        number,
        reference,
        by,
        on.toString());
  }

  /** Refuses with penalty-set-aside and compensation-paid. */
  void setAside(String number, LocalDate on) {
    call("select appeal.set_penalty_aside(?, cast(? as date))::text", number, on.toString());
  }

  /**
   * Whether it repeats what was done before under the same key. Refuses with compensation-paid,
   * compensation-not-due and idempotency-key-reused.
   */
  boolean pay(PayOut order, String kiosk, long by, LocalDate on) {
    return Boolean.parseBoolean(
        (String)
            call(
                "select appeal.pay_compensation(?, ?, ?, ?, ?, ?, cast(? as date))::text",
                order.penalty(),
                kiosk,
                order.receivedBy(),
                order.reference(),
                order.idempotencyKey(),
                by,
                on.toString()));
  }

  private Object call(String sql, Object... values) {
    try {
      var query = entities.createNativeQuery(sql);
      for (int i = 0; i < values.length; i++) {
        query.setParameter(i + 1, values[i]);
      }
      return query.getSingleResult();
    } catch (PersistenceException e) {
      throw refusal(e);
    }
  }

  private static RuntimeException refusal(PersistenceException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && REFUSALS.containsKey(sql.getSQLState())) {
        return new Refusal(REFUSALS.get(sql.getSQLState()));
      }
    }
    return failure;
  }
}
