package org.jansetu.exam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;

/** The examinations of the folder, and how they are shown with what was announced since. */
@Dependent
class ExamShelf {

  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;

  ExamBook book() {
    Programme programme = programmes.current();
    return programme.part(ExamBook.class, ExamBook::of);
  }

  ExamCard card(ExamDefinition exam, ExamRow row) {
    ExamDates dates = row.dates(exam);
    Instant now = Instant.now();
    CodedName body =
        catalogue
            .find(exam.service())
            .map(ServiceDefinition::department)
            .orElseGet(() -> new CodedName(exam.body(), LocalText.english(exam.body())));
    return new ExamCard(
        exam.code(),
        exam.name(),
        exam.service(),
        body,
        exam.notice(),
        row.at(exam, now).code(),
        local(dates.opens()),
        local(dates.lastAt()),
        dates.hasLate() ? local(dates.lateUntil()) : null,
        local(dates.correctionFrom()),
        local(dates.correctionUntil()),
        !row.isCancelled() && dates.isCorrecting(now),
        exam.correctable(),
        exam.correctablePapers(),
        local(row.publishedAt()),
        row.cancelOrder(),
        row.cancelReason(),
        exam.source(),
        exam.illustrative());
  }

  private OffsetDateTime local(Instant moment) {
    return moment == null ? null : OffsetDateTime.ofInstant(moment, programmes.current().zone());
  }

  ExamDefinition definition(String code) {
    return book().find(code).orElseThrow(NotFound::new);
  }
}
