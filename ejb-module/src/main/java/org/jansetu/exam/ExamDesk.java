package org.jansetu.exam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** What is announced of examinations, each step a short transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ExamDesk {

  static final String DATES = "dates";
  static final String ROLL_NUMBERS = "roll-numbers";
  static final String CANCELLATION = "cancellation";

  @Inject private ExamRepository exams;
  @Inject private CandidateRepository candidates;
  @Inject private RefundRepository refunds;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  ExamRow get(String code) {
    return exams.get(code);
  }

  /** What was announced of each examination, by its code. */
  Map<String, ExamRow> list() {
    return exams.byCode();
  }

  Exams.Counts counts(String code) {
    return exams.counts(code);
  }

  /** Announces dates. Refuses with invalid-input what would stand in the wrong order. */
  void announce(ExamDefinition exam, ExamDates announced, String order) {
    ExamRow row = open(exam);
    String wrong = row.dates(exam).with(announced).disorder();
    if (wrong != null) {
      throw InvalidInput.of("/" + wrong, "not-in-order", "");
    }
    exams.announce(exam.code(), announced);
    Map<String, String> detail = new LinkedHashMap<>();
    put(detail, "opens", announced.opens());
    put(detail, "lastAt", announced.lastAt());
    put(detail, "lateUntil", announced.lateUntil());
    put(detail, "correctionFrom", announced.correctionFrom());
    put(detail, "correctionUntil", announced.correctionUntil());
    note(exam.code(), DATES, order, detail);
  }

  private static void put(Map<String, String> detail, String name, Instant moment) {
    if (moment != null) {
      detail.put(name, moment.toString());
    }
  }

  /** Writes where candidates sit, all of it or nothing. Refuses with invalid-input, row by row. */
  int seat(ExamDefinition exam, RollNumbers file) {
    open(exam);
    file.judge(
        candidates.strangers(exam.code(), file.applications()),
        candidates.taken(exam.code(), file.json()));
    int seated = candidates.seat(exam.code(), file.json());
    exams.publish(exam.code(), Instant.now());
    note(exam.code(), ROLL_NUMBERS, null, Map.of("rows", Integer.toString(seated)));
    return seated;
  }

  /** Cancels, and owes every candidate what was paid. */
  int cancel(ExamDefinition exam, Exams.Cancellation order) {
    open(exam);
    exams.cancel(exam.code(), order);
    int owed = refunds.owe(exam.code());
    note(
        exam.code(),
        CANCELLATION,
        order.orderNumber(),
        Map.of("reason", order.reason(), "refunds", Integer.toString(owed)));
    return owed;
  }

  /** Whether the order was given before, so that giving it again is no mistake. */
  boolean isCancelledBy(ExamDefinition exam, Exams.Cancellation order) {
    ExamRow row = exams.get(exam.code());
    return row.isCancelled()
        && row.cancelOrder().equals(order.orderNumber())
        && row.cancelReason().equals(order.reason());
  }

  /** Owes those who were found to have paid after the examination was cancelled. */
  void owe(String code) {
    refunds.owe(code);
  }

  List<RefundRepository.Listed> refunds(String code, long after, int most) {
    return refunds.list(code, after, most, programmes.current().zone());
  }

  /** What lies at a kiosk to be handed out. */
  List<RefundRepository.Listed> toHandOut(String kiosk, long after, int most) {
    return refunds.toHandOut(kiosk, after, most, programmes.current().zone());
  }

  /** What a candidate who paid at that kiosk gets back. */
  Optional<RefundLine> findRefund(String kiosk, String application) {
    return refunds.find(kiosk, application, programmes.current().zone());
  }

  /**
   * Notes that the kiosk has given a candidate the money. The same again changes nothing. Refuses
   * with not-found, refund-not-due and refund-handed-out.
   */
  RefundLine handOut(String kiosk, String application, Exams.HandOut order) {
    String by = callers.current().username();
    boolean isNew = refunds.handOut(kiosk, application, order, by);
    RefundLine line =
        refunds.find(kiosk, application, programmes.current().zone()).orElseThrow(NotFound::new);
    if (line.handed() == null) {
      throw new Refusal("refund-not-due");
    }
    if (isNew) {
      audit.record(
          "exam.refund-handed-out",
          application,
          Map.of(
              "kiosk", kiosk,
              "amountPaise", line.amount().paise(),
              "receivedBy", order.receivedBy(),
              "reference", order.reference()));
    } else if (!line.handed().receivedBy().equals(order.receivedBy())
        || !line.handed().reference().equals(order.reference())) {
      throw new Refusal("refund-handed-out", line.handed().receivedBy());
    }
    return line;
  }

  private ExamRow open(ExamDefinition exam) {
    ExamRow row = exams.lock(exam.code());
    if (row.isCancelled()) {
      throw new Refusal("exam-cancelled", row.cancelOrder());
    }
    return row;
  }

  private void note(String code, String kind, String order, Map<String, String> detail) {
    exams.note(
        new ExamRepository.Note(code, kind, order, CandidateRow.write(detail)), callers.current());
    audit.record("exam." + kind, code, detail);
  }
}
