package org.jansetu.exam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jansetu.notification.Channel;
import org.jansetu.notification.Message;
import org.jansetu.notification.Notifications;

/** What candidates are told by SMS in the language in which they filed: their seat, and the end. */
@Dependent
class CandidateNews {

  @Inject private ExamShelf shelf;
  @Inject private ExamRepository exams;
  @Inject private Notifications notifications;

  /** Tells one of them, in the running transaction. */
  void tell(CandidateRepository.News news) {
    CandidateRow row = news.candidate();
    Locale language = Locale.forLanguageTag(news.language());
    String exam = shelf.definition(row.exam()).name().in(language);
    boolean isSeat = CandidateRepository.SEAT.equals(news.kind());
    Map<String, String> values =
        isSeat
            ? Map.of(
                "number", row.application(),
                "exam", exam,
                "roll", row.rollNumber(),
                "centre", row.centre().in(language),
                "on", row.sitsOn() + " " + row.sitsAt())
            : Map.of(
                "number", row.application(),
                "exam", exam,
                "order", exams.get(row.exam()).cancelOrder());
    notifications.send(
        new Message(
            Channel.SMS,
            row.mobile(),
            isSeat ? "exam-seat" : "exam-cancelled",
            language,
            values,
            UUID.randomUUID().toString()));
  }
}
