package org.jansetu.muster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jansetu.access.Users;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.network.Kiosks;
import org.jansetu.notification.Channel;
import org.jansetu.notification.Message;
import org.jansetu.notification.Notifications;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;

/** Tells heads of departments by e-mail that a report is there, and Collectors what nobody read. */
@Dependent
class MusterLetters {

  @Inject private Notifications notifications;
  @Inject private Users users;
  @Inject private Departments departments;
  @Inject private Kiosks kiosks;
  @Inject private MusterRepository musters;
  @Inject private Programmes programmes;

  void ready(MusterRepository.Row row) {
    tell(
        "muster-ready",
        row,
        users.contacts(List.of(Role.DEPARTMENT_HEAD), List.of(row.department())));
  }

  void unread(MusterRepository.Row row) {
    List<Users.Contact> collectors =
        musters.centres(row.id()).stream()
            .flatMap(centre -> kiosks.place(centre).place().values().stream())
            .distinct()
            .map(area -> users.contacts(List.of(Role.COLLECTOR), List.of(area)))
            .flatMap(List::stream)
            .distinct()
            .toList();
    tell("muster-unread", row, collectors);
  }

  private void tell(String template, MusterRepository.Row row, List<Users.Contact> contacts) {
    // Officers have no language of their own here; the programme's first one is the office's.
    Locale language =
        Locale.forLanguageTag(
            programmes.current().section("programme").path("languages").path(0).asText("en"));
    Map<String, String> values =
        Map.of(
            "department", name(row.department()).in(language),
            "week", row.week().toString(),
            "due", Long.toString(row.totals().due()),
            "absent", Long.toString(row.totals().absent()),
            "late", Long.toString(row.totals().late()),
            "cases", Long.toString(row.totals().cases() + row.totals().grievances()),
            "promiseDays", Long.toString(row.totals().promiseDays()));
    for (Users.Contact contact : contacts) {
      if (contact.email() != null) {
        notifications.send(
            new Message(
                Channel.EMAIL,
                contact.email(),
                template,
                language,
                values,
                template + "/" + row.id() + "/" + contact.username()));
      }
    }
  }

  LocalText name(String department) {
    return departments
        .find(department)
        .map(Department::name)
        .orElseGet(() -> LocalText.english(department));
  }
}
