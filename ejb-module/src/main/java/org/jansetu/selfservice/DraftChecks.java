package org.jansetu.selfservice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jansetu.application.GivenDocument;
import org.jansetu.catalogue.Availability;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.RequiredDocument;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.counter.Counter;
import org.jansetu.counter.QuoteRequest;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.upload.Uploads;

/**
 * What keeps a draft from being filed: what would be refused at a kiosk, said before it is paid.
 */
@Dependent
class DraftChecks {

  private static final int LONGEST_NAME = 120;
  private static final int MOST_DOCUMENTS = 20;
  private static final int LARGEST_INPUTS = 16_384;

  /** The service's dates are against it, whatever the answers are. */
  private static final Set<String> UNTIMELY = Set.of("window-closed", "exam-cancelled");

  private static final String NOT_ALLOWED = "not-allowed";

  @Inject private Catalogue catalogue;
  @Inject private Counter counter;
  @Inject private Uploads uploads;
  @Inject private OnlinePlace place;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * What is wrong with a draft that may be kept all the same.
   *
   * @param violations everything, with the field
   * @param missing codes of required papers that are not there
   * @param totalPaise what it costs, or null while nobody can say
   */
  record Findings(List<Violation> violations, List<String> missing, Long totalPaise) {}

  /** Refuses with not-found or invalid-input what cannot even be kept. */
  void keepable(DraftContent content) {
    ServiceDefinition service = service(content.service());
    List<Violation> violations = new ArrayList<>();
    if (content.inputs() == null) {
      violations.add(new Violation("/inputs", "required", ""));
    } else if (content.inputs().toString().length() > LARGEST_INPUTS) {
      violations.add(new Violation("/inputs", "too-long", "1-" + LARGEST_INPUTS));
    }
    if (content.applicantName().length() > LONGEST_NAME) {
      violations.add(new Violation("/applicant/name", "out-of-range", "1-" + LONGEST_NAME));
    }
    if (content.documents().size() > MOST_DOCUMENTS) {
      violations.add(new Violation("/documents", "out-of-range", "0-" + MOST_DOCUMENTS));
    } else {
      papers(service, content.documents(), violations);
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  /** The service, when citizens may ask for it here. Refuses with not-found or invalid-input. */
  ServiceDefinition service(String code) {
    ServiceDefinition service = catalogue.find(code).orElseThrow(NotFound::new);
    if (!isCase(service)) {
      throw InvalidInput.of("/service", NOT_ALLOWED, "");
    }
    return service;
  }

  /** Whether asking for it opens a case in this programme. */
  boolean isCase(ServiceDefinition service) {
    return service.kind().equals("application")
        && programmes.current().section("programme").path("applications").isObject();
  }

  private void papers(
      ServiceDefinition service, List<GivenDocument> documents, List<Violation> violations) {
    Set<String> known = new HashSet<>();
    service.documents().forEach(document -> known.add(document.code()));
    for (int i = 0; i < documents.size(); i++) {
      GivenDocument given = documents.get(i);
      if (!known.remove(given.code())) {
        violations.add(new Violation("/documents/" + i + "/code", NOT_ALLOWED, ""));
      }
      if (!isOwn(given.uploadId())) {
        violations.add(new Violation("/documents/" + i + "/uploadId", "not-found", ""));
      }
    }
  }

  private boolean isOwn(String upload) {
    try {
      uploads.get(String.valueOf(upload));
      return true;
    } catch (NotFound e) {
      return false;
    }
  }

  /** Looks at everything; refuses nothing. */
  Findings look(DraftContent content, OnlinePlace.Person person) {
    List<Violation> violations = new ArrayList<>();
    Optional<ServiceDefinition> service = catalogue.find(content.service());
    if (service.isEmpty() || service.get().availability(Instant.now()) == Availability.CLOSED) {
      violations.add(new Violation("/service", "service-closed", ""));
      return new Findings(violations, List.of(), null);
    }
    if (content.applicantName().isEmpty()) {
      violations.add(new Violation("/applicant/name", "required", ""));
    }
    violations.addAll(
        catalogue.form(service.get().form()).check(content.inputs(), callers.current().language()));
    papers(service.get(), content.documents(), violations);
    Long total = null;
    try {
      total = quoted(content, person);
    } catch (Refusal e) {
      if (UNTIMELY.contains(e.code())) {
        violations.add(new Violation("/service", e.code(), ""));
      }
    }
    return new Findings(violations, missing(service.get(), content.documents()), total);
  }

  /** Refuses, with the dates, what cannot be asked for now; whatever else is wrong is not said. */
  void timely(DraftContent content, OnlinePlace.Person person) {
    try {
      quoted(content, person);
    } catch (Refusal e) {
      if (UNTIMELY.contains(e.code())) {
        throw e;
      }
    }
  }

  private static List<String> missing(ServiceDefinition service, List<GivenDocument> documents) {
    List<String> missing = new ArrayList<>();
    for (RequiredDocument document : service.documents()) {
      if (document.required()
          && documents.stream().noneMatch(given -> given.code().equals(document.code()))) {
        missing.add(document.code());
      }
    }
    return missing;
  }

  private long quoted(DraftContent content, OnlinePlace.Person person) {
    QuoteRequest asked = new QuoteRequest(content.service(), content.inputs(), null);
    return place.serve(person, () -> counter.quote(asked).total().paise());
  }
}
