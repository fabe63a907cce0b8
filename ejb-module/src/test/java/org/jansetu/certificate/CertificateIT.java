package org.jansetu.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jansetu.application.ApplicationApproved;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Counter;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.QuoteRequest;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.stationery.Sheet;
import org.jansetu.stationery.SheetBalance;
import org.jansetu.stationery.SheetLot;
import org.jansetu.stationery.Stationery;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Certificates of real decisions: numbered once, signed later, counted, proved, ended. */
@Tag("X-14")
class CertificateIT extends InContainer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KIOSK = "SRT-0001";
  private static final String OTHER_KIOSK = "KNR-0001";
  private static final Pattern CODE = Pattern.compile("\\b[A-Z2-7]{16}\\b");
  private static final int PATIENCE_MILLIS = 60_000;

  @Inject private Certificates certificates;
  @Inject private Authorities authorities;
  @Inject private Stationery stationery;
  @Inject private Counter counter;
  @Inject private Event<ApplicationApproved> decisions;

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
  @Tag("LOK-4")
  void everyCopyUsesUpASheetOfTheKiosk() throws Exception {
    String number = issued(taken("SMP-11"), "SMP-11");
    String lot = lot(KIOSK, 3);
    String elsewhere = lot(OTHER_KIOSK, 1);
    asOfficer();
    assertThrows(Forbidden.class, () -> certificates.print(number, null));
    asOperator(KIOSK);
    SheetBalance before = stationery.balance(KIOSK);
    refused("sheet-required", () -> certificates.print(number, null));
    refused("sheet-not-available", () -> certificates.print(number, elsewhere + "001"));
    refused("sheet-not-available", () -> certificates.print(number, lot + "009"));
    assertEquals(0, certificates.get(number).copies(), "a refused print is no copy");
    assertEquals(1, certificates.print(number, lot + "001").number());
    refused("sheet-not-available", () -> certificates.print(number, lot + "001"));
    assertEquals("spoilt", stationery.spoil(lot + "002", "torn by the printer").state());
    refused("sheet-not-available", () -> stationery.spoil(lot + "001", "used already"));
    refused("sheet-not-available", () -> stationery.spoil(elsewhere + "001", "not mine"));
    assertEquals(2, certificates.print(number, lot + "003").number());
    SheetBalance after = stationery.balance(KIOSK);
    assertEquals(before.used() + 2, after.used());
    assertEquals(before.spoilt() + 1, after.spoilt());
    assertEquals(before.left() - 3, after.left());
    assertEquals(after.issued(), after.used() + after.spoilt() + after.left());
    Sheet used =
        stationery.list(KIOSK, "used", null, 200).items().stream()
            .filter(sheet -> sheet.serial().equals(lot + "003"))
            .findFirst()
            .orElseThrow();
    assertEquals(number, used.certificate());
    assertEquals(2, used.copy());
    assertThrows(NotFound.class, () -> stationery.balance(OTHER_KIOSK));
  }

  @Test
  @Tag("LOK-4")
  void twentyPrintersAtOnceUseASheetOnce() throws Exception {
    String number = issued(taken("SMP-11"), "SMP-11");
    String lot = lot(KIOSK, 1);
    asOperator(KIOSK);
    List<Object> printed = atOnce(20, () -> certificates.print(number, lot + "001").number());
    assertEquals(1, printed.stream().filter(Integer.class::isInstance).count());
    assertEquals(1, certificates.get(number).copies());
  }

  @Test
  @Tag("LOK-4")
  void aSheetIsGivenOutOnceAndByThoseWhoMay() {
    String lot = lot(KIOSK, 2);
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    refused("sheet-exists", () -> stationery.issue(new SheetLot(OTHER_KIOSK, lot + "002", 2)));
    assertThrows(NotFound.class, () -> stationery.issue(new SheetLot("NO-1", lot + "100", 2)));
    asOperator(KIOSK);
    assertThrows(Forbidden.class, () -> stationery.issue(new SheetLot(KIOSK, lot + "100", 1)));
  }

  @Test
  @Tag("EMI-11")
  @Tag("LOK-4")
  void whoIsNotTheOfficerNeedsAnOrderThatHolds() throws Exception {
    String person = "teacher" + UUID.randomUUID().toString().substring(0, 8);
    LocalDate today = LocalDate.now(programmes.current().zone());
    String application = "A-" + UUID.randomUUID();
    ApplicationApproved decision = licence(application, person, today);
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "TOWNS"));
    refused("no-authority", () -> decisions.fire(decision));
    assertTrue(certificates.findByApplication(application).isEmpty(), "nothing was written");

    grant(person, "T/1", today.minusDays(9), today.minusDays(1));
    refused("no-authority", () -> decisions.fire(decision));
    Authority order = grant(person, "T/2", today, today.plusDays(30));
    refused("authority-exists", () -> grant(person, "T/2", today, today));
    decisions.fire(decision);
    String number = certificates.findByApplication(application).orElseThrow().number();
    awaitSigned(number);
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "TOWNS"));
    assertEquals("T/2", certificates.get(number).order());
    assertTrue(text(certificates.print(number, null)).contains("T/2"));

    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
    assertThrows(NotFound.class, () -> authorities.end(order.id(), "not mine"));
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "TOWNS"));
    assertFalse(authorities.end(order.id(), "transferred").holdsOn(today));
    refused("illegal-move", () -> authorities.end(order.id(), "once more"));
    refused("no-authority", () -> decisions.fire(licence("A-later-" + person, person, today)));
    assertEquals("issued", certificates.get(number).status(), "what was issued stays");
  }

  @Test
  @Tag("EMI-11")
  void anOrderNamesServicesOfItsDepartmentAndEnds() {
    LocalDate today = LocalDate.now(programmes.current().zone());
    asOfficer();
    assertThrows(InvalidInput.class, () -> grant("someone", "R/1", today, today));
    assertThrows(
        InvalidInput.class,
        () ->
            authorities.grant(
                new AuthorityGrant(
                    "R/2", null, "x", List.of("SMP-01"), today, today.minusDays(1))));
    assertThrows(
        Forbidden.class,
        () ->
            authorities.grant(
                new AuthorityGrant("R/3", "TOWNS", "x", List.of("SMP-06"), today, today)));
    asOperator(KIOSK);
    assertThrows(
        Forbidden.class,
        () ->
            authorities.grant(
                new AuthorityGrant("R/4", null, "x", List.of("SMP-01"), today, today)));
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

  private void asOfficer() {
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
  }

  /** The number of an application that was charged for at the first kiosk. */
  private String taken(String service) {
    asOperator(KIOSK);
    return "A-"
        + counter
            .charge(
                new ChargeRequest(
                    UUID.randomUUID().toString(),
                    List.of(new ChargeItem(service, inputs(service), total(service))),
                    new Citizen("Radha Bai", "9876543210"),
                    PaidBy.CASH))
            .transactions()
            .get(0)
            .receiptNumber();
  }

  private long total(String service) {
    return counter.quote(new QuoteRequest(service, inputs(service), null)).total().paise();
  }

  private static ObjectNode inputs(String service) {
    ObjectNode inputs =
        JSON.createObjectNode()
            .put("applicantName", "Radha Bai")
            .put("fatherName", "Shyam Lal")
            .put("category", "general")
            .put("address", "Ward 4, Sarita");
    if (service.equals("SMP-06")) {
      inputs.remove(List.of("fatherName", "category"));
    }
    return inputs;
  }

  private ApplicationApproved decision(String application, String service) {
    return new ApplicationApproved(
        application,
        service,
        "REV",
        "officer",
        "Asha Verma",
        "Radha Bai",
        inputs(service),
        LocalDate.now(programmes.current().zone()));
  }

  private static ApplicationApproved licence(String application, String person, LocalDate on) {
    return new ApplicationApproved(
        application, "SMP-06", "TOWNS", person, "A Teacher", "Radha Bai", inputs("SMP-06"), on);
  }

  private Authority grant(String person, String order, LocalDate from, LocalDate until) {
    return authorities.grant(
        new AuthorityGrant(order, null, person, List.of("SMP-06"), from, until));
  }

  private String issued(String application, String service) throws Exception {
    asOfficer();
    decisions.fire(decision(application, service));
    String number = certificates.findByApplication(application).orElseThrow().number();
    awaitSigned(number);
    asOperator(KIOSK);
    return number;
  }

  private void awaitSigned(String number) throws Exception {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (certificates.get(number).status().equals("to-sign")) {
      assertTrue(System.nanoTime() < until, number + " was not signed");
      Thread.sleep(50);
    }
  }

  private String lot(String kiosk, int sheets) {
    String prefix =
        "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT) + "-";
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    stationery.issue(new SheetLot(kiosk, prefix + "001", sheets));
    return prefix;
  }

  private String code(String number) throws IOException {
    asOperator(KIOSK);
    Matcher code = CODE.matcher(text(certificates.print(number, null)));
    assertTrue(code.find(), "the paper has no code");
    return code.group();
  }

  private static String text(CertificateCopy copy) throws IOException {
    try (PDDocument document = Loader.loadPDF(copy.document().content())) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  private static void refused(String code, Runnable what) {
    assertEquals(code, assertThrows(Refusal.class, what::run).code());
  }
}
