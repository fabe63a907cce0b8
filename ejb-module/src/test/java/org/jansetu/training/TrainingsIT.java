package org.jansetu.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jansetu.access.Credentials;
import org.jansetu.access.NewUser;
import org.jansetu.access.Users;
import org.jansetu.network.KioskStatus;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Operators learn, are tested and certified; without that no kiosk goes live. */
@Tag("EMI-17")
@Tag("JSK-7")
class TrainingsIT extends InContainer {

  private static final String COUNTER = "COUNTER";
  private static final String CENTRE = "CENTRE";
  private static final Posting SOCIETY = new Posting(Role.SOCIETY_ADMIN, "SOC-2");
  private static final Map<String, String> RIGHT =
      Map.of(
          "receipt", "at-once",
          "more", "nothing-more",
          "promise", "law",
          "missing", "file",
          "password", "nobody",
          "mistake", "cancel");

  @Inject private Trainings trainings;
  @Inject private Users users;
  @Inject private Kiosks kiosks;

  private void asUser(long id, String name, String kiosk) {
    Posting operator = new Posting(Role.OPERATOR, kiosk);
    Caller like = person(SAMPLE, operator);
    callers.set(
        new Caller(like.tenant(), SAMPLE, id, name, List.of(operator), Locale.ENGLISH, "test"));
  }

  private static Trainings.Answers answers(Map<String, String> answers) {
    return new Trainings.Answers(answers, "Asha Devi");
  }

  @Test
  void kioskGoesLiveOnlyWithATrainedOperator() throws IOException {
    String kiosk = "KNR-0002";
    as(SAMPLE, SOCIETY);
    Refusal missing =
        assertThrows(Refusal.class, () -> kiosks.activate(kiosk, "inspected and found right"));
    assertEquals("training-missing", missing.code());
    assertEquals(KioskStatus.APPLIED, kiosks.get(kiosk).status(), "nothing was changed");
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    Posting operator = new Posting(Role.OPERATOR, kiosk);
    users.create(new NewUser(new Credentials("trained-asha", "a long password"), operator));
    long asha = users.posted(operator.role(), List.of(operator.place())).get("trained-asha");

    asUser(asha, "trained-asha", kiosk);
    TestSheet sheet = trainings.begin(COUNTER);
    assertEquals(4, sheet.asks().size());
    assertEquals(sheet, trainings.begin(COUNTER), "the same test goes on");
    InvalidInput nameless =
        assertThrows(
            InvalidInput.class,
            () -> trainings.finish(sheet.id(), new Trainings.Answers(RIGHT, " ")));
    assertEquals("/fullName", nameless.violations().get(0).field());
    asUser(asha + 1_000_000, "somebody-else", kiosk);
    assertThrows(NotFound.class, () -> trainings.finish(sheet.id(), answers(RIGHT)));
    asUser(asha, "trained-asha", kiosk);
    TestResult failed = trainings.finish(sheet.id(), answers(Map.of()));
    assertFalse(failed.isPassed());
    assertEquals(4, failed.wrong().size());
    assertNull(failed.certificate());
    assertThrows(NotFound.class, () -> trainings.finish(sheet.id(), answers(RIGHT)), "it is over");
    as(SAMPLE, SOCIETY);
    assertThrows(Refusal.class, () -> kiosks.activate(kiosk, "inspected again"));

    asUser(asha, "trained-asha", kiosk);
    TestResult passed = trainings.finish(trainings.begin(COUNTER).id(), answers(RIGHT));
    assertTrue(passed.isPassed(), passed.toString());
    TrainingCertificate certificate = passed.certificate();
    assertEquals(100, certificate.percent());
    assertEquals(certificate.passedOn().plusMonths(24), certificate.validUntil());
    String said = text(trainings.print(certificate.number(), Locale.ENGLISH).content());
    assertTrue(said.contains("Asha Devi") && said.contains(certificate.code()), said);
    proved(certificate);
    as(SAMPLE, SOCIETY);
    kiosks.activate(kiosk, "the operator is trained");
    assertEquals(KioskStatus.ACTIVE, kiosks.get(kiosk).status());
  }

  private void proved(TrainingCertificate certificate) {
    asVisitor(SAMPLE);
    TrainingCertificate proof =
        trainings.prove(certificate.number(), certificate.code()).orElseThrow();
    assertTrue(proof.isValid());
    assertNull(proof.code());
    assertTrue(trainings.prove(certificate.number(), "AAAAAAAAAAAA").isEmpty());
    assertTrue(trainings.prove("T-999999999", certificate.code()).isEmpty());
    asVisitor("mponline");
    assertTrue(trainings.prove(certificate.number(), certificate.code()).isEmpty());
    as(SAMPLE, SOCIETY);
    assertTrue(
        trainings.certificates().stream()
            .anyMatch(one -> one.number().equals(certificate.number())));
    as(SAMPLE, new Posting(Role.SOCIETY_ADMIN, "SOC-1"));
    assertFalse(
        trainings.certificates().stream()
            .anyMatch(one -> one.number().equals(certificate.number())));
    assertThrows(NotFound.class, () -> trainings.print(certificate.number(), Locale.ENGLISH));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void testsOfADayAreLimitedAndDraw() {
    asUser(4_711_001, "often-tried", "SRT-0001");
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      TestSheet sheet = trainings.begin(CENTRE);
      assertEquals(2 - i, sheet.attemptsLeft());
      sheet.asks().forEach(ask -> seen.merge(ask.code(), 1, Integer::sum));
      assertFalse(trainings.finish(sheet.id(), answers(Map.of("copy", "citizen"))).isPassed());
    }
    assertEquals(3, seen.size(), "each question of three, each time");
    Refusal used = assertThrows(Refusal.class, () -> trainings.begin(CENTRE));
    assertEquals("attempts-used", used.code());
    assertEquals(
        List.of(0, 3),
        trainings.list().stream()
            .collect(Collectors.toMap(CourseCard::code, CourseCard::attemptsLeft))
            .values()
            .stream()
            .sorted()
            .toList());
    assertThrows(NotFound.class, () -> trainings.begin("JUGGLING"));
    as(SAMPLE, SOCIETY);
    assertThrows(Forbidden.class, () -> trainings.begin(COUNTER));
    as(SAMPLE, new Posting(Role.OPERATOR, "SRT-0001"));
    assertThrows(Forbidden.class, () -> trainings.certificates());
    assertEquals(SAMPLE, trainings.findSandbox().orElseThrow());
  }
}
