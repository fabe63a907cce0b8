package org.jansetu.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jansetu.access.Users;
import org.jansetu.application.PromiseBroken;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.notification.Channel;
import org.jansetu.notification.Message;
import org.jansetu.notification.Notifications;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.workflow.State;

/**
 * Who is told of an appeal, and of a promise that broke, in the transaction of what is told.
 *
 * <p>The designated officer and the one above are told of a broken promise once, by SMS and by
 * e-mail, as far as the office knows where to reach them: those of the area, or of the next larger
 * one that has any.
 */
@ApplicationScoped
class AppealLetters {

  private static final String BROKEN = "promise-broken";
  private static final int LONGEST_KEY = 120;
  private static final List<Role> IN_CHARGE =
      List.of(Role.DEPARTMENT_OFFICER, Role.FIRST_APPEAL_OFFICER);

  @Inject private Notifications notifications;
  @Inject private Users users;
  @Inject private Catalogue catalogue;
  @Inject private Programmes programmes;

  void broken(@Observes PromiseBroken event) {
    List<Users.Contact> contacts = users.contacts(IN_CHARGE, event.office().places());
    if (contacts.isEmpty()) {
      return;
    }
    // Officers have no language of their own here; the programme's first one is the office's.
    Locale language =
        Locale.forLanguageTag(
            programmes.current().section("programme").path("languages").path(0).asText("en"));
    Map<String, String> values =
        Map.of(
            "number",
            event.number(),
            "promisedOn",
            event.promisedOn().toString(),
            "department",
            department(event.office().department()).in(language),
            "service",
            service(event.service()).in(language));
    for (Users.Contact contact : contacts) {
      String key = contact.username() + "/broken/" + event.number();
      if (contact.mobile() != null) {
        notifications.send(
            new Message(Channel.SMS, contact.mobile(), BROKEN, language, values, cut(key)));
      }
      if (contact.email() != null) {
        notifications.send(
            new Message(
                Channel.EMAIL, contact.email(), BROKEN, language, values, cut("mail/" + key)));
      }
    }
  }

  private static String cut(String key) {
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }

  private LocalText service(String code) {
    return catalogue
        .find(code)
        .map(ServiceDefinition::name)
        .orElseGet(() -> LocalText.english(code));
  }

  private LocalText department(String code) {
    return catalogue.departments().stream()
        .filter(each -> each.code().equals(code))
        .map(CodedName::name)
        .findFirst()
        .orElseGet(() -> LocalText.english(code));
  }

  /** That it was filed. */
  void filed(AppealRow row) {
    tell(
        row,
        "appeal-filed",
        Map.of(
            "appeal",
            row.number(),
            "number",
            row.application(),
            "service",
            service(row.subject().service()).in(language(row))));
  }

  /** How it was decided; an applicant has nothing of an officer's revision. */
  void decided(AppealRow row, State to) {
    if (row.level() != Level.REVISION) {
      LocalText decision = to.name();
      tell(
          row,
          "appeal-decided",
          Map.of(
              "appeal",
              row.number(),
              "number",
              row.application(),
              "decision",
              decision.in(language(row))));
    }
  }

  private static Locale language(AppealRow row) {
    return Locale.forLanguageTag(row.subject().language());
  }

  private void tell(AppealRow row, String template, Map<String, String> values) {
    if (row.subject().mobile() != null && row.level() != Level.REVISION) {
      notifications.send(
          new Message(
              Channel.SMS,
              row.subject().mobile(),
              template,
              language(row),
              values,
              template + "/" + row.number()));
    }
  }
}
