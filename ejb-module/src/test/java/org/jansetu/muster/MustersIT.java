package org.jansetu.muster;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jansetu.application.Applicant;
import org.jansetu.application.Applications;
import org.jansetu.application.FilingRequest;
import org.jansetu.application.GivenDocument;
import org.jansetu.counter.PaidBy;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.jansetu.upload.Uploads;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.Wallets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every Monday: who was absent, whom it held up, what the head did; and it stays as it was sent.
 */
@Tag("JSK-2")
@Tag("X-18")
class MustersIT extends InContainer {

  private static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");
  private static final Posting HEAD = new Posting(Role.DEPARTMENT_HEAD, "REV");
  private static final Posting OPERATOR = new Posting(Role.OPERATOR, Week.CENTRE);
  private static final long ENOUGH = 1_000_000;

  @Inject private Musters musters;
  @Inject private MusterKeeper keeper;
  @Inject private Week week;
  @Inject private Applications applications;
  @Inject private Wallets wallets;
  @Inject private Uploads uploads;

  private static String pin() {
    return Integer.toString(100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  private void filed() throws IOException {
    asPlatform(SAMPLE);
    String key = UUID.randomUUID().toString();
    wallets.topUp(new TopUp(Week.CENTRE, Money.ofPaise(ENOUGH), "Balance (test)", key));
    as(SAMPLE, OPERATOR);
    ObjectNode inputs = JsonNodeFactory.instance.objectNode().put("applicantName", "राधा बाई");
    applications.file(
        new FilingRequest(
            UUID.randomUUID().toString(),
            "SMP-11",
            inputs,
            new Applicant("राधा बाई", "9876500077", null),
            List.of(new GivenDocument("identity", picture())),
            null,
            new FilingRequest.Consent("signature", "print-1"),
            PaidBy.CASH));
    asPlatform(SAMPLE);
  }

  private String picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", out);
    return uploads.keep(new ByteArrayInputStream(out.toByteArray()), "identity.png").id();
  }

  private MusterHead made(LocalDate monday) {
    as(SAMPLE, STATE);
    musters.make(monday);
    return head(monday);
  }

  private MusterHead head(LocalDate monday) {
    as(SAMPLE, HEAD);
    return musters.list(monday).stream()
        .filter(head -> head.department().equals("REV"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void absenceIsSortedByHarmAndWhatIsSentStays() throws IOException {
    // What is filed today waits on every day to come, so the week lies ahead.
    LocalDate monday = MusterKeeper.monday(today()).plusWeeks(1);
    String absent = pin();
    String late = pin();
    filed();
    for (String pin : List.of(absent, late)) {
      week.person(pin, "REV");
    }
    week.day(monday, absent, "REV", "absent");
    week.day(monday.plusDays(2), absent, "REV", "absent");
    week.day(monday.plusDays(4), absent, "REV", "present");
    week.day(monday, late, "REV", "late");
    week.day(monday.plusDays(1), late, "REV", "leave");
    assertTrue(week.make(monday, monday.plusDays(9)) > 0);
    assertEquals(0, week.make(monday, monday.plusDays(9)), "a week is reported once");
    MusterHead head = head(monday);
    assertNull(head.readAt());
    assertTrue(head.totals().absent() >= 2, head::toString);

    as(SAMPLE, HEAD);
    MusterReport report = musters.get(head.id(), null);
    assertNotNull(report.head().readAt(), "the head who opens it has read it");
    MusterLine first = line(report, absent);
    assertEquals(
        List.of("absent", "absent", "present"),
        first.days().stream().filter(day -> day != null).toList());
    assertTrue(first.totals().cases() >= 1, first::toString);
    assertTrue(first.totals().promiseDays() >= 2, "one application, two days of absence");
    assertTrue(first.totals().citizens() >= 1);
    MusterLine second = line(report, late);
    assertEquals(25, second.lateMinutes());
    assertEquals(1, second.totals().excused());
    assertEquals(0, second.totals().promiseDays(), "who came late lost no promise day");
    assertTrue(report.lines().indexOf(first) < report.lines().indexOf(second), "harm first");

    asPlatform(SAMPLE);
    week.day(monday, absent, "REV", "tour");
    keeper.look();
    keeper.look();
    as(SAMPLE, HEAD);
    MusterLine corrected = line(musters.get(head.id(), null), absent);
    assertEquals(first.days(), corrected.days(), "the report stays as it was sent");
    assertEquals(first.totals(), corrected.totals());
    assertEquals(
        List.of("absent>tour"),
        corrected.corrections().stream().map(c -> c.was() + ">" + c.became()).toList());
    String said = text(musters.pdf(head.id(), Locale.ENGLISH).content());
    assertTrue(said.contains("Asha Pal") && said.contains("Weekly report on presence"), said);
    assertEquals(
        "PK", new String(musters.xlsx(head.id(), Locale.ENGLISH).content(), 0, 2, US_ASCII));
  }

  /** Late and closed count where the programme says so, and the report says that it does. */
  @Test
  void whatElseIsHarmIsTheProgrammesToSay() throws IOException {
    LocalDate monday = MusterKeeper.monday(today()).plusWeeks(2);
    String late = pin();
    filed();
    week.person(late, "REV");
    week.day(monday, late, "REV", "late");
    assertTrue(week.make(monday, monday.plusDays(9), new HarmRule(false, 25)) > 0);
    MusterHead head = head(monday);
    assertEquals(new HarmRule(false, 25), head.harm());
    MusterLine counted = line(musters.get(head.id(), null), late);
    assertTrue(counted.totals().promiseDays() >= 1, counted::toString);
    assertEquals(0, counted.totals().absent(), "who came late was there");
    String said = text(musters.pdf(head.id(), Locale.ENGLISH).content());
    assertTrue(said.contains("Coming 25 minutes late or more"), said);

    LocalDate after = monday.plusWeeks(1);
    asPlatform(SAMPLE);
    week.day(after, late, "REV", "late");
    assertTrue(week.make(after, after.plusDays(9), new HarmRule(false, 26)) > 0);
    assertEquals(
        0,
        line(musters.get(head(after).id(), null), late).totals().promiseDays(),
        "a minute less than what the rule says");
  }

  @Test
  void aGrievanceThatWasClosedSinceCountsWhereTheRuleSaysSo() {
    LocalDate monday = MusterKeeper.monday(today()).minusWeeks(14);
    String absent = pin();
    asPlatform(SAMPLE);
    week.person(absent, "REV");
    week.grievance(monday.minusDays(3), monday.plusDays(2));
    week.day(monday, absent, "REV", "absent");
    week.day(monday.plusDays(2), absent, "REV", "absent");
    assertTrue(week.make(monday, monday.plusDays(9), new HarmRule(true, null)) > 0);
    MusterHead head = head(monday);
    MusterTotals totals = line(musters.get(head.id(), null), absent).totals();
    assertEquals(1, totals.grievances(), totals::toString);
    assertEquals(1, totals.promiseDays(), "on Wednesday it was closed");

    LocalDate before = monday.minusWeeks(1);
    asPlatform(SAMPLE);
    week.day(before.plusDays(5), absent, "REV", "absent");
    assertTrue(week.make(before, before.plusDays(9)) > 0);
    assertEquals(0, line(musters.get(head(before).id(), null), absent).totals().grievances());

    LocalDate ruled = monday.minusWeeks(2);
    asPlatform(SAMPLE);
    week.day(ruled, absent, "REV", "absent");
    assertEquals(new HarmRule(true, 60), made(ruled).harm(), "as the programme's file says");
  }

  @Test
  void measuresAreTheHeadsAndStayOnRecord() {
    LocalDate monday = MusterKeeper.monday(today()).minusWeeks(10);
    String pin = pin();
    asPlatform(SAMPLE);
    week.person(pin, "REV");
    week.day(monday, pin, "REV", "absent");
    long id = made(monday).id();
    musters.take(id, measure(pin, "show-cause", null, "absent without a word"));
    musters.take(id, measure(pin, "pay-cut", 1, "no answer to the notice"));
    assertEquals(
        List.of(Measure.SHOW_CAUSE, Measure.PAY_CUT),
        line(musters.get(id, null), pin).measures().stream().map(MeasureTaken::kind).toList());
    for (NewMeasure wrong :
        List.of(
            measure(pin, "flogging", null, "x"),
            measure(pin, "warning", null, " "),
            measure(pin, "warning", 2, "x"),
            measure(pin, "pay-cut", null, "x"),
            measure(pin, "pay-cut", 8, "x"),
            measure(pin(), "warning", null, "x"))) {
      assertThrows(InvalidInput.class, () -> musters.take(id, wrong), wrong::toString);
    }
    as(SAMPLE, STATE);
    assertThrows(
        Forbidden.class, () -> musters.take(id, measure(pin, "condoned", null, "not mine")));
  }

  @Test
  void everybodySeesTheirOwnPartOnly() {
    LocalDate monday = MusterKeeper.monday(today()).minusWeeks(11);
    String pin = pin();
    asPlatform(SAMPLE);
    week.person(pin, "REV");
    week.day(monday, pin, "REV", "late");
    long id = made(monday).id();
    as(SAMPLE, new Posting(Role.DEPARTMENT_HEAD, "WATER"));
    assertThrows(NotFound.class, () -> musters.get(id, null));
    assertThrows(NotFound.class, () -> musters.pdf(id, Locale.ENGLISH));
    as(SAMPLE, new Posting(Role.FUNCTIONARY, pin));
    assertEquals(
        List.of(pin), musters.get(id, null).lines().stream().map(MusterLine::pin).toList());
    as(SAMPLE, new Posting(Role.FUNCTIONARY, pin()));
    assertThrows(NotFound.class, () -> musters.get(id, null));
    as(SAMPLE, new Posting(Role.CENTRE_OFFICER, "SRT-0001"));
    assertThrows(NotFound.class, () -> musters.get(id, null));
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
    assertThrows(Forbidden.class, () -> musters.list(null));
    as(SAMPLE, HEAD);
    assertThrows(Forbidden.class, () -> musters.make(monday));
    as(SAMPLE, STATE);
    assertThrows(InvalidInput.class, () -> musters.make(today()), "the week is not over");
    assertThrows(InvalidInput.class, () -> musters.get(id, "soon"));
    assertEquals(60, musters.rule().attendance());
    assertTrue(musters.trend().stream().anyMatch(one -> one.week().equals(monday)));
    assertTrue(musters.people().stream().anyMatch(one -> one.code().equals(pin)));
  }

  /** The day of reading is fixed when a report is made, so one is made with a day that is over. */
  @Test
  void whatNobodyReadsGoesToTheCollector() {
    LocalDate monday = MusterKeeper.monday(today()).minusWeeks(12);
    String pin = pin();
    asPlatform(SAMPLE);
    week.person(pin, "REV");
    week.day(monday, pin, "REV", "absent");
    assertTrue(week.make(monday, monday.plusDays(9)) > 0);
    keeper.look();
    as(SAMPLE, STATE);
    MusterHead head =
        musters.list(monday).stream()
            .filter(one -> one.department().equals("REV"))
            .findFirst()
            .orElseThrow();
    assertNotNull(head.raisedAt(), head::toString);
    asPlatform(SAMPLE);
    long mails = week.mails("muster-unread", head.id());
    assertTrue(mails >= 1, "the Collector is told");
    keeper.look();
    asPlatform(SAMPLE);
    assertEquals(mails, week.mails("muster-unread", head.id()), "once");
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  private static NewMeasure measure(String pin, String kind, Integer days, String remark) {
    return new NewMeasure(pin, Week.CENTRE, kind, days, "REV/2026/7", remark);
  }

  private static MusterLine line(MusterReport report, String pin) {
    return report.lines().stream().filter(one -> one.pin().equals(pin)).findFirst().orElseThrow();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
