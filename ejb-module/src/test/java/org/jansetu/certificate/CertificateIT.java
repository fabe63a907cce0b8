package org.jansetu.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jansetu.access.Credentials;
import org.jansetu.access.NewUser;
import org.jansetu.access.Users;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applicant;
import org.jansetu.application.ApplicationApproved;
import org.jansetu.application.Applications;
import org.jansetu.application.FilingRequest;
import org.jansetu.application.GivenDocument;
import org.jansetu.counter.PaidBy;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.upload.Uploads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Certificates of real decisions: numbered once, signed later, counted, proved, ended. */
@Tag("X-14")
class CertificateIT extends CertificateCases {

  @Inject private Users users;
  @Inject private Applications applications;
  @Inject private Uploads uploads;

  @Test
  void decisionIsSignedAfterwardsAndEveryCopyIsTheSame() throws Exception {
    String application = taken("SMP-01");
    String number = issued(application, "SMP-01");
    assertTrue(number.matches("SMP-C-[0-9]{4}-[0-9]{7}"), number);
    asOperator(KIOSK);
    CertificateCopy first = certificates.print(number, null);
    CertificateCopy second = certificates.print(number, null);
    assertEquals(1, first.number());
    assertEquals(2, second.number());
    assertArrayEquals(first.document().content(), second.document().content());
    String text = text(first);
    for (String wanted : List.of(number, "Radha Bai", "Asha Verma", "Residence certificate")) {
      assertTrue(text.contains(wanted), () -> wanted + " is missing in\n" + text);
    }
    try (PDDocument document = Loader.loadPDF(first.document().content())) {
      assertEquals(
          "ETSI.CAdES.detached", document.getSignatureDictionaries().get(0).getSubFilter());
    }
    assertEquals(2, certificates.get(number).copies());
  }

  @Test
  @Tag("X-16")
  void paperBearsTheNameOfTheOfficerAndNotTheLogin() throws Exception {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    String login = "o" + UUID.randomUUID().toString().substring(0, 12);
    assertThrows(NotFound.class, () -> users.call(login, new LocalText("Seema Rathore", null)));
    users.create(
        new NewUser(
            new Credentials(login, "a long password"),
            new Posting(Role.DEPARTMENT_OFFICER, "REV")));
    assertEquals(login, users.nameOnPaper(login));
    assertThrows(InvalidInput.class, () -> users.call(login, new LocalText("S", null)));
    users.call(login, new LocalText("Seema Rathore", "सीमा राठौर"));
    assertEquals("सीमा राठौर / Seema Rathore", users.nameOnPaper(login));
    String application = filed();
    Caller officer = person(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
    callers.set(
        new Caller(
            officer.tenant(),
            SAMPLE,
            officer.user(),
            login,
            officer.postings(),
            officer.language(),
            "test"));
    assertThrows(Forbidden.class, () -> users.call(login, new LocalText("Somebody else", null)));
    applications.act(application, ActionRequest.of("receive"));
    applications.act(application, ActionRequest.of("approve"));
    String number = certificates.findByApplication(application).orElseThrow().number();
    awaitSigned(number);
    asOperator(KIOSK);
    String text = text(certificates.print(number, null));
    assertTrue(text.contains("Seema Rathore"), text);
    assertFalse(text.contains(login), text);
  }

  private String scan() throws IOException {
    byte[] scan = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    return uploads.keep(new ByteArrayInputStream(scan), "scan.pdf").id();
  }

  /** A case with its papers, so that a certificate follows its approval. */
  private String filed() throws Exception {
    asOperator(KIOSK);
    List<GivenDocument> papers =
        List.of(
            new GivenDocument("identity", scan()),
            new GivenDocument("address", scan()),
            new GivenDocument("self-declaration", scan()));
    return applications
        .file(
            new FilingRequest(
                UUID.randomUUID().toString(),
                "SMP-01",
                inputs("SMP-01"),
                new Applicant("Radha Bai", "9876543210", null),
                papers,
                null,
                new FilingRequest.Consent("signature", "print-1"),
                PaidBy.CASH))
        .application()
        .number();
  }

  @Test
  void aDecisionToldTwentyTimesAtOnceMakesOneNumber() throws Exception {
    String application = "A-" + UUID.randomUUID();
    asOfficer();
    ApplicationApproved decision = decision(application, "SMP-01");
    List<Object> told =
        atOnce(
            20,
            () -> {
              decisions.fire(decision);
              return certificates.findByApplication(application).orElseThrow().number();
            });
    Set<Object> numbers = new HashSet<>(told);
    assertEquals(1, numbers.size(), numbers::toString);
    assertTrue(told.get(0) instanceof String, () -> "it failed: " + told.get(0));
  }

  @Test
  void oneThatIsRevokedBeforeItIsSignedNeverGetsItsPaper() throws Exception {
    String application = "A-" + UUID.randomUUID();
    asOfficer();
    decisions.fire(decision(application, "SMP-01"));
    String number = certificates.findByApplication(application).orElseThrow().number();
    certificates.revoke(number, "decided by mistake");
    awaitSigned(issuedLater());
    assertEquals("revoked", certificates.get(number).status());
    refused("certificate-ended", () -> certificates.print(number, null));
  }

  /** The number of another decision, made afterwards. */
  private String issuedLater() {
    String application = "A-" + UUID.randomUUID();
    asOfficer();
    decisions.fire(decision(application, "SMP-01"));
    return certificates.findByApplication(application).orElseThrow().number();
  }

  @Test
  void aServiceWithoutATemplateIsDecidedWithoutACertificate() {
    asOfficer();
    decisions.fire(decision("A-none", "SMP-05"));
    assertTrue(certificates.findByApplication("A-none").isEmpty());
  }

  @Test
  void codeProvesAndNothingElseDoes() throws Exception {
    String number = issued(taken("SMP-01"), "SMP-01");
    String code = code(number);
    asVisitor(SAMPLE);
    CertificateProof proof = certificates.verify(number, " " + code.toLowerCase(Locale.ROOT) + " ");
    assertTrue(proof.isGenuine());
    assertTrue(proof.isInForce());
    assertEquals("issued", proof.status());
    assertEquals("Radha Bai", proof.holder());
    assertEquals(proof.decidedOn().plusMonths(36).minusDays(1), proof.validUntil());
    for (String[] wrong :
        new String[][] {
          {number, "AAAAAAAAAAAAAAAA"},
          {number, "0000000000000000"},
          {number, ""},
          {number, null},
          {"SMP-C-2627-9999999", code},
          {"SMP-C-2627-9999999", "0000000000000000"},
          {"' or 1=1 --", code},
          {null, null}
        }) {
      assertEquals(CertificateProof.NONE, certificates.verify(wrong[0], wrong[1]));
    }
  }

  @Test
  void aRevokedOneIsProvedRevokedAndNeverPrintedAgain() throws Exception {
    String number = issued(taken("SMP-01"), "SMP-01");
    String code = code(number);
    assertThrows(Forbidden.class, () -> certificates.revoke(number, "by the operator"));
    asOfficer();
    assertThrows(InvalidInput.class, () -> certificates.revoke(number, " x "));
    assertEquals("revoked", certificates.revoke(number, "obtained by fraud").status());
    refused("illegal-move", () -> certificates.revoke(number, "once more"));
    refused("certificate-ended", () -> certificates.print(number, null));
    asVisitor(SAMPLE);
    CertificateProof proof = certificates.verify(number, code);
    assertTrue(proof.isGenuine());
    assertFalse(proof.isInForce());
    assertEquals("revoked", proof.status());
    assertEquals("obtained by fraud", proof.reason());
  }

  @Test
  void aCorrectedOneTakesItsPlaceUnderANumberOfItsOwn() throws Exception {
    String application = taken("SMP-01");
    String number = issued(application, "SMP-01");
    String code = code(number);
    asOfficer();
    ObjectNode wrong = JSON.createObjectNode().put("category", "none");
    assertThrows(
        InvalidInput.class,
        () -> certificates.supersede(number, new Correction("misspelt", null, wrong)));
    CertificateCard next =
        certificates.supersede(
            number,
            new Correction(
                "name misspelt",
                "Radhika Bai",
                JSON.createObjectNode().put("address", "Ward 9, Sarita")));
    assertNotEquals(number, next.number());
    assertEquals("Radhika Bai", next.holder());
    assertEquals(next.number(), certificates.findByApplication(application).get().number());
    refused(
        "illegal-move",
        () -> certificates.supersede(number, new Correction("once more", null, null)));
    asVisitor(SAMPLE);
    CertificateProof old = certificates.verify(number, code);
    assertFalse(old.isInForce());
    assertEquals("superseded", old.status());
    assertEquals(next.number(), old.supersededBy());
    awaitSigned(next.number());
    asOperator(KIOSK);
    assertTrue(text(certificates.print(next.number(), null)).contains("Ward 9, Sarita"));
  }

  @Test
  @Tag("X-4")
  void onlyWhoHasToDoWithItSeesIt() throws Exception {
    String number = issued(taken("SMP-01"), "SMP-01");
    asOperator(OTHER_KIOSK);
    assertThrows(NotFound.class, () -> certificates.print(number, null));
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> certificates.print(number, null));
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "WELFARE"));
    assertThrows(NotFound.class, () -> certificates.get(number));
    assertThrows(NotFound.class, () -> certificates.revoke(number, "not mine"));
    as(SAMPLE, new Posting(Role.AUDITOR, SAMPLE));
    assertEquals(number, certificates.get(number).number());
    assertThrows(Forbidden.class, () -> certificates.print(number, null));
  }

  @Test
  @Tag("X-6")
  void officerOfADistrictHasTheCertificatesOfTheDistrict() throws Exception {
    String number = issued(taken("SMP-01"), "SMP-01");
    CertificateQuery wanted = new CertificateQuery(number, "", "", 10);
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV@ND-D1"));
    // Where it lies is known from its case, which is made a moment after the charge.
    for (int i = 0; i < 60 && certificates.list(wanted).items().isEmpty(); i++) {
      Thread.sleep(500);
    }
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV@ND-D2"));
    assertThrows(NotFound.class, () -> certificates.get(number));
    assertThrows(NotFound.class, () -> certificates.revoke(number, "not mine"));
    assertEquals(List.of(), certificates.list(wanted).items());
    for (String place : List.of("REV@ND-D1", "REV@ND-V1", "REV")) {
      as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, place));
      assertEquals(number, certificates.list(wanted).items().get(0).number(), place);
    }
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV@ND-D1"));
    assertEquals("revoked", certificates.revoke(number, "issued in error").status());
    LocalDate today = LocalDate.now(programmes.current().zone());
    assertThrows(Forbidden.class, () -> grant("teacher", "T/9", today, today));
  }

  @Test
  void fortyDecisionsAreSignedInSeconds() throws Exception {
    asOfficer();
    List<String> applications =
        IntStream.range(0, 40).mapToObj(i -> "A-" + UUID.randomUUID()).toList();
    long begin = System.nanoTime();
    applications.forEach(application -> decisions.fire(decision(application, "SMP-01")));
    Set<String> numbers =
        applications.stream()
            .map(a -> certificates.findByApplication(a).orElseThrow().number())
            .collect(Collectors.toSet());
    assertEquals(40, numbers.size());
    for (String number : numbers) {
      awaitSigned(number);
    }
    long millis = (System.nanoTime() - begin) / 1_000_000;
    System.getLogger("certificate")
        .log(System.Logger.Level.INFO, "40 certificates were signed in {0} ms", millis);
    assertTrue(millis < 40_000, "40 certificates took " + millis + " ms");
  }
}
