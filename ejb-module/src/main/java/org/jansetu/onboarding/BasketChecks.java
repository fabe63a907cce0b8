package org.jansetu.onboarding;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.hierarchy.Department;

/** What {@code services.yaml} and {@code charter.yaml} must keep beyond their shape. */
final class BasketChecks {

  private BasketChecks() {}

  static void run(Bundle bundle) {
    Entry file = bundle.file("services");
    Set<String> categories = file.at("categories").codes("code", "category-code-once");
    departments(bundle, file);
    Set<String> departments =
        bundle.departments().stream().map(Department::code).collect(Collectors.toSet());
    Set<String> services = file.at("services").codes("code", "service-code-once");
    Set<String> billers = file.at("billers").codes("code", "biller-code-once");
    Set<String> forms = new HashSet<>();
    file.at("forms").value().fieldNames().forEachRemaining(forms::add);
    for (Entry service : file.at("services").each()) {
      service.at("department").mustBeOneOf(departments, "service-department-known", "department");
      service.at("category").mustBeOneOf(categories, "service-category-known", "category");
      service.at("form").mustBeOneOf(forms, "service-form-known", "form");
      for (Entry district : service.at("districts").each()) {
        district.mustBeOneOf(bundle.areaByCode().keySet(), "service-district-known", "area");
      }
      service.at("documents").codes("code", "document-code-once");
      service.at("documents").each().forEach(BasketChecks::limits);
      if (service.at("biller").isPresent()) {
        service.at("biller").at("code").mustBeOneOf(billers, "biller-known", "biller");
      }
      window(service.at("window"));
      collection(service, file.at("forms"));
    }
    charter(bundle.file("charter"), services);
  }

  /** An addition must not take the code of another one or of the reference. */
  private static void departments(Bundle bundle, Entry file) {
    file.at("departments").codes("code", "department-code-once");
    Set<String> reference =
        bundle.reference().stream()
            .flatMap(r -> r.departments().stream())
            .map(Department::code)
            .collect(Collectors.toSet());
    for (Entry department : file.at("departments").each()) {
      Entry code = department.at("code");
      if (reference.contains(code.text())) {
        code.reject("department-code-once", "the reference already has " + code.text());
      }
    }
  }

  private static void window(Entry window) {
    Optional<OffsetDateTime> from = time(window.at("from"));
    Optional<OffsetDateTime> late = time(window.at("lateFrom"));
    Optional<OffsetDateTime> until = time(window.at("until"));
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      window.at("until").reject("window-in-order", "the window ends before it begins");
    } else if (late.isPresent()
        && (from.map(late.get()::isBefore).orElse(false)
            || until.map(late.get()::isAfter).orElse(false))) {
      window.at("lateFrom").reject("window-in-order", "the late fee begins outside the window");
    }
  }

  private static Optional<OffsetDateTime> time(Entry entry) {
    if (!entry.isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(entry.text()));
    } catch (DateTimeParseException e) {
      entry.reject("window-time", entry.text() + " is not a time with offset");
      return Optional.empty();
    }
  }

  /** Least before most, and pixels only where the file may be an image. */
  private static void limits(Entry paper) {
    for (String side : List.of("Bytes", "Width", "Height")) {
      Entry least = paper.at("min" + side);
      Entry most = paper.at("max" + side);
      if (least.isPresent() && most.isPresent() && least.value().asLong() > most.value().asLong()) {
        most.reject("document-limits-in-order", "the most is less than the least");
      }
      if (!side.equals("Bytes")
          && (least.isPresent() || most.isPresent())
          && paper.at("types").texts().equals(List.of("pdf"))) {
        paper.at("types").reject("document-limits-image", "a PDF has no pixels");
      }
    }
  }

  /** Whoever pays a bill needs to say whose and how much. */
  private static void collection(Entry service, Entry forms) {
    if (!"collection".equals(service.at("kind").text()) && !service.at("biller").isPresent()) {
      return;
    }
    Entry fields = forms.at(service.at("form").text()).at("properties");
    if (!fields.isPresent()) {
      return;
    }
    if (!"string".equals(fields.at("consumerId").at("type").text())
        || !"integer".equals(fields.at("amountPaise").at("type").text())) {
      service
          .at("form")
          .reject(
              "collection-form",
              "the form of a collection has the text consumerId and the whole number amountPaise");
    }
  }

  private static void charter(Entry file, Set<String> services) {
    Set<String> promised = new HashSet<>();
    for (Entry entry : file.at("entries").each()) {
      for (Entry service : entry.at("services").each()) {
        service.mustBeOneOf(services, "charter-service-known", "service");
        if (!promised.add(service.text())) {
          service.reject(
              "charter-service-once", service.text() + " already has a promise in another entry");
        }
      }
    }
  }
}
