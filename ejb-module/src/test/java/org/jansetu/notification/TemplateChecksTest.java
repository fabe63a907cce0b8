package org.jansetu.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.jansetu.shared.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("X-1")
class TemplateChecksTest {

  private static final List<String> BOTH = List.of("hi", "en");

  @Test
  void rightFileHasNoFindings() {
    assertEquals(List.of(), TemplateChecks.run(Wording.right(), BOTH));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("code: otp", "code: lottery-won", "template-known"),
        Arguments.of("Code {code}, {minutes}", "Code {code}, {hours}", "placeholder-known"),
        Arguments.of("Code {code}", "Code {code} {", "placeholder-known"),
        Arguments.of("कोड {code}", "कोड", "placeholder-needed"),
        Arguments.of(", hi: \"कोड {code}, {minutes} मिनट\"", "", "template-every-language"),
        Arguments.of(", hi: \"समय पार {number}\"", "", "template-every-language"),
        Arguments.of("समय पार {number}", "समय पार {name}", "placeholder-known"),
        Arguments.of(", hi: \"1007000000000000102\"", "", "template-registered"),
        Arguments.of("header: NADISV, ", "", "sender-there"),
        Arguments.of("address: no-reply@nadi.example.in, ", "", "sender-there"),
        Arguments.of("subject: {en: \"Overdue {number}\"", "other: {en: \"x\"", "subject-there"),
        Arguments.of("- code: promise-broken\n    channel: email", TWICE, "template-once"));
  }

  private static final String TWICE =
      """
      - code: promise-broken
          channel: email
          subject: {en: x, hi: x}
          text: {en: "{number} {promisedOn}", hi: "{number} {promisedOn}"}
        - code: promise-broken
          channel: email"""
          .indent(0)
          .strip();

  @ParameterizedTest
  @MethodSource("broken")
  void eachFindingSaysWhere(String what, String by, String check) {
    List<Finding> findings = TemplateChecks.run(Wording.with(what, by), BOTH);
    assertEquals(List.of(check), findings.stream().map(Finding::check).toList());
    assertEquals("notifications.yaml", findings.get(0).file());
    assertEquals("/templates/", findings.get(0).key().substring(0, 11));
  }

  @Test
  void programmeOfOneLanguageNeedsOneText() {
    assertEquals(
        List.of(),
        TemplateChecks.run(
            Wording.with(", hi: \"कोड {code}, {minutes} मिनट\"", ""), List.of("en")));
  }
}
