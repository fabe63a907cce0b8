package org.jansetu.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.notification.Channel;
import org.jansetu.notification.Message;
import org.jansetu.notification.Notifications;
import org.jansetu.shared.LocalText;
import org.jansetu.workflow.Clock;
import org.jansetu.workflow.Outcome;
import org.jansetu.workflow.Reason;
import org.jansetu.workflow.WorkflowDefinition;

/**
 * What applicants are told by SMS, in the language in which they filed; in the same transaction.
 */
@Dependent
class CaseLetters {

  private static final String FILED = "application-filed";
  private static final String READY = "certificate-ready";
  private static final String TOLD = "application-told";
  private static final String NUMBER = "number";
  private static final String SERVICE = "service";

  /** What stands where there is nothing to say. */
  private static final String NOTHING = "–";

  @Inject private Notifications notifications;
  @Inject private Catalogue catalogue;
  @Inject private CaseRepository cases;
  @Inject private CaseSight sight;

  /** The number, and the day by which the law wants it decided. */
  void filed(List<ApplicationFiled> events) {
    notifications.send(
        events.stream().filter(event -> event.mobile() != null).map(this::filed).toList());
  }

  private Message filed(ApplicationFiled event) {
    Locale language = Locale.forLanguageTag(event.language());
    String promised = event.promisedOn() == null ? NOTHING : event.promisedOn().toString();
    Map<String, String> values = new HashMap<>();
    values.put(NUMBER, event.number());
    values.put(SERVICE, service(event.service(), language));
    values.put("promisedOn", promised);
    return new Message(
        Channel.SMS, event.mobile(), FILED, language, values, FILED + "/" + event.number());
  }

  /** That the certificate of a case can be fetched. */
  void ready(String number, String certificate) {
    cases
        .find(number)
        .filter(row -> row.mobile() != null)
        .ifPresent(
            row -> {
              Locale language = Locale.forLanguageTag(cases.language(row.id()));
              Map<String, String> values = new HashMap<>();
              values.put(NUMBER, number);
              values.put(SERVICE, service(row.service(), language));
              values.put("certificate", certificate);
              notifications.send(
                  new Message(
                      Channel.SMS,
                      row.mobile(),
                      READY,
                      language,
                      values,
                      READY + "/" + certificate));
            });
  }

  /**
   * That papers are missing, what was decided, or what the workflow means for the applicant; other
   * steps are the office's own business.
   */
  void moved(CaseRow row, CaseChange change, ActionRequest request) {
    boolean isTold = sight.isTold(row, row.state(), request.action());
    String template = isTold ? TOLD : template(change);
    if (template == null || row.mobile() == null) {
      return;
    }
    Locale language = Locale.forLanguageTag(cases.language(row.id()));
    Map<String, String> values = new HashMap<>();
    values.put(NUMBER, row.number());
    values.put(SERVICE, service(row.service(), language));
    if (isTold) {
      values.put("state", change.to().name().in(language));
      values.put("remark", request.remark());
    } else {
      values.put("reason", reason(row, request, language));
    }
    notifications.send(
        new Message(
            Channel.SMS, row.mobile(), template, language, values, UUID.randomUUID().toString()));
  }

  private static String template(CaseChange change) {
    if (change.to().outcome() == Outcome.APPROVED) {
      return "application-approved";
    }
    if (change.to().outcome() == Outcome.REJECTED) {
      return "application-rejected";
    }
    return change.to().clock() == Clock.STOPPED ? "application-returned" : null;
  }

  private String reason(CaseRow row, ActionRequest request, Locale language) {
    WorkflowDefinition way = sight.way(row);
    return way.moves().stream()
        .filter(move -> move.action().equals(request.action()))
        .filter(move -> move.from().contains(row.state()) && move.needs().reasons() != null)
        .flatMap(move -> way.reason(move.needs().reasons(), request.reasonCode()).stream())
        .map(Reason::name)
        .map(name -> name.in(language))
        .findFirst()
        .orElse(NOTHING);
  }

  private String service(String code, Locale language) {
    return catalogue
        .find(code)
        .map(service -> service.name())
        .map((LocalText name) -> name.in(language))
        .orElse(code);
  }
}
