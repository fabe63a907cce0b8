package org.jansetu.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.access.TooManyAttempts;
import org.jansetu.notification.MessageCard;
import org.jansetu.notification.Notifications;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Consent to be filed for: by a code, by a print, never by guessing. */
@Tag("MPO-3")
class ConsentsIT extends InContainer {

  private static final Posting OPERATOR = new Posting(Role.OPERATOR, "SRT-0001");
  private static final Posting OTHER = new Posting(Role.OPERATOR, "KNR-0001");
  private static final String SERVICE = "SMP-11";
  private static final String NAME = "Radha Bai";
  private static final Pattern DIGITS = Pattern.compile("\\b[0-9]{6}\\b");

  @Inject private Consents consents;
  @Inject private Notifications notifications;

  private static String mobile() {
    return "9" + (100_000_000 + ThreadLocalRandom.current().nextInt(800_000_000));
  }

  private ConsentCard asked(String mobile) {
    as(SAMPLE, OPERATOR);
    return consents.ask(new ConsentRequest(SERVICE, NAME, mobile, ConsentMethod.OTP));
  }

  /** What the telephone shows. */
  private String code(String mobile) {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    String text =
        notifications.list(null, 200).items().stream()
            .filter(card -> card.to().equals(mobile))
            .map(MessageCard::text)
            .findFirst()
            .orElseThrow();
    Matcher digits = DIGITS.matcher(text);
    assertTrue(digits.find(), text);
    as(SAMPLE, OPERATOR);
    return digits.group();
  }

  private static String other(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  private Optional<String> take(ConsentCard card, String mobile, String key) {
    ConsentMethod method = ConsentMethod.find(card.method()).orElseThrow();
    return consents.take(new ConsentTaken(card.number(), method, SERVICE, NAME, mobile, key));
  }

  @Test
  void codeThatIsToldGivesConsentForOneRequest() {
    String mobile = mobile();
    ConsentCard card = asked(mobile);
    assertFalse(card.isGiven());
    assertEquals(Optional.of("consent-missing"), take(card, mobile, "a"));
    String code = code(mobile);
    assertTrue(consents.confirm(card.number(), code).isGiven());
    assertTrue(consents.confirm(card.number(), code).isGiven(), "told twice is told");
    assertEquals(Optional.of("consent-other"), take(card, mobile(), "a"), "another mobile");
    assertEquals(
        Optional.of("consent-other"),
        consents.take(
            new ConsentTaken(card.number(), ConsentMethod.OTP, "SMP-05", NAME, mobile, "a")));
    assertEquals(
        Optional.of("consent-other"),
        consents.take(
            new ConsentTaken(card.number(), ConsentMethod.OTP, SERVICE, "Sita", mobile, "a")));
    assertEquals(
        Optional.of("consent-unknown"),
        consents.take(
            new ConsentTaken(card.number(), ConsentMethod.SIGNATURE, SERVICE, NAME, mobile, "a")));
    String key = UUID.randomUUID().toString();
    assertEquals(Optional.empty(), take(card, mobile, key));
    assertEquals(Optional.empty(), take(card, mobile, key), "the same request again");
    assertEquals(Optional.of("consent-other"), take(card, mobile, "another"));
    consents.free(key);
    assertEquals(Optional.empty(), take(card, mobile, "another"), "what came to nothing is free");
  }

  @Test
  void codeIsNotGuessed() {
    String mobile = mobile();
    ConsentCard card = asked(mobile);
    String code = code(mobile);
    for (int left = 4; left >= 0; left--) {
      WrongCode wrong =
          assertThrows(WrongCode.class, () -> consents.confirm(card.number(), other(code)));
      assertEquals(left, wrong.members().get("triesLeft"));
    }
    Refusal over = assertThrows(Refusal.class, () -> consents.confirm(card.number(), code));
    assertEquals("consent-over", over.code(), "the right one comes too late");
    assertThrows(InvalidInput.class, () -> consents.confirm(card.number(), "12345"));
    assertThrows(InvalidInput.class, () -> consents.confirm(card.number(), null));
  }

  @Test
  void hundredAtOnceGetFiveTries() throws Exception {
    String mobile = mobile();
    ConsentCard card = asked(mobile);
    String wrong = other(code(mobile));
    List<Object> answers =
        atOnce(
            100,
            () -> {
              as(SAMPLE, OPERATOR);
              try {
                return consents.confirm(card.number(), wrong);
              } catch (Refusal refused) {
                return refused.code();
              }
            });
    assertEquals(5, answers.stream().filter("wrong-code"::equals).count());
    assertEquals(95, answers.stream().filter("consent-over"::equals).count());
  }

  @Test
  void telephoneGetsFiveCodesAnHour() {
    String mobile = mobile();
    for (int i = 0; i < 5; i++) {
      asked(mobile);
    }
    TooManyAttempts refused = assertThrows(TooManyAttempts.class, () -> asked(mobile));
    assertTrue(refused.retryAfterSeconds() > 3_000 && refused.retryAfterSeconds() <= 3_600);
  }

  @Test
  void consentBelongsToItsKioskAndProgramme() {
    String mobile = mobile();
    ConsentCard card = asked(mobile);
    String code = code(mobile);
    as(SAMPLE, OTHER);
    assertThrows(NotFound.class, () -> consents.confirm(card.number(), code));
    assertThrows(NotFound.class, () -> consents.print(card.number(), Locale.ENGLISH));
    assertEquals(Optional.of("consent-unknown"), take(card, mobile, "a"));
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
    assertThrows(Forbidden.class, () -> consents.confirm(card.number(), code));
  }

  @Test
  void pageToSignSaysWhatIsAgreedAndNothingRuns() {
    as(SAMPLE, OPERATOR);
    ConsentCard card =
        consents.ask(
            new ConsentRequest(SERVICE, "<b>Radha</b> & co", null, ConsentMethod.SIGNATURE));
    String page =
        new String(
            consents.print(card.number(), Locale.forLanguageTag("hi")).content(),
            StandardCharsets.UTF_8);
    assertTrue(page.contains(card.number()), page);
    assertTrue(page.contains("आय प्रमाण पत्र"), page);
    assertTrue(page.contains("&lt;b&gt;Radha&lt;/b&gt; &amp; co"), page);
    assertFalse(page.contains("<b>Radha"), page);
    Refusal noCode = assertThrows(Refusal.class, () -> consents.confirm(card.number(), "123456"));
    assertEquals("consent-over", noCode.code());
  }

  @Test
  void whatIsMissingIsNamed() {
    as(SAMPLE, OPERATOR);
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () -> consents.ask(new ConsentRequest(SERVICE, " ", "123", ConsentMethod.OTP)));
    assertEquals(
        List.of("/applicantName", "/mobile"),
        refused.violations().stream().map(v -> v.field()).toList());
    assertThrows(
        InvalidInput.class,
        () -> consents.ask(new ConsentRequest(SERVICE, NAME, null, ConsentMethod.OTP)));
    assertThrows(
        NotFound.class,
        () -> consents.ask(new ConsentRequest("none", NAME, null, ConsentMethod.SIGNATURE)));
  }
}
