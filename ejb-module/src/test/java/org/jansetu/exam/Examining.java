package org.jansetu.exam;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jansetu.application.Applicant;
import org.jansetu.application.Applications;
import org.jansetu.application.FilingRequest;
import org.jansetu.application.GivenDocument;
import org.jansetu.counter.Counter;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.QuoteRequest;
import org.jansetu.fees.Quote;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.jansetu.upload.Uploads;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.Wallets;
import org.junit.jupiter.api.BeforeEach;

/** Examinations of the invented programme, with candidates who have paid. */
abstract class Examining extends InContainer {

  static final String KIOSK = "SRT-0001";
  static final String MOBILE = "9876512345";
  static final Posting OPERATOR = new Posting(Role.OPERATOR, KIOSK);
  static final Posting EXAMINER = new Posting(Role.DEPARTMENT_OFFICER, "EXAM");
  static final Posting OTHER_BODY = new Posting(Role.DEPARTMENT_OFFICER, "REV");
  static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");
  static final Posting CANDIDATE = new Posting(Role.CITIZEN, MOBILE);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long ENOUGH = 20_000_000;

  @Inject Exams exams;
  @Inject Candidates candidates;
  @Inject Applications applications;
  @Inject Counter counter;
  @Inject Wallets wallets;
  @Inject Uploads uploads;
  @Inject RefundKeeper refunds;
  @Inject Told told;

  /** The class runs outside first, where nothing is injected. */
  @BeforeEach
  void payIn() {
    if (wallets != null) {
      asPlatform(SAMPLE);
      String key = "exams-" + getClass().getSimpleName();
      wallets.topUp(new TopUp(KIOSK, Money.ofPaise(ENOUGH), "Opening balance (test)", key));
      as(SAMPLE, OPERATOR);
    }
  }

  static ObjectNode answers(String name) {
    return JSON.createObjectNode()
        .put("applicantName", name)
        .put("fatherName", "Sagar")
        .put("gender", "male")
        .put("dateOfBirth", "2000-02-29")
        .put("category", "general")
        .put("address", "Neempur");
  }

  static Candidates.Correction changes(String field, String value) {
    return new Candidates.Correction(JSON.createObjectNode().put(field, value), List.of());
  }

  static Candidates.Correction papers(GivenDocument... papers) {
    return new Candidates.Correction(JSON.createObjectNode(), List.of(papers));
  }

  Quote quote(String service) {
    as(SAMPLE, OPERATOR);
    return counter.quote(new QuoteRequest(service, answers("Radha"), null));
  }

  /** A form handed in at the kiosk with photograph and signature; the operator calls afterwards. */
  String filed(String service, String name) throws IOException {
    as(SAMPLE, OPERATOR);
    return applications.file(request(service, name, null)).application().number();
  }

  FilingRequest request(String service, String name, Long expected) throws IOException {
    return new FilingRequest(
        UUID.randomUUID().toString(),
        service,
        answers(name),
        new Applicant(name, MOBILE, null),
        List.of(
            new GivenDocument("photo", picture(200, 260)),
            new GivenDocument("signature", picture(200, 60))),
        expected,
        new FilingRequest.Consent("signature", "print-1"),
        PaidBy.CASH);
  }

  final String picture(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      image.setRGB(x, x % height, 0xFF00FF + x);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return uploads.keep(new ByteArrayInputStream(out.toByteArray()), "picture.png").id();
  }

  static LocalDateTime in(long seconds) {
    return LocalDateTime.ofInstant(
        Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS),
        ZoneId.of("Asia/Kolkata"));
  }

  /** Announces dates, so many seconds from now; the examiner's order. */
  void announce(String exam, long opens, long last, long late) {
    as(SAMPLE, EXAMINER);
    exams.announce(exam, new Announcement(in(opens), in(last), in(late), null, null, "EB/TEST/1"));
    as(SAMPLE, OPERATOR);
  }

  void correcting(String exam, long from, long until) {
    as(SAMPLE, EXAMINER);
    exams.announce(exam, new Announcement(null, null, null, in(from), in(until), "EB/TEST/2"));
    as(SAMPLE, OPERATOR);
  }
}
