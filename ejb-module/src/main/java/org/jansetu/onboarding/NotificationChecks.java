package org.jansetu.onboarding;

import org.jansetu.notification.TemplateChecks;

/** What {@code notifications.yaml} must keep beyond its shape; a folder may do without it. */
final class NotificationChecks {

  private NotificationChecks() {}

  static void run(Bundle bundle) {
    Entry file = bundle.file("notifications");
    if (file.isPresent()) {
      TemplateChecks.run(file.value(), bundle.file("programme").at("languages").texts())
          .forEach(file.findings()::add);
    }
  }
}
