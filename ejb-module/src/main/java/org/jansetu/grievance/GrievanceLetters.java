package org.jansetu.grievance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.jansetu.identity.Identities;
import org.jansetu.notification.Channel;
import org.jansetu.notification.Message;
import org.jansetu.notification.Notifications;
import org.jansetu.shared.LocalText;

/**
 * What citizens are told of their grievances, in the transaction of what is told. The outbox gets
 * an alias: no number ever stands beside a token.
 */
@Dependent
class GrievanceLetters {

  @Inject private Notifications notifications;
  @Inject private Identities identities;
  @Inject private GrievanceNames names;

  /** It lies with an office; told in a language that needs no unsealing. */
  void lodged(GrievanceRow row, Locale language) {
    if (row.source().hasContact() && row.times().promisedOn() != null) {
      send(
          row,
          "grievance-lodged",
          "",
          language,
          Map.of(
              "category",
              names.category(row).name().in(language),
              "department",
              names.department(row.what().department()).name().in(language),
              "promisedOn",
              row.times().promisedOn().toString()));
    }
  }

  /** It was answered; the citizen has so many days to say whether it may be closed. */
  void answered(GrievanceRow row, int days) {
    tell(
        row,
        "grievance-answered",
        "/" + row.reopens() + "/" + row.level(),
        language ->
            Map.of(
                "category", names.category(row).name().in(language), "days", String.valueOf(days)));
  }

  /**
   * The office asks something. What it asks is not in the message, which anybody may read.
   *
   * @param step how much had happened, so that a second question is a second message
   */
  void asked(GrievanceRow row, int step) {
    tell(row, "grievance-asked", "/" + step, language -> category(row, language));
  }

  /** The office has told how it stands. */
  void news(GrievanceRow row, int step) {
    tell(row, "grievance-news", "/" + step, language -> category(row, language));
  }

  private Map<String, String> category(GrievanceRow row, Locale language) {
    return Map.of("category", names.category(row).name().in(language));
  }

  /** It has ended. */
  void closed(GrievanceRow row, int days) {
    tell(
        row,
        "grievance-closed",
        "/" + row.reopens(),
        language ->
            Map.of(
                "category", names.category(row).name().in(language), "days", String.valueOf(days)));
  }

  /** It has gone to the office above because the citizen did not agree. */
  void raised(GrievanceRow row) {
    LocalText office = names.office(row.office()).name();
    tell(
        row,
        "grievance-raised",
        "/" + row.reopens() + "/" + row.level(),
        language ->
            Map.of(
                "category",
                names.category(row).name().in(language),
                "office",
                office.in(language)));
  }

  /** Two people have decided that an officer may see who it is. */
  void unsealed(GrievanceRow row, long unsealing, int hours) {
    tell(
        row,
        "identity-unsealed",
        "/" + unsealing,
        language ->
            Map.of(
                "category",
                names.category(row).name().in(language),
                "hours",
                String.valueOf(hours)));
  }

  /** What a message says in a language, besides the token. */
  private interface Values {
    Map<String, String> in(Locale language);
  }

  private void tell(GrievanceRow row, String template, String again, Values values) {
    if (!row.source().hasContact()) {
      return;
    }
    Locale language =
        Locale.forLanguageTag(identities.language(row.subject()).orElse(Locale.ENGLISH.toString()));
    send(row, template, again, language, values.in(language));
  }

  private void send(
      GrievanceRow row, String template, String again, Locale language, Map<String, String> said) {
    Map<String, String> filled = new java.util.HashMap<>(said);
    filled.put("token", Token.grouped(row.token()));
    notifications.send(
        new Message(
            Channel.SMS,
            identities.alias(row.subject()),
            template,
            language,
            filled,
            template + "/" + row.token() + again));
  }
}
