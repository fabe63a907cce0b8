package org.jansetu.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jansetu.application.ApplicationApproved;
import org.jansetu.audit.AuditTrail;
import org.jansetu.counter.TransactionQuery;
import org.jansetu.counter.Transactions;
import org.jansetu.paper.CheckCode;
import org.jansetu.paper.Printout;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.stationery.SheetUse;
import org.jansetu.stationery.Stationery;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Certificates: issued with a decision, printed and counted, proved, ended. */
@Stateless
@TenantBound
public class Certificates {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As long as a code and never one, to be compared with where there is no certificate. */

  /** What stands before the receipt number in the number of an application. */
  private static final String APPLICATION = "A-";

  @Inject private CertificateRepository repository;
  @Inject private CertificateWriter writer;
  @Inject private Stationery stationery;
  @Inject private Transactions transactions;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private AuditTrail audit;

  /**
   * Writes the certificate of a decision, in its transaction, when the service has a template. Told
   * twice, it writes one. Refuses with no-authority, and so undoes the decision, where an order is
   * needed and none holds.
   */
  public void issue(@Observes ApplicationApproved decision) {
    writer
        .template(decision.service())
        .flatMap(template -> writer.add(writer.of(decision, template)))
        .ifPresent(number -> audit.record("certificate.issued", number, about(decision)));
  }

  private static Map<String, ?> about(ApplicationApproved decision) {
    return Map.of("application", decision.number(), "service", decision.service());
  }

  /**
   * A certificate in a few words. Refuses with not-found whoever may not see it: its department,
   * the kiosk that took the application, the applicant by the own mobile, state administrator and
   * auditor may.
   */
  public CertificateCard get(String number) {
    return CertificateCard.of(visible(number), today());
  }

  /** The youngest certificate of an application, for those who may see it. */
  public Optional<CertificateCard> findByApplication(String application) {
    return repository
        .findByApplication(application)
        .filter(row -> isVisible(callers.current(), row))
        .map(row -> CertificateCard.of(row, today()));
  }

  /**
   * Certificates, newest first: those of an officer's own department, in the own area where the
   * posting names one, all for a state administrator and an auditor. Refuses with forbidden
   * everyone else.
   */
  public Page<CertificateCard> list(CertificateQuery query) {
    Caller caller = callers.current();
    caller.require(Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN, Role.AUDITOR);
    boolean isAll = caller.has(Role.STATE_ADMIN) || caller.has(Role.AUDITOR);
    List<CertificateRow> rows =
        repository.list(query, isAll ? null : caller.find(Role.DEPARTMENT_OFFICER).orElseThrow());
    boolean isMore = rows.size() > query.limit();
    List<CertificateRow> shown = isMore ? rows.subList(0, query.limit()) : rows;
    LocalDate today = today();
    return new Page<>(
        shown.stream().map(row -> CertificateCard.of(row, today)).toList(),
        isMore ? Long.toString(shown.get(shown.size() - 1).id()) : null);
  }

  /**
   * The living certificates of some of a citizen's own applications, in one look, by the number of
   * the application. Refuses with forbidden whoever is no citizen.
   */
  public Map<String, CertificateCard> own(List<String> applications) {
    String mobile = callers.current().placeAs(Role.CITIZEN);
    LocalDate today = today();
    return applications.isEmpty()
        ? Map.of()
        : repository.listFiledBy(mobile, applications).stream()
            .collect(
                Collectors.toMap(
                    CertificateRow::application, row -> CertificateCard.of(row, today)));
  }

  /**
   * Prints one more copy and counts it. The bytes are the same each time, because a signature
   * covers them.
   *
   * <p>Refuses with not-found as {@link #get} does, with certificate-not-ready before it is signed,
   * with certificate-ended after it was revoked or superseded; where copies need numbered sheets,
   * with forbidden whoever works at no kiosk, with sheet-required when none is named, and with
   * sheet-not-available one that does not lie at the kiosk unused.
   *
   * @param sheet serial number of the sheet that is printed on, or null
   */
  public CertificateCopy print(String number, String sheet) {
    CertificateRow row = visible(number);
    callers
        .current()
        .require(Role.OPERATOR, Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN, Role.CITIZEN);
    if (row.state() == CertificateState.TO_SIGN) {
      throw new Refusal("certificate-not-ready", number);
    }
    checkSheet(row, sheet);
    int copy =
        repository
            .countCopy(row.id())
            .orElseThrow(() -> new Refusal("certificate-ended", number, row.state().code()));
    Map<String, Object> detail = new HashMap<>(Map.of("copy", copy));
    if (sheet != null) {
      stationery.use(new SheetUse(sheet, row.number(), copy));
      detail.put("sheet", sheet);
    }
    audit.record("certificate.printed", number, detail);
    return new CertificateCopy(
        new Printout("application/pdf", number + ".pdf", repository.content(row.id())), copy);
  }

  private void checkSheet(CertificateRow row, String sheet) {
    if (row.needsSheet()) {
      callers.current().require(Role.OPERATOR);
      if (sheet == null) {
        throw new Refusal("sheet-required", row.number());
      }
    }
  }

  /**
   * Whether a certificate of that number was made with that code, and whether it is in force; for
   * everyone, without a login. A wrong code and an unknown number answer alike, and in the same
   * time.
   */
  public CertificateProof verify(String number, String code) {
    String wanted = String.valueOf(number).strip().toUpperCase(Locale.ROOT);
    byte[] given = String.valueOf(code).strip().toUpperCase(Locale.ROOT).getBytes(UTF_8);
    byte[] own = repository.findCode(wanted).orElse(CheckCode.NONE).getBytes(UTF_8);
    return MessageDigest.isEqual(given, own)
        ? repository
            .find(wanted)
            .map(row -> CertificateProof.of(row, today()))
            .orElse(CertificateProof.NONE)
        : CertificateProof.NONE;
  }

  /**
   * Ends a certificate for good, signed or not. For an officer of its department and for a state
   * administrator. Refuses with not-found, with invalid-input a reason of less than 3 or more than
   * 300 characters, and with illegal-move one that has ended already.
   */
  public CertificateCard revoke(String number, String reason) {
    CertificateRow row = ruled(number);
    checkReason(reason);
    end(row, new CertificateRepository.Ending(by(), reason.strip(), ""));
    audit.record("certificate.revoked", number, Map.of("reason", reason.strip()));
    return get(number);
  }

  /**
   * Puts a corrected certificate in the place of one that is in force or waits to be signed; the
   * new one has a number of its own and today's date. For an officer of its department. Refuses as
   * {@link #revoke} does, and with invalid-input answers that the form does not take.
   */
  public CertificateCard supersede(String number, Correction correction) {
    callers.current().require(Role.DEPARTMENT_OFFICER);
    CertificateRow row = ruled(number);
    checkReason(correction.reason());
    ApplicationApproved corrected = corrected(row, correction);
    Template template =
        writer.template(row.service()).orElseThrow(() -> new Refusal("illegal-move", number));
    NewCertificate made = writer.of(corrected, template);
    long id = repository.nextId();
    String next = writer.number(id, made.decidedOn());
    end(row, new CertificateRepository.Ending(by(), correction.reason().strip(), next));
    writer.add(id, next, made);
    audit.record(
        "certificate.superseded",
        number,
        Map.of("reason", correction.reason().strip(), "by", next));
    return get(next);
  }

  private ApplicationApproved corrected(CertificateRow row, Correction correction) {
    ObjectNode inputs = inputs(row);
    if (correction.inputs() != null) {
      correction.inputs().properties().forEach(a -> inputs.set(a.getKey(), a.getValue()));
    }
    boolean isNamed = correction.holder() != null && !correction.holder().isBlank();
    String holder = isNamed ? correction.holder().strip() : row.holder();
    if (holder.length() > 200) {
      throw InvalidInput.of("/holder", "too-long", "200");
    }
    return new ApplicationApproved(
        row.application(),
        row.service(),
        row.department(),
        by(),
        writer.officer(by()),
        holder,
        writer.accepted(row.service(), inputs, callers.current().language()),
        today());
  }

  private static ObjectNode inputs(CertificateRow row) {
    try {
      return (ObjectNode) JSON.readTree(row.inputs());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was kept can be read", e);
    }
  }

  private void end(CertificateRow row, CertificateRepository.Ending ending) {
    CertificateState next =
        ending.supersededBy().isEmpty() ? CertificateState.REVOKED : CertificateState.SUPERSEDED;
    if (!row.state().canBecome(next) || !repository.end(row, ending)) {
      throw new Refusal("illegal-move", row.number());
    }
  }

  /** One that the caller may end. */
  private CertificateRow ruled(String number) {
    callers.current().require(Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN);
    return visible(number);
  }

  private CertificateRow visible(String number) {
    Caller caller = callers.current();
    caller.require(
        Role.OPERATOR,
        Role.CASHIER,
        Role.DEPARTMENT_OFFICER,
        Role.STATE_ADMIN,
        Role.AUDITOR,
        Role.CITIZEN);
    return repository
        .find(String.valueOf(number).strip().toUpperCase(Locale.ROOT))
        .filter(row -> isVisible(caller, row))
        .orElseThrow(NotFound::new);
  }

  private boolean isVisible(Caller caller, CertificateRow row) {
    return caller.has(Role.STATE_ADMIN)
        || caller.has(Role.AUDITOR)
        || caller.postings().stream().anyMatch(posting -> isOffice(posting, row))
        || caller
            .find(Role.CITIZEN)
            .filter(own -> repository.isFiledBy(own.place(), row.application()))
            .isPresent()
        || (caller.has(Role.OPERATOR) && isTakenHere(row.application()));
  }

  private boolean isOffice(Posting posting, CertificateRow row) {
    return posting.role() == Role.DEPARTMENT_OFFICER
        && posting.department().equals(row.department())
        && (posting.isWhole() || repository.isFiledIn(posting.area(), row.application()));
  }

  /** Whether the receipt of the application is one of the operator's own kiosk. */
  private boolean isTakenHere(String application) {
    if (!application.startsWith(APPLICATION)) {
      return false;
    }
    String receipt = application.substring(APPLICATION.length());
    return !transactions
        .list(new TransactionQuery(null, null, null, receipt, null, 1))
        .items()
        .isEmpty();
  }

  private static void checkReason(String reason) {
    int length = reason == null ? 0 : reason.strip().length();
    if (length < 3 || length > 300) {
      throw InvalidInput.of("/reason", length < 3 ? "too-short" : "too-long", "3-300");
    }
  }

  private String by() {
    return callers.current().username();
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}
