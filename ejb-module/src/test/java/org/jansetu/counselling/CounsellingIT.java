package org.jansetu.counselling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jansetu.application.Applicant;
import org.jansetu.application.Applications;
import org.jansetu.application.FilingRequest;
import org.jansetu.application.GivenDocument;
import org.jansetu.counter.PaidBy;
import org.jansetu.exam.Announcement;
import org.jansetu.exam.Exams;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
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

/** From the file of ranks to the last round, by those who may and by nobody else. */
@Tag("MPO-10")
class CounsellingIT extends InContainer {

  private static final String BOARD = "CLERK-POSTS";
  private static final String EXAM = "CLERK";
  private static final String FORM = "SMP-18";
  private static final String KIOSK = "SRT-0001";
  private static final Posting OPERATOR = new Posting(Role.OPERATOR, KIOSK);
  private static final Posting EXAMINER = new Posting(Role.DEPARTMENT_OFFICER, "EXAM");
  private static final List<String> MOBILES =
      List.of("9876530001", "9876530002", "9876530003", "9876530004", "9876530005", "9876530006");

  @Inject private Counsellings counsellings;
  @Inject private Seats seats;
  @Inject private CounsellingKeeper keeper;
  @Inject private SeatsTold told;
  @Inject private Exams exams;
  @Inject private Applications applications;
  @Inject private Uploads uploads;
  @Inject private Wallets wallets;

  private final List<String> numbers = new ArrayList<>();

  @Test
  void fromTheRanksToTheLastRound() throws Exception {
    fileForms();
    ranksComeAllOrNotAtAll();
    candidatesChoose();
    firstRound();
    secondRound();
    thirdRoundIsTheLast();
  }

  private void fileForms() throws IOException {
    asPlatform(SAMPLE);
    wallets.topUp(new TopUp(KIOSK, Money.ofPaise(20_000_000), "Opening (test)", "counselling"));
    as(SAMPLE, EXAMINER);
    LocalDateTime now = LocalDateTime.now(programmes.current().zone());
    exams.announce(
        EXAM,
        new Announcement(
            now.minusDays(2), now.plusDays(20), now.plusDays(30), null, null, "EB/TEST/9"));
    as(SAMPLE, OPERATOR);
    for (String mobile : MOBILES) {
      numbers.add(filed(mobile));
    }
  }

  private String filed(String mobile) throws IOException {
    return applications
        .file(
            new FilingRequest(
                UUID.randomUUID().toString(),
                FORM,
                new ObjectMapper()
                    .createObjectNode()
                    .put("applicantName", "Candidate " + mobile)
                    .put("fatherName", "Sagar")
                    .put("gender", "female")
                    .put("dateOfBirth", "2000-02-29")
                    .put("category", "general")
                    .put("address", "Neempur"),
                new Applicant("Candidate " + mobile, mobile, null),
                List.of(
                    new GivenDocument("photo", picture(200, 260)),
                    new GivenDocument("signature", picture(200, 60))),
                null,
                new FilingRequest.Consent("signature", "print-1"),
                PaidBy.CASH))
        .application()
        .number();
  }

  private String picture(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      image.setRGB(x, x % height, 0xFF00FF + x);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return uploads.keep(new ByteArrayInputStream(out.toByteArray()), "picture.png").id();
  }

  private void ranksComeAllOrNotAtAll() {
    as(SAMPLE, new Posting(Role.CITIZEN, MOBILES.get(0)));
    assertTrue(seats.find(numbers.get(0)).isEmpty(), "nobody is ranked");
    for (Posting other :
        List.of(
            new Posting(Role.DEPARTMENT_OFFICER, "REV"),
            new Posting(Role.DEPARTMENT_OFFICER, "EXAM@ND-D1"),
            OPERATOR)) {
      as(SAMPLE, other);
      assertThrows(Forbidden.class, () -> counsellings.rank(BOARD, csv("1,general")));
      assertThrows(Forbidden.class, () -> counsellings.turn(BOARD, 1));
    }
    as(SAMPLE, EXAMINER);
    assertEquals("not-ranked", refused(() -> counsellings.turn(BOARD, 1)));
    InvalidInput wrong =
        assertThrows(
            InvalidInput.class,
            () ->
                counsellings.rank(
                    BOARD,
                    csv("1,general", "1,general", "0,general", "4,vip", "5,general", "6,x")));
    assertEquals(
        List.of("/rows/2/rank", "/rows/3/rank", "/rows/4/category"),
        wrong.violations().stream().map(Violation::field).limit(3).toList());
    assertEquals(0, counsellings.counts(BOARD).ranked(), "nothing of it was taken");
    assertEquals(
        6,
        counsellings.rank(
            BOARD, csv("2,general", "1,general", "3,sc", "4,st", "5,general", "6,general")));
    assertEquals(
        6,
        counsellings.rank(
            BOARD, csv("1,general", "2,general", "3,sc", "4,st", "5,general", "6,general")),
        "two may change their ranks with each other");
  }

  /** A row for each candidate in their order; a row too many is a stranger's. */
  private ByteArrayInputStream csv(String... rows) {
    StringBuilder text = new StringBuilder("application,rank,category\n");
    for (int i = 0; i < rows.length; i++) {
      String number = i < numbers.size() ? numbers.get(i) : "A-SMP-NOBODY-1";
      text.append(number).append(',').append(rows[i]).append('\n');
    }
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void candidatesChoose() {
    as(SAMPLE, new Posting(Role.CITIZEN, MOBILES.get(1)));
    assertThrows(NotFound.class, () -> seats.choose(numbers.get(0), List.of("SARITA")));
    citizen(0);
    for (List<String> wrong :
        List.of(
            List.of("SARITA", "SARITA"),
            List.of("ATLANTIS"),
            List.of("SARITA", "KINARA", "DEVDHARA", "SARITA"))) {
      assertThrows(InvalidInput.class, () -> seats.choose(numbers.get(0), wrong));
    }
    SeatCard card = seats.choose(numbers.get(0), List.of("KINARA", "SARITA"));
    assertTrue(card.choosing());
    assertEquals("KINARA", card.choices().get(0).code());
    seats.choose(numbers.get(0), List.of("SARITA", "KINARA"));
    citizen(1);
    seats.choose(numbers.get(1), List.of("SARITA", "KINARA"));
    as(SAMPLE, OPERATOR);
    seats.choose(numbers.get(2), List.of("SARITA"));
    seats.choose(numbers.get(3), List.of("SARITA", "KINARA"));
    seats.choose(numbers.get(5), List.of("SARITA"));
    as(SAMPLE, EXAMINER);
    assertThrows(Forbidden.class, () -> seats.choose(numbers.get(4), List.of("SARITA")));
    assertEquals("choices-open", refused(() -> counsellings.turn(BOARD, 1)));
    counsellings.announce(
        BOARD,
        new Counsellings.Announcement(
            LocalDateTime.now(programmes.current().zone()).minusSeconds(1), "EB/TEST/10"));
    citizen(0);
    assertEquals("choices-closed", refused(() -> seats.choose(numbers.get(0), List.of("KINARA"))));
  }

  private void firstRound() throws Exception {
    citizen(0);
    assertEquals("seat-letter-not-ready", refused(() -> letter(0)));
    as(SAMPLE, EXAMINER);
    assertEquals("rounds-begun", refused(() -> counsellings.turn(BOARD, 2)));
    assertEquals(4, counsellings.turn(BOARD, 1));
    assertEquals("rounds-begun", refused(() -> counsellings.turn(BOARD, 1)), "run once");
    assertEquals("answers-open", refused(() -> counsellings.turn(BOARD, 2)));
    assertEquals("rounds-begun", refused(() -> counsellings.rank(BOARD, csv("1,general"))));
    assertEquals("SARITA/open", seat(0));
    assertEquals("KINARA/open", seat(1));
    assertEquals("SARITA/sc", seat(2));
    assertEquals("KINARA/st", seat(3));
    assertNull(seat(4), "who chose nothing gets nothing");
    awaitTold(0);
    citizen(0);
    String letter = letter(0);
    assertTrue(letter.contains("Clerk, Sarita") && letter.contains(numbers.get(0)), letter);
    seats.answer(numbers.get(0), SeatAnswer.LEAVE);
    assertNull(seats.get(numbers.get(0)).seat());
    assertEquals("illegal-move", refused(() -> seats.answer(numbers.get(0), SeatAnswer.ACCEPT)));
    citizen(1);
    seats.answer(numbers.get(1), SeatAnswer.FLOAT);
    assertEquals(
        SeatState.FLOATING, seats.answer(numbers.get(1), SeatAnswer.FLOAT).state(), "said twice");
    as(SAMPLE, OPERATOR);
    seats.answer(numbers.get(3), SeatAnswer.ACCEPT);
  }

  /** Told once, by this call or by the keeper that was quicker. */
  private void awaitTold(int index) throws InterruptedException {
    asPlatform(SAMPLE);
    keeper.tell();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (told.messages(numbers.get(index)) == 0) {
      assertTrue(System.nanoTime() < until, "the candidate was not told");
      Thread.sleep(50);
    }
    keeper.tell();
    assertEquals(1, told.messages(numbers.get(index)));
  }

  /** The third candidate says nothing, the first has left: the second moves up. */
  private void secondRound() throws IOException {
    told.endAnswers(BOARD);
    citizen(2);
    assertEquals("answer-closed", refused(() -> seats.answer(numbers.get(2), SeatAnswer.ACCEPT)));
    as(SAMPLE, EXAMINER);
    assertEquals(1, counsellings.turn(BOARD, 2));
    assertEquals("SARITA/open", seat(1), "the better choice that came free");
    assertEquals("KINARA/st", seat(3));
    assertNull(seat(2));
    citizen(2);
    assertEquals(SeatState.LAPSED, seats.get(numbers.get(2)).state());
    citizen(1);
    SeatCard floats = seats.get(numbers.get(1));
    assertEquals(SeatState.FLOATING, floats.state());
    assertEquals(List.of(SeatAnswer.ACCEPT, SeatAnswer.LEAVE), floats.answers());
    String code = codeOf(letter(1));
    asVisitor(SAMPLE);
    assertEquals("floating", seats.prove(numbers.get(1), code.toLowerCase(Locale.ROOT)).state());
    assertThrows(NotFound.class, () -> seats.prove(numbers.get(1), "AAAAAAAAAAAAAAAA"));
    assertThrows(NotFound.class, () -> seats.prove(numbers.get(0), code));
  }

  /** Nobody of its category takes the seat that the third candidate let go; the rule opens it. */
  private void thirdRoundIsTheLast() throws IOException {
    assertNull(seat(5), "a kept seat stays kept until the round of its rule");
    as(SAMPLE, EXAMINER);
    assertEquals(1, counsellings.turn(BOARD, 3), "nobody has to answer; one seat was passed on");
    assertEquals("SARITA/open", seat(5));
    citizen(5);
    assertEquals(
        List.of(new PassedSeats("SARITA", "sc", "open", 1, 3)), seats.get(numbers.get(5)).passed());
    assertTrue(letter(5).contains("sc → open: 1"), "the letter says where it came from");
    as(SAMPLE, EXAMINER);
    assertEquals("rounds-over", refused(() -> counsellings.turn(BOARD, 4)));
    Counsellings.Counts counts = counsellings.counts(BOARD);
    assertEquals(new Counsellings.Counts(6, 5, 1, 1, 1, 2), counts);
    CounsellingCard.Line sarita =
        counsellings.get(BOARD).vacancies().stream()
            .filter(line -> line.code().equals("SARITA"))
            .findFirst()
            .orElseThrow();
    assertEquals(2, sarita.total());
    assertEquals(2, sarita.given());
    assertEquals(2, sarita.seats().get("open"));
    assertEquals(0, sarita.seats().get("sc"));
    assertEquals(1, sarita.passed().size());
    List<String> columns = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
    String csv =
        new String(counsellings.table(BOARD, columns).csv().content(), StandardCharsets.UTF_8);
    assertTrue(csv.contains(numbers.get(3)) && csv.contains("KINARA"), csv);
    as(SAMPLE, OPERATOR);
    assertThrows(Forbidden.class, () -> counsellings.table(BOARD, columns));
    as("mponline", new Posting(Role.STATE_ADMIN, "S23"));
    assertThrows(NotFound.class, () -> counsellings.counts(BOARD));
    assertFalse(counsellings.list().isEmpty(), "its own one");
  }

  private void citizen(int index) {
    as(SAMPLE, new Posting(Role.CITIZEN, MOBILES.get(index)));
  }

  /** What a candidate has, as the candidate sees it; the examiner calls afterwards. */
  private String seat(int index) {
    citizen(index);
    SeatCard card = seats.get(numbers.get(index));
    as(SAMPLE, EXAMINER);
    return card.seat() == null ? null : card.seat().code() + "/" + card.kind().code();
  }

  private String letter(int index) throws IOException {
    byte[] pdf = seats.letter(numbers.get(index), Locale.ENGLISH).content();
    try (PdfReader reader = new PdfReader(pdf)) {
      return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
    }
  }

  private static String codeOf(String letter) {
    return letter.replaceAll(".*\\b([A-Z2-7]{16})\\b.*", "$1");
  }

  private interface Act {
    void now() throws IOException;
  }

  private static String refused(Act act) {
    return assertThrows(Refusal.class, act::now).code();
  }
}
