package org.jansetu.exam;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Money;

/** What goes back to the candidates of cancelled examinations. */
@Dependent
class RefundRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * Owes every candidate who has paid and is owed nothing yet; also those whose case was made after
   * the examination was cancelled.
   *
   * @return how many are new
   */
  int owe(String exam) {
    return entities
        .createNativeQuery(
            "with owed as (insert into exam.refund (candidate_id, exam_code, transaction_id,"
                + " receipt_number,"
                + " amount_paise, mode, payment_order)"
                + " select c.id, c.exam_code, t.id, t.receipt_number, t.total_paise,"
                + " case when k.type = 'portal' then 'gateway' else 'kiosk' end,"
                + " case when k.type = 'portal' then b.idempotency_key end"
                + " from exam.candidate c"
                + " join application.service_application a on a.number = c.application_number"
                + " join counter.transaction t on t.id = a.transaction_id"
                + " join counter.basket b on b.id = t.basket_id"
                + " join network.kiosk k on k.id = b.kiosk_id"
                + " where c.exam_code = ? and t.status = 'completed' and t.total_paise > 0"
                + " and not exists (select 1 from exam.refund r where r.candidate_id = c.id)"
                + " on conflict do nothing returning candidate_id)"
                + " update exam.candidate c set news = 'cancelled' from owed"
                + " where c.id = owed.candidate_id")
        .setParameter(1, exam)
        .executeUpdate();
  }

  /**
   * A refund that is to be made.
   *
   * @param candidate its key
   * @param exam the examination
   * @param application number of the case
   * @param transaction what was charged
   * @param order the payment, or null where the kiosk was paid
   */
  record Due(long candidate, String exam, String application, long transaction, String order) {}

  /** The next one after that candidate that nobody is making now, locked. */
  Optional<Due> claim(long after) {
    List<?> found =
        entities
            .createNativeQuery(
                "select r.candidate_id, r.exam_code, c.application_number, r.transaction_id,"
                    + " r.payment_order from exam.refund r"
                    + " join exam.candidate c on c.id = r.candidate_id"
                    + " where r.state = 'due' and r.candidate_id > ? order by r.candidate_id"
                    + " limit 1 for update of r skip locked")
            .setParameter(1, after)
            .getResultList();
    return found.stream()
        .map(row -> (Object[]) row)
        .map(
            c ->
                new Due(
                    ExamRepository.number(c[0]),
                    (String) c[1],
                    (String) c[2],
                    ExamRepository.number(c[3]),
                    (String) c[4]))
        .findFirst();
  }

  /** Notes that it is made; that nothing was to be made where the receipt was cancelled before. */
  void done(long candidate, boolean isMade) {
    entities
        .createNativeQuery(
            "update exam.refund set state = 'done', done_at = clock_timestamp(),"
                + " mode = case when ? then mode else 'none' end,"
                + " payment_order = case when ? then payment_order end where candidate_id = ?")
        .setParameter(1, isMade)
        .setParameter(2, isMade)
        .setParameter(3, candidate)
        .executeUpdate();
  }

  /**
   * A refund in the list, with the key that the next page begins after.
   *
   * @param candidate its key
   * @param line what it says
   */
  record Listed(long candidate, RefundLine line) {}

  /** Refunds of an examination after that candidate, in the order of filing. */
  List<Listed> list(String exam, long after, int most, ZoneId zone) {
    List<Listed> lines = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select r.candidate_id, c.application_number, a.applicant_name, a.mobile,"
                    + " r.receipt_number, a.kiosk_code, b.paid_by, r.amount_paise, r.mode, r.state,"
                    + " (extract(epoch from r.done_at) * 1000)::bigint"
                    + " from exam.refund r join exam.candidate c on c.id = r.candidate_id"
                    + " join application.service_application a on a.number = c.application_number"
                    + " join counter.transaction t on t.id = r.transaction_id"
                    + " join counter.basket b on b.id = t.basket_id"
                    + " where r.exam_code = ? and r.candidate_id > ?"
                    + " order by r.candidate_id limit "
                    + most)
            .setParameter(1, exam)
            .setParameter(2, after)
            .getResultList()) {
      Object[] c = (Object[]) row;
      lines.add(
          new Listed(
              ExamRepository.number(c[0]),
              new RefundLine(
                  (String) c[1],
                  (String) c[2],
                  (String) c[3],
                  (String) c[4],
                  (String) c[5],
                  (String) c[6],
                  Money.ofPaise(ExamRepository.number(c[7])),
                  (String) c[8],
                  (String) c[9],
                  c[10] == null ? null : OffsetDateTime.ofInstant(ExamRow.moment(c[10]), zone))));
    }
    return lines;
  }
}
