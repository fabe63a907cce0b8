package org.jansetu.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final Locale HINDI = Locale.forLanguageTag("hi");
  private final Template otp =
      MessageTemplates.of(Wording.right()).find(Channel.SMS, MessageKind.OTP).orElseThrow();

  @Test
  @Tag("TEL-7")
  void speaksTheReadersLanguage() {
    Map<String, String> values = Map.of("code", "482913", "minutes", "10");
    assertEquals("कोड 482913, 10 मिनट", otp.fill(otp.text(), HINDI, values));
    assertEquals("Code 482913, 10 min", otp.fill(otp.text(), Locale.ENGLISH, values));
    assertEquals("Code 482913, 10 min", otp.fill(otp.text(), Locale.forLanguageTag("mr"), values));
  }

  @Test
  void valueCannotBringAPlaceholderOrALineOfItsOwn() {
    String filled =
        otp.fill(
            otp.text(), Locale.ENGLISH, Map.of("code", "{minutes}$1\r\nBcc: x", "minutes", "9"));
    assertEquals("Code {minutes}$1 Bcc: x, 9 min", filled);
  }

  @Test
  void longValueIsCut() {
    String filled =
        otp.fill(otp.text(), Locale.ENGLISH, Map.of("code", "क".repeat(500), "minutes", "9"));
    assertTrue(filled.contains("क".repeat(199) + "…"), filled);
    assertEquals("Code , 9 min".length() + 200, filled.length());
  }

  @Test
  void everyKindIsFoundByItsCode() {
    for (MessageKind kind : MessageKind.values()) {
      assertEquals(kind, MessageKind.find(kind.code()).orElseThrow());
      assertTrue(kind.known().containsAll(kind.needed()), kind.code());
    }
  }
}
