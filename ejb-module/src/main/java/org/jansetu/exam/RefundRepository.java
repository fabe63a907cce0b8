package org.jansetu.exam;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.shared.Money;

/** What goes back to the candidates of cancelled examinations. */
@Dependent
class RefundRepository {

  private static final int TOGETHER = 500;

  @PersistenceContext private EntityManager entities;

  /**
   * Owes every candidate who has paid and is owed nothing yet; also those whose case was made after
   * the examination was cancelled.
   *
   * @return how many are new
   */
  int owe(String exam) {
    int owed = 0;
    List<Long> some = owedNothing(exam, 0);
    while (!some.isEmpty()) {
      owed += owe(some);
      some = owedNothing(exam, some.get(some.size() - 1));
    }
    return owed;
  }

  private List<Long> owedNothing(String exam, long after) {
    List<?> found =
        entities
            .createNativeQuery(
                "select c.id from exam.candidate c left join lateral (select 1 as one from"
                    + " exam.refund r where r.candidate_id = c.id limit 1) r on true"
                    + " where c.exam_code = ? and c.id > ? and r.one is null order by c.id limit "
                    + TOGETHER)
            .setParameter(1, exam)
            .setParameter(2, after)
            .getResultList();
    return found.stream().map(ExamRepository::number).toList();
  }

  /**
   * Every row is looked up by its key, whatever the database knows of its tables: an examination
   * may be cancelled while they are still new, and a plan that reads a whole table for each
   * candidate takes minutes.
   */
  private int owe(List<Long> candidates) {
    String ids = candidates.stream().map(String::valueOf).collect(joining(",", "{", "}"));
    return entities
        .createNativeQuery(
            "with owed as (insert into exam.refund (candidate_id, exam_code, transaction_id,"
                + " receipt_number, amount_paise, mode, payment_order, kiosk_code)"
                + " select c.id, c.exam_code, t.id, t.receipt_number, t.total_paise,"
                + " case when k.type = 'portal' then 'gateway' else 'kiosk' end,"
                + " case when k.type = 'portal' then b.idempotency_key end, k.code"
                + " from exam.candidate c"
                + " cross join lateral (select a.transaction_id from"
                + " application.service_application a where a.number = c.application_number"
                + " limit 1) a"
                + " cross join lateral (select t.id, t.receipt_number, t.total_paise, t.basket_id"
                + " from counter.transaction t where t.id = a.transaction_id"
                + " and t.status = 'completed' and t.total_paise > 0 limit 1) t"
                + " cross join lateral (select b.idempotency_key, b.kiosk_id from counter.basket b"
                + " where b.id = t.basket_id limit 1) b"
                + " join network.kiosk k on k.id = b.kiosk_id"
                + " where c.id = any (cast(? as bigint[]))"
                + " on conflict do nothing returning candidate_id)"
                + " update exam.candidate c set news = 'cancelled' from owed"
                + " where c.id = owed.candidate_id and c.id = any (cast(? as bigint[]))")
        .setParameter(1, ids)
        .setParameter(2, ids)
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

  private static final String LIST =
      "select r.candidate_id, c.application_number, a.applicant_name, a.mobile, r.receipt_number,"
          + " r.kiosk_code, b.paid_by, r.amount_paise, r.mode, r.state,"
          + " (extract(epoch from r.done_at) * 1000)::bigint, r.exam_code,"
          + " (extract(epoch from r.handed_at) * 1000)::bigint, r.handed_by, r.received_by,"
          + " r.hand_reference from exam.refund r join exam.candidate c on c.id = r.candidate_id"
          + " join application.service_application a on a.number = c.application_number"
          + " join counter.transaction t on t.id = r.transaction_id"
          + " join counter.basket b on b.id = t.basket_id where ";

  /** Refunds of an examination after that candidate, in the order of filing. */
  List<Listed> list(String exam, long after, int most, ZoneId zone) {
    return lines(
        entities
            .createNativeQuery(
                LIST
                    + "r.exam_code = ? and r.candidate_id > ? order by r.candidate_id limit "
                    + most)
            .setParameter(1, exam)
            .setParameter(2, after),
        zone);
  }

  /** What lies at a kiosk to be handed out, after that candidate, in the order of filing. */
  List<Listed> toHandOut(String kiosk, long after, int most, ZoneId zone) {
    return lines(
        entities
            .createNativeQuery(
                LIST
                    + "r.kiosk_code = ? and r.candidate_id > ? and r.mode = 'kiosk'"
                    + " and r.state = 'done' and r.handed_at is null"
                    + " order by r.candidate_id limit "
                    + most)
            .setParameter(1, kiosk)
            .setParameter(2, after),
        zone);
  }

  /** The refund of a candidate who paid at that kiosk. */
  Optional<RefundLine> find(String kiosk, String application, ZoneId zone) {
    return lines(
            entities
                .createNativeQuery(LIST + "r.kiosk_code = ? and c.application_number = ?")
                .setParameter(1, kiosk)
                .setParameter(2, application),
            zone)
        .stream()
        .map(Listed::line)
        .findFirst();
  }

  /** Notes that it was handed out; not where it is not to be, or was before. */
  boolean handOut(String kiosk, String application, Exams.HandOut order, String by) {
    return entities
            .createNativeQuery(
                "update exam.refund r set handed_at = clock_timestamp(), handed_by = ?,"
                    + " received_by = ?, hand_reference = ? from exam.candidate c"
                    + " where c.id = r.candidate_id and r.kiosk_code = ?"
                    + " and c.application_number = ? and r.mode = 'kiosk' and r.state = 'done'"
                    + " and r.handed_at is null")
            .setParameter(1, by)
            .setParameter(2, order.receivedBy())
            .setParameter(3, order.reference())
            .setParameter(4, kiosk)
            .setParameter(5, application)
            .executeUpdate()
        == 1;
  }

  private static List<Listed> lines(Query query, ZoneId zone) {
    List<Listed> lines = new ArrayList<>();
    for (Object row : query.getResultList()) {
      Object[] c = (Object[]) row;
      lines.add(
          new Listed(
              ExamRepository.number(c[0]),
              new RefundLine(
                  (String) c[1],
                  (String) c[11],
                  (String) c[2],
                  (String) c[3],
                  (String) c[4],
                  (String) c[5],
                  (String) c[6],
                  Money.ofPaise(ExamRepository.number(c[7])),
                  (String) c[8],
                  (String) c[9],
                  moment(c[10], zone),
                  c[12] == null
                      ? null
                      : new RefundLine.Handed(
                          moment(c[12], zone), (String) c[13], (String) c[14], (String) c[15]))));
    }
    return lines;
  }

  private static OffsetDateTime moment(Object column, ZoneId zone) {
    return column == null ? null : OffsetDateTime.ofInstant(ExamRow.moment(column), zone);
  }
}
