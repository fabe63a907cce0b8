package org.jansetu.exam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.GivenDocument;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.QuoteRequest;
import org.jansetu.counter.TotalChanged;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.Unauthenticated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dates by the server's clock, corrections, roll numbers, admit cards, the export. */
@Tag("MPO-10")
class ExamsIT extends Examining {

  private static final String MOVING = "LIBRARIAN";
  private static final String MOVING_FORM = "SMP-19";
  private static final String OPEN = "CLERK";
  private static final String OPEN_FORM = "SMP-18";
  private static final long FEE = 53_000;
  private static final long LATE_FEE = 20_000;
  private static final long HOUR = 3_600;

  private static Refusal refused(Callable<?> what) {
    return assertThrows(Refusal.class, what::call);
  }

  @Test
  @Tag("MPO-9")
  void beforeOpeningAndAfterTheEndEveryWayIsClosedWithTheDates() throws Exception {
    announce(MOVING, HOUR, 2 * HOUR, 3 * HOUR);
    Refusal early = refused(() -> quote(MOVING_FORM));
    assertEquals("window-closed", early.code());
    assertNotNull(early.members().get("opensAt"), early.members().toString());
    Refusal charge =
        refused(
            () ->
                counter.charge(
                    new ChargeRequest(
                        UUID.randomUUID().toString(),
                        List.of(new ChargeItem(MOVING_FORM, answers("Radha"), FEE)),
                        new Citizen("Radha", MOBILE),
                        PaidBy.CASH)));
    assertEquals("window-closed", charge.code());
    Refusal filing = refused(() -> applications.file(request(MOVING_FORM, "Radha", FEE)));
    assertEquals("window-closed", filing.code());
    announce(MOVING, -3 * HOUR, -2 * HOUR, -HOUR);
    assertEquals("window-closed", refused(() -> quote(MOVING_FORM)).code());
    as(SAMPLE, OPERATOR);
    assertEquals("closed", exams.get(MOVING).status());
  }

  @Test
  @Tag("MPO-9")
  void secondDecidesAndTheLateFeeIsALineOfItsOwn() throws Exception {
    announce(MOVING, 2, HOUR, 2 * HOUR);
    assertEquals("window-closed", refused(() -> quote(MOVING_FORM)).code());
    Thread.sleep(2_500);
    assertEquals(FEE, quote(MOVING_FORM).total().paise(), "the first second is in time");
    announce(MOVING, -HOUR, 1, HOUR);
    assertEquals(FEE, quote(MOVING_FORM).total().paise());
    Thread.sleep(2_500);
    assertEquals(FEE + LATE_FEE, quote(MOVING_FORM).total().paise(), "now it is late");
    TotalChanged changed =
        assertThrows(
            TotalChanged.class, () -> applications.file(request(MOVING_FORM, "Radha", FEE)));
    assertNotNull(changed);
    String late = filed(MOVING_FORM, "Late Comer");
    assertEquals(
        "registered", applications.get(late).state().code(), "with its papers it is complete");
    announce(MOVING, -HOUR, -10, 1);
    assertEquals(FEE + LATE_FEE, quote(MOVING_FORM).total().paise());
    Thread.sleep(2_500);
    assertEquals("window-closed", refused(() -> quote(MOVING_FORM)).code());
  }

  @Test
  void nobodySaysTheWindowButTheServer() throws Exception {
    announce(MOVING, -HOUR, -1, HOUR);
    for (String said : List.of("window", "lateFee", "onDate")) {
      ObjectNode answers = answers("Radha").put(said, "open");
      InvalidInput refused =
          assertThrows(
              InvalidInput.class,
              () -> counter.quote(new QuoteRequest(MOVING_FORM, answers, null)));
      assertEquals("/inputs/" + said, refused.violations().get(0).field());
    }
    assertEquals(
        FEE + LATE_FEE,
        counter
            .quote(
                new QuoteRequest(MOVING_FORM, answers("Radha"), java.time.LocalDate.of(2025, 1, 1)))
            .total()
            .paise(),
        "another day of the tariff is no other second of the window");
  }

  @Test
  void onlyTheBodyAndTheStateAnnounce() {
    Announcement later = new Announcement(null, null, in(9 * HOUR), null, null, "EB/TEST/3");
    for (Posting nobody : List.of(OTHER_BODY, OPERATOR, CANDIDATE)) {
      as(SAMPLE, nobody);
      assertThrows(Forbidden.class, () -> exams.announce(OPEN, later), nobody.toString());
      assertThrows(Forbidden.class, () -> exams.counts(OPEN), nobody.toString());
      assertThrows(Forbidden.class, () -> exams.candidates(OPEN), nobody.toString());
      assertThrows(Forbidden.class, () -> exams.refunds(OPEN, null, 10), nobody.toString());
      Exams.Cancellation order = new Exams.Cancellation("X/1", "no");
      assertThrows(Forbidden.class, () -> exams.cancel(OPEN, order), nobody.toString());
    }
    asVisitor(SAMPLE);
    assertThrows(Unauthenticated.class, () -> exams.announce(OPEN, later));
    assertEquals("open", exams.get(OPEN).status(), "everyone may see it");
    as(SAMPLE, STATE);
    assertThrows(Forbidden.class, () -> exams.candidates(OPEN), "the body's, and nobody else's");
    Announcement wrong = new Announcement(null, in(0), in(-HOUR), null, null, "EB/TEST/4");
    InvalidInput order = assertThrows(InvalidInput.class, () -> exams.announce(OPEN, wrong));
    assertEquals("/lateUntil", order.violations().get(0).field());
    Announcement silent = new Announcement(null, in(HOUR), null, null, null, " ");
    assertThrows(InvalidInput.class, () -> exams.announce(OPEN, silent));
    as("mponline", EXAMINER);
    assertThrows(NotFound.class, () -> exams.get(OPEN), "another programme has other ones");
    assertFalse(exams.list().isEmpty());
  }

  @Test
  void correctionIsKeptBesideWhatItReplaced() throws Exception {
    String number = filed(OPEN_FORM, "Correct Me");
    as(SAMPLE, CANDIDATE);
    CandidateCard card = candidates.correct(number, changes("fatherName", "Samudra"));
    assertEquals(1, card.corrections().size());
    CandidateCard.Corrected kept = card.corrections().get(0);
    assertEquals("fatherName", kept.field());
    assertEquals("Sagar", kept.before().asText());
    assertEquals("Samudra", kept.after().asText());
    assertEquals("citizen", kept.role());
    as(SAMPLE, OPERATOR);
    assertEquals("Samudra", applications.get(number).inputs().path("fatherName").asText());
    assertEquals(
        "correct", applications.history(number).get(1).action(), "the case says so itself");
    candidates.correct(number, changes("address", "Barai"));
    candidates.correct(number, changes("address", "Barai"));
    assertEquals(2, candidates.get(number).corrections().size(), "the same again changes nothing");
    InvalidInput fee =
        assertThrows(
            InvalidInput.class, () -> candidates.correct(number, changes("category", "sc")));
    assertEquals("not-correctable", fee.violations().get(0).code());
    InvalidInput form =
        assertThrows(
            InvalidInput.class, () -> candidates.correct(number, changes("dateOfBirth", "soon")));
    assertEquals("/inputs/dateOfBirth", form.violations().get(0).field());
    ObjectNode none = JsonNodeFactory.instance.objectNode().putNull("fatherName");
    Candidates.Correction nothing = new Candidates.Correction(none, List.of());
    assertThrows(InvalidInput.class, () -> candidates.correct(number, nothing));
    as(SAMPLE, new Posting(Role.OPERATOR, "KNR-0001"));
    assertThrows(NotFound.class, () -> candidates.correct(number, changes("address", "Not mine")));
    as(SAMPLE, new Posting(Role.CITIZEN, "9876500000"));
    assertThrows(NotFound.class, () -> candidates.correct(number, changes("address", "Not mine")));
    as(SAMPLE, EXAMINER);
    assertThrows(Forbidden.class, () -> candidates.correct(number, changes("address", "Not mine")));
  }

  @Test
  void photographIsReplacedUnderTheRulesOfFiling() throws Exception {
    String number = filed(OPEN_FORM, "New Face");
    String before = paper(number, "photo");
    String photo = picture(210, 270);
    CandidateCard card = candidates.correct(number, papers(new GivenDocument("photo", photo)));
    CandidateCard.Corrected kept = card.corrections().get(0);
    assertEquals("documents/photo", kept.field());
    assertEquals(before, kept.before().asText());
    assertEquals(photo, kept.after().asText());
    assertEquals(photo, paper(number, "photo"));
    assertEquals("correct", applications.history(number).get(1).action());
    candidates.correct(number, papers(new GivenDocument("photo", photo)));
    assertEquals(1, candidates.get(number).corrections().size(), "the same again changes nothing");
    InvalidInput tiny =
        assertThrows(
            InvalidInput.class,
            () ->
                candidates.correct(number, papers(new GivenDocument("signature", picture(9, 9)))));
    assertEquals("/documents/0/uploadId", tiny.violations().get(0).field());
    InvalidInput gone =
        assertThrows(
            InvalidInput.class,
            () -> candidates.correct(number, papers(new GivenDocument("photo", "no-such-file"))));
    assertEquals("not-found", gone.violations().get(0).code());
    String other = paper(filed(OPEN_FORM, "Somebody Else"), "photo");
    assertThrows(
        InvalidInput.class,
        () -> candidates.correct(number, papers(new GivenDocument("photo", other))));
    for (GivenDocument bad :
        List.of(
            new GivenDocument("caste-certificate", photo),
            new GivenDocument(null, photo),
            new GivenDocument("photo", null))) {
      InvalidInput no =
          assertThrows(InvalidInput.class, () -> candidates.correct(number, papers(bad)));
      assertTrue(no.violations().get(0).field().startsWith("/documents/0/"), bad.toString());
    }
    assertEquals(photo, paper(number, "photo"));
    assertEquals(1, candidates.get(number).corrections().size());
  }

  private String paper(String number, String code) {
    return applications.get(number).documents().stream()
        .filter(given -> given.code().equals(code))
        .map(GivenDocument::uploadId)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void correctionsOutsideTheirTimeAreRefusedAndAtTheSameTimeAreAllKept() throws Exception {
    announce(MOVING, -HOUR, HOUR, HOUR);
    correcting(MOVING, HOUR, 2 * HOUR);
    String number = filed(MOVING_FORM, "Waits");
    Refusal early = refused(() -> candidates.correct(number, changes("address", "Early")));
    assertEquals("correction-closed", early.code());
    correcting(MOVING, -2 * HOUR, -HOUR);
    assertEquals(
        "correction-closed",
        refused(() -> candidates.correct(number, changes("address", "Late"))).code());
    correcting(MOVING, -HOUR, HOUR);
    as(SAMPLE, CANDIDATE);
    List<Object> done =
        atOnce(
            6,
            () ->
                candidates.correct(
                    number, changes("address", "Barai " + Thread.currentThread().getId())));
    assertEquals(6, done.stream().filter(CandidateCard.class::isInstance).count(), done::toString);
    List<CandidateCard.Corrected> kept = candidates.get(number).corrections();
    assertEquals(6, kept.size());
    for (int i = 1; i < kept.size(); i++) {
      assertEquals(kept.get(i - 1).after(), kept.get(i).before(), "a chain without a gap");
    }
  }

  private static ByteArrayInputStream csv(String... rows) {
    return new ByteArrayInputStream(
        (RollNumbers.HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8));
  }

  private static String row(String number, String roll) {
    return number + "," + roll + ",C-7,Sarita school,सरिता विद्यालय,\"Main road\",2036-12-20,09:30";
  }

  @Test
  void rollNumbersComeAllOrNotAtAllAndMakeTheAdmitCard() throws Exception {
    String first = filed(OPEN_FORM, "राधा बाई");
    String second = filed(OPEN_FORM, "Second Candidate");
    String roll = "R" + System.nanoTime() % 1_000_000_000L;
    as(SAMPLE, CANDIDATE);
    assertEquals(
        "admit-card-not-ready", refused(() -> candidates.admitCard(first, Locale.ENGLISH)).code());
    as(SAMPLE, EXAMINER);
    InvalidInput wrong =
        assertThrows(
            InvalidInput.class,
            () ->
                exams.seat(
                    OPEN, csv(row(first, roll + "A"), row("A-SMP-NOBODY-1", roll + "B"), "x,y")));
    assertEquals(
        List.of("/rows/3", "/rows/2/application"),
        wrong.violations().stream().map(Violation::field).toList());
    assertNull(candidates.get(first).rollNumber(), "nothing of it was taken");
    assertEquals(2, exams.seat(OPEN, csv(row(first, roll + "A"), row(second, roll + "B"))));
    assertEquals(
        2,
        exams.seat(OPEN, csv(row(first, roll + "B"), row(second, roll + "A"))),
        "two may change their numbers with each other");
    InvalidInput taken =
        assertThrows(InvalidInput.class, () -> exams.seat(OPEN, csv(row(first, roll + "A"))));
    assertEquals("taken", taken.violations().get(0).code());
    assertNotNull(exams.get(OPEN).publishedAt());
    asPlatform(SAMPLE);
    refunds.tell();
    long before = told.messages("exam-seat", first);
    assertTrue(before >= 1, "the keeper may have told the seat before it changed");
    as(SAMPLE, EXAMINER);
    exams.seat(OPEN, csv(row(first, roll + "B")));
    asPlatform(SAMPLE);
    refunds.tell();
    assertEquals(before, told.messages("exam-seat", first), "the same seat is no news");

    as(SAMPLE, CANDIDATE);
    byte[] card = candidates.admitCard(first, Locale.forLanguageTag("hi")).content();
    String said = text(card);
    assertTrue(said.contains(roll + "B") && said.contains("09:30"), said);
    asVisitor(SAMPLE);
    byte[] open = candidates.admitCard(first, MOBILE, Locale.ENGLISH).content();
    assertEquals(text(card), text(open));
    assertThrows(NotFound.class, () -> candidates.admitCard(first, "9000000009", Locale.ENGLISH));
    assertThrows(NotFound.class, () -> candidates.prove(OPEN, roll + "B", "AAAAAAAAAAAAAAAA"));
    as(SAMPLE, new Posting(Role.OPERATOR, "KNR-0001"));
    assertThrows(NotFound.class, () -> candidates.admitCard(first, Locale.ENGLISH));
  }

  private static String text(byte[] pdf) throws IOException {
    assertArrayEquals("%PDF".getBytes(UTF_8), Arrays.copyOf(pdf, 4));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages(), "it is one page");
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void exportHasEveryPaidCandidateOnceInTheOrderOfFiling() throws Exception {
    String first = filed(OPEN_FORM, "=Formula");
    String second = filed(OPEN_FORM, "Plain Name");
    as(SAMPLE, EXAMINER);
    Exams.Counts before = exams.counts(OPEN);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exams.write(exams.candidates(OPEN), out);
    String[] lines = out.toString(UTF_8).lines().toArray(String[]::new);
    assertEquals(before.paid() + 1, lines.length, "one line each and the header");
    assertTrue(lines[0].startsWith("application,receipt,filedAt,kiosk,paidPaise,name"), lines[0]);
    int at = indexOf(lines, first);
    assertTrue(at > 0 && at < indexOf(lines, second), "in the order of filing");
    assertTrue(lines[at].contains("'=Formula"), lines[at]);
    assertTrue(lines[at].contains("/api/v1/applications/" + first + "/documents/photo"), lines[at]);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    exams.write(exams.candidates(OPEN), again);
    assertArrayEquals(out.toByteArray(), again.toByteArray(), "the same order each time");
    assertEquals("image/png", applications.paper(first, "photo").mediaType());
    assertThrows(
        Refusal.class, () -> applications.act(first, ActionRequest.of("approve")), "no decision");
  }

  private static int indexOf(String[] lines, String number) {
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith(number + ",")) {
        return i;
      }
    }
    return -1;
  }
}
