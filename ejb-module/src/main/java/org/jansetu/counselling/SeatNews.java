package org.jansetu.counselling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jansetu.notification.Channel;
import org.jansetu.notification.Message;
import org.jansetu.notification.Notifications;
import org.jansetu.tenancy.Programmes;

/** Tells candidates of their seats by SMS, in the language in which they filed. */
@Dependent
class SeatNews {

  @Inject private Programmes programmes;
  @Inject private Notifications notifications;

  /** Tells one of them, in the running transaction; once for each round. */
  void tell(RankedRow row, LocalDate answerBy) {
    Locale language = Locale.forLanguageTag(row.language());
    Optional<CounsellingDefinition> definition =
        Optional.ofNullable(
            programmes
                .current()
                .part(CounsellingBook.class, CounsellingBook::of)
                .byCode()
                .get(row.board()));
    notifications.send(
        new Message(
            Channel.SMS,
            row.mobile(),
            "seat-offered",
            language,
            Map.of(
                "number",
                row.application(),
                "counselling",
                definition.map(one -> one.name().in(language)).orElse(row.board()),
                "seat",
                definition.map(one -> one.nameOf(row.vacancy()).in(language)).orElse(row.vacancy()),
                "round",
                String.valueOf(row.round()),
                "answerBy",
                answerBy.toString()),
            "seat/" + row.id() + "/" + row.round()));
  }
}
