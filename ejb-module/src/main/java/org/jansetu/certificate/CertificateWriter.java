package org.jansetu.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jansetu.access.Users;
import org.jansetu.application.ApplicationApproved;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CodedName;
import org.jansetu.paper.CheckCode;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;

/** Puts a certificate into words and gives it its number. */
@Dependent
class CertificateWriter {

  private static final int DIGITS = 7;

  @Inject private CertificateRepository repository;
  @Inject private AuthorityRepository authorities;
  @Inject private Catalogue catalogue;
  @Inject private Programmes programmes;
  @Inject private Users users;

  /** The template of the service, when decisions on it end in a certificate. */
  Optional<Template> template(String service) {
    return programmes.current().part(Templates.class, Templates::of).find(service);
  }

  /**
   * The certificate of a decision. Refuses with no-authority whoever needs an order and has none
   * that holds on the day of the decision.
   */
  NewCertificate of(ApplicationApproved decision, Template template) {
    Authority order = template.delegated() ? order(decision) : null;
    LocalDate until = template.validUntil(decision.decidedOn());
    return new NewCertificate(
        decision.number(),
        decision.service(),
        decision.department(),
        programmes.current().version(),
        template.code(),
        decision.applicantName(),
        text(decision, template, order == null ? null : order.orderNumber()),
        decision.inputs().toString(),
        decision.officerUser(),
        decision.officerName(),
        order == null ? null : order.id(),
        decision.decidedOn(),
        until,
        template.numbered());
  }

  private Authority order(ApplicationApproved decision) {
    return authorities
        .find(
            new AuthorityQuery(
                decision.officerUser(),
                decision.department(),
                decision.service(),
                decision.decidedOn()))
        .orElseThrow(() -> new Refusal("no-authority", decision.officerUser(), decision.service()));
  }

  /** A new number with its running part, such as {@code ABC-C-2627-0000042}. */
  String number(long id, LocalDate on) {
    Programme programme = programmes.current();
    int first = on.getMonthValue() >= 4 ? on.getYear() : on.getYear() - 1;
    String digits = Long.toString(id);
    return programme.section("programme").path("receipts").path("prefix").asText()
        + String.format(Locale.ROOT, "-C-%02d%02d-", first % 100, (first + 1) % 100)
        + "0".repeat(Math.max(0, DIGITS - digits.length()))
        + digits;
  }

  /** Writes it down, unless the application has a living one. */
  Optional<String> add(NewCertificate made) {
    long id = repository.nextId();
    String number = number(id, made.decidedOn());
    return repository.add(id, number, CheckCode.draw(), made)
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Writes down one whose number is known already. */
  void add(long id, String number, NewCertificate made) {
    if (!repository.add(id, number, CheckCode.draw(), made)) {
      throw new IllegalStateException("a new number cannot be taken: " + number);
    }
  }

  /** What stands on the paper for whoever issues it. */
  String officer(String username) {
    return users.nameOnPaper(username);
  }

  /** The answers as the service's form takes them. Refuses with invalid-input. */
  JsonNode accepted(String service, JsonNode inputs, Locale language) {
    return catalogue.form(catalogue.get(service).form()).accept(inputs, language);
  }

  private CertificateText text(ApplicationApproved decision, Template template, String order) {
    LocalText department = department(decision.department());
    return template.text(answers(decision, template, department), department, order);
  }

  private Map<String, LocalText> answers(
      ApplicationApproved decision, Template template, LocalText department) {
    Map<String, LocalText> answers = new HashMap<>();
    catalogue
        .find(decision.service())
        .ifPresent(
            service -> {
              answers.putAll(inputs(service.form(), decision.inputs()));
              answers.put("serviceName", service.name());
            });
    answers.put("applicantName", Answers.plain(decision.applicantName()));
    answers.put("department", department);
    answers.put("decidedOn", Answers.plain(Answers.day(decision.decidedOn())));
    LocalDate until = template.validUntil(decision.decidedOn());
    if (until != null) {
      answers.put("validUntil", Answers.plain(Answers.day(until)));
    }
    return answers;
  }

  private Map<String, LocalText> inputs(String form, JsonNode inputs) {
    return Answers.of(catalogue.form(form).fields(), inputs);
  }

  private LocalText department(String code) {
    return catalogue.departments().stream()
        .filter(department -> department.code().equals(code))
        .map(CodedName::name)
        .findFirst()
        .orElseGet(() -> LocalText.english(code));
  }
}
