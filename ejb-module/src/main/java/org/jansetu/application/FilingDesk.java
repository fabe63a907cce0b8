package org.jansetu.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jansetu.consent.ConsentMethod;
import org.jansetu.consent.ConsentTaken;
import org.jansetu.consent.Consents;
import org.jansetu.network.Kiosks;
import org.jansetu.register.Claim;
import org.jansetu.register.Evidence;
import org.jansetu.register.Registers;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.upload.UploadCard;
import org.jansetu.upload.Uploads;

/** Keeps what is handed in with a request before it is charged for. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class FilingDesk {

  /** The type of place at which nobody stands between the applicant and the counter. */
  private static final String PORTAL = "portal";

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REFERENCE = 100;
  private static final int LARGEST_DETAILS = 8_192;
  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");

  @Inject private FilingRepository repository;
  @Inject private CaseSight sight;
  @Inject private Kiosks kiosks;
  @Inject private Callers callers;
  @Inject private Uploads uploads;
  @Inject private Consents consents;
  @Inject private Registers registers;

  /** The total that was expected when this key was used first, if it was. */
  Optional<Long> expectedBefore(String key) {
    return repository.find(kiosk(), key).map(row -> ((Number) row[1]).longValue());
  }

  /**
   * Keeps the request. Refuses with invalid-input, and with idempotency-key-reused when the key
   * stands for another request.
   *
   * @return whether the key is new
   */
  boolean keep(FilingRequest request, long expectedTotalPaise) {
    CaseRules.Rule rule = check(request);
    Caller caller = callers.current();
    long kiosk = kiosk();
    String sha256 = sha256(request);
    List<Evidence> found = waivers(rule, request);
    List<String> waived = found.stream().map(Evidence::paper).toList();
    boolean isNew =
        repository.keep(
            new FilingRepository.Intake(
                kiosk,
                caller.user(),
                request.idempotencyKey(),
                sha256,
                expectedTotalPaise,
                request.applicant(),
                request.documents(),
                waived,
                !CaseSight.missing(rule, request.documents(), waived).isEmpty(),
                request.consent(),
                "hi".equals(caller.language().getLanguage()) ? "hi" : "en"));
    if (!isNew) {
      Object[] known = repository.find(kiosk, request.idempotencyKey()).orElseThrow();
      if (!sha256.equals(known[0])) {
        throw new Refusal("idempotency-key-reused");
      }
    } else {
      // A refusal takes back what was kept.
      checkUploads(rule, request.documents());
      takeConsent(request);
      String subject = FilingRepository.subject(kiosk, request.idempotencyKey());
      found.forEach(evidence -> registers.keep(subject, evidence));
    }
    return isNew;
  }

  /** Lines of registers that bear the applicant out, for the papers that were not brought. */
  private List<Evidence> waivers(CaseRules.Rule rule, FilingRequest request) {
    List<Evidence> found = new ArrayList<>();
    rule.waivers()
        .forEach(
            (paper, waiver) -> {
              boolean isBrought =
                  request.documents().stream().anyMatch(given -> given.code().equals(paper));
              String key = request.inputs().path(waiver.keyInput()).asText("");
              if (!isBrought && !key.isBlank()) {
                registers
                    .match(new Claim(paper, waiver.register(), key, request.applicant().name()))
                    .ifPresent(found::add);
              }
            });
    return found;
  }

  /**
   * Every file must be the filer's own, belong to no other case yet, and be what the paper wants.
   */
  private void checkUploads(CaseRules.Rule rule, List<GivenDocument> documents) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      try {
        UploadCard card = uploads.get(documents.get(i).uploadId());
        String field = "/documents/" + i + "/uploadId";
        rule.limits()
            .get(documents.get(i).code())
            .refusal(card)
            .ifPresent(refusal -> violations.add(new Violation(field, refusal.code(), "")));
      } catch (NotFound e) {
        violations.add(new Violation("/documents/" + i + "/uploadId", "not-found", ""));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  /**
   * A code must have been told, and what was printed here must be for this request. A signature on
   * a paper of the kiosk's own is noted under whatever number the kiosk keeps it. At the
   * programme's own portal the applicants file for themselves, having signed in by a code.
   */
  private void takeConsent(FilingRequest request) {
    if (PORTAL.equals(kiosks.place(callers.current().placeAs(Role.OPERATOR)).type())) {
      return;
    }
    String reference = request.consent().reference();
    ConsentMethod method = ConsentMethod.find(request.consent().method()).orElseThrow();
    if (method == ConsentMethod.SIGNATURE && !Consents.NUMBER.matcher(reference).matches()) {
      return;
    }
    Optional<String> against =
        consents.take(
            new ConsentTaken(
                reference,
                method,
                request.service(),
                request.applicant().name(),
                request.applicant().mobile(),
                request.idempotencyKey()));
    if (against.isPresent()) {
      throw InvalidInput.of("/consent/reference", against.get(), "");
    }
  }

  /** Forgets a request for which nothing was charged, so that its key is free again. */
  void forget(String key) {
    long kiosk = kiosk();
    repository.forget(kiosk, key);
    registers.forget(FilingRepository.subject(kiosk, key));
    consents.free(key);
  }

  private long kiosk() {
    return kiosks.place(callers.current().placeAs(Role.OPERATOR)).id();
  }

  private CaseRules.Rule check(FilingRequest request) {
    CaseRules.Rule rule =
        sight
            .rules()
            .find(request.service())
            .orElseThrow(() -> InvalidInput.of("/service", "not-allowed", ""));
    List<Violation> violations = new ArrayList<>();
    Applicant applicant = request.applicant();
    if (applicant.name() == null || applicant.name().isBlank()) {
      violations.add(new Violation("/applicant/name", "required", ""));
    } else if (applicant.name().length() > LONGEST_NAME) {
      violations.add(new Violation("/applicant/name", "out-of-range", "1-" + LONGEST_NAME));
    }
    if (applicant.mobile() != null && !MOBILE.matcher(applicant.mobile()).matches()) {
      violations.add(new Violation("/applicant/mobile", "bad-mobile", ""));
    }
    if (applicant.details() != null && applicant.details().toString().length() > LARGEST_DETAILS) {
      violations.add(new Violation("/applicant", "too-long", "1-" + LARGEST_DETAILS));
    }
    FilingRequest.Consent consent = request.consent();
    if (ConsentMethod.find(consent.method()).isEmpty()) {
      violations.add(new Violation("/consent/method", "not-allowed", ""));
    }
    String reference = consent.reference();
    if (reference == null || reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
      violations.add(new Violation("/consent/reference", "out-of-range", "1-" + LONGEST_REFERENCE));
    }
    violations.addAll(CaseDesk.papers(rule, request.documents()));
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return rule;
  }

  /** Fingerprint of what was asked for, so that one key cannot stand for two requests. */
  private static String sha256(FilingRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(CaseRow.write(request).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
