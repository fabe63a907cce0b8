package org.jansetu.onboarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jansetu.certificate.Wording;

/** What {@code certificates.yaml} must keep beyond its shape: every sentence can be said. */
final class CertificateChecks {

  /** Known of every decision, whatever the form asks. */
  private static final Set<String> GIVEN =
      Set.of("applicantName", "department", "serviceName", "decidedOn");

  private CertificateChecks() {}

  static void run(Bundle bundle) {
    Entry templates = bundle.file("certificates").at("templates");
    templates.codes("code", "certificate-code-once");
    Map<String, Entry> services = new HashMap<>();
    bundle
        .file("services")
        .at("services")
        .each()
        .forEach(service -> services.put(service.at("code").text(), service));
    Set<String> promised = new HashSet<>();
    for (Entry template : templates.each()) {
      for (Entry service : template.at("services").each()) {
        service.mustBeOneOf(services.keySet(), "certificate-service-known", "service");
        if (!promised.add(service.text())) {
          service.reject(
              "certificate-service-once", service.text() + " already has another template");
        }
        if (services.containsKey(service.text())) {
          sayable(template, service, form(bundle, services.get(service.text())));
        }
      }
    }
  }

  private static Entry form(Bundle bundle, Entry service) {
    return bundle.file("services").at("forms").at(service.at("form").text());
  }

  private static void sayable(Entry template, Entry service, Entry form) {
    Set<String> asked = new HashSet<>(GIVEN);
    if (template.at("validityMonths").isPresent()) {
      asked.add("validUntil");
    }
    Set<String> sure = new HashSet<>(asked);
    form.at("properties").value().fieldNames().forEachRemaining(asked::add);
    for (String name : form.at("required").texts()) {
      if (!isConditional(form, name)) {
        sure.add(name);
      }
    }
    wording(template.at("body").at("en"), service, asked, sure);
    wording(template.at("body").at("hi"), service, asked, sure);
    for (Entry fact : template.at("facts").each()) {
      wording(fact.at("value"), service, asked, asked);
    }
  }

  /** A field that shows only sometimes, by itself or with its section, may stay unanswered. */
  private static boolean isConditional(Entry form, String name) {
    Entry field = form.at("properties").at(name);
    String section = field.at("x-section").text();
    return field.at("x-visible-when").isPresent()
        || form.at("x-sections").each().stream()
            .filter(each -> each.at("code").text().equals(section))
            .anyMatch(each -> each.at("x-visible-when").isPresent());
  }

  /** A body needs what is always answered; the rest stands in brackets. */
  private static void wording(Entry text, Entry service, Set<String> asked, Set<String> sure) {
    if (!text.isPresent()) {
      return;
    }
    try {
      Wording wording = Wording.parse(text.text());
      for (String name : wording.wished()) {
        if (!asked.contains(name)) {
          text.reject(
              "certificate-place-known", service.text() + " is asked for no {" + name + "}");
        }
      }
      for (String name : wording.needed()) {
        if (!sure.contains(name)) {
          text.reject(
              asked.contains(name) ? "certificate-place-optional" : "certificate-place-known",
              service.text()
                  + (asked.contains(name)
                      ? " may leave {" + name + "} unanswered: put it in [brackets]"
                      : " is asked for no {" + name + "}"));
        }
      }
    } catch (IllegalArgumentException e) {
      text.reject("certificate-wording", e.getMessage());
    }
  }
}
