package org.jansetu.api.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jansetu.access.TooManyAttempts;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.NotFound;
import org.jansetu.web.texts.Language;
import org.jansetu.web.texts.RefusalTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMapperTest {

  private final RefusalTexts hindi = new RefusalTexts(Language.HINDI);
  private final RefusalTexts english = new RefusalTexts(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "malformed-json,400",
    "idempotency-key-required,400",
    "unauthenticated,401",
    "bad-credentials,401",
    "forbidden,403",
    "wrong-programme,403",
    "not-found,404",
    "unknown-programme,404",
    "too-large,413",
    "invalid-input,422",
    "idempotency-key-reused,422",
    "too-many-attempts,429",
    "biller-unavailable,503",
    "wallet-insufficient,409",
    "a-code-of-next-year,409"
  })
  void answersEachCodeWithItsStatus(String code, int status) {
    assertEquals(status, ProblemStatus.of(code));
  }

  @Test
  void saysTheSameInTheReadersLanguage() {
    Refusal refusal = new TooManyAttempts(30);
    Map<String, Object> problem = ProblemMapper.problem(429, refusal, english);
    assertEquals("urn:jansetu:too-many-attempts", problem.get("type"));
    assertEquals("too-many-attempts", problem.get("code"));
    assertEquals(429, problem.get("status"));
    assertEquals(30L, problem.get("retryAfterSeconds"));
    assertEquals("Too many attempts. Please try again in 30 seconds.", problem.get("detail"));
    assertTrue(
        ProblemMapper.problem(429, refusal, hindi).get("detail").toString().contains("30 सेकंड"));
  }

  @Test
  void namesViolationsAndLeavesTheFindersOwnSentence() {
    InvalidInput refusal =
        new InvalidInput(
            List.of(
                new Violation("/a", "required", ""),
                new Violation("/b", "pattern", "ten digits"),
                new Violation("/c", "code-of-next-year", "")));
    assertEquals(
        List.of(
            new Violation("/a", "required", "This value is required."),
            new Violation("/b", "pattern", "ten digits"),
            new Violation("/c", "code-of-next-year", "This value does not fit.")),
        ProblemMapper.problem(422, refusal, english).get("violations"));
  }

  @Test
  void neverLetsAMemberReplaceWhatTheProblemSaysOfItself() {
    Refusal refusal =
        new Refusal("sly") {
          private static final long serialVersionUID = 1L;

          @Override
          public Map<String, Object> members() {
            return Map.of("status", 200);
          }
        };
    assertEquals(409, ProblemMapper.problem(409, refusal, english).get("status"));
  }

  @Test
  void findsTheRefusalInWhateverTheContainerWrapped() {
    NotFound refusal = new NotFound();
    EJBException wrapped = new EJBException(new RuntimeException(refusal));
    assertSame(refusal, ProblemMapper.refusalIn(wrapped));
    assertNull(ProblemMapper.refusalIn(new EJBException(new RuntimeException("secret"))));
  }

  @Test
  void tellsNothingOfADefect() {
    Map<String, Object> problem = ProblemMapper.problem(500, new Refusal("internal"), english);
    assertFalse(problem.toString().contains("Exception"));
  }

  @Test
  void speaksOfTheSameThingsInBothLanguages() {
    assertEquals(keys(Locale.ROOT), keys(Language.HINDI));
  }

  private static Set<String> keys(Locale language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.jansetu.web.texts.Refusals",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    assertEquals(language, bundle.getLocale());
    Set<String> own = new TreeSet<>();
    for (String key : bundle.keySet()) {
      if (!language.equals(Language.HINDI)
          || bundle.getString(key).matches("(?s).*\\p{IsDevanagari}.*")) {
        own.add(key);
      }
    }
    return own;
  }
}
