package org.jansetu.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jansetu.application.ApplicationFiled;
import org.jansetu.counter.Counter;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;

/**
 * Stands at every way by which a form can be handed in. Made once, because it is asked at every
 * quote and charge of every service, and mostly has nothing to say.
 */
@ApplicationScoped
class ExamGate {

  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private ExamDesk desk;
  @Inject private ExamRepository repository;
  @Inject private CandidateRepository candidates;

  /** Says open or late to the tariff; refuses with window-closed or exam-cancelled. */
  void judge(@Observes Counter.Opening asked) {
    Programme programme = programmes.current();
    List<ExamDefinition> exams = book(programme).ofService(asked.service());
    if (exams.isEmpty()) {
      return;
    }
    Map<String, ExamRow> announced = desk.list();
    ExamDefinition exam = meant(exams, announced, asked.at());
    ExamRow row = row(announced, exam);
    if (row.isCancelled()) {
      throw new Refusal("exam-cancelled", row.cancelOrder());
    }
    ExamDates dates = row.dates(exam);
    ExamStatus status = dates.at(asked.at());
    if (!status.isTaking()) {
      throw WindowClosed.form(
          new WindowClosed.Span(
              exam.name().in(callers.current().language()), dates.opens(), dates.lateUntil()),
          programme.zone(),
          callers.current().language());
    }
    asked.say(status.code());
  }

  /** A case of such a service is a candidate, from the transaction on in which it was made. */
  void admit(@Observes ApplicationFiled filed) {
    List<ExamDefinition> exams = book(programmes.current()).ofService(filed.service());
    if (!exams.isEmpty()) {
      Instant at = candidates.filedAt(filed.number());
      // In the transaction that makes the case: a second connection could be one too many.
      Map<String, ExamRow> announced = repository.byCode();
      candidates.add(meant(exams, announced, at).code(), filed.number());
    }
  }

  private static ExamBook book(Programme programme) {
    return programme.part(ExamBook.class, ExamBook::of);
  }

  /**
   * Of several examinations with the same form the one that takes forms at that moment; else the
   * one that opened last, or opens next.
   */
  static ExamDefinition meant(
      List<ExamDefinition> exams, Map<String, ExamRow> announced, Instant at) {
    for (ExamDefinition exam : exams) {
      if (row(announced, exam).at(exam, at).isTaking()) {
        return exam;
      }
    }
    Comparator<ExamDefinition> byOpening =
        Comparator.comparing(exam -> row(announced, exam).dates(exam).opens());
    return exams.stream()
        .filter(exam -> !row(announced, exam).dates(exam).opens().isAfter(at))
        .max(byOpening)
        .orElseGet(() -> exams.stream().min(byOpening).orElseThrow());
  }

  static ExamRow row(Map<String, ExamRow> announced, ExamDefinition exam) {
    return announced.getOrDefault(exam.code(), ExamRow.quiet(exam.code()));
  }
}
