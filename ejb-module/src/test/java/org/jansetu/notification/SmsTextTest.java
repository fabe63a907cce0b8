package org.jansetu.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SmsTextTest {

  @Test
  @Tag("TEL-7")
  void whatTheDefaultAlphabetHasNotGoesAsUnicode() {
    assertTrue(SmsText.isPlain("Your application A-1 is filed; 2 days. (Nadi)"));
    assertFalse(SmsText.isPlain("आपका आवेदन दर्ज हुआ।"));
    for (String sign : new String[] {"₹", "@", "_", "$", "[", "{", "`", "~", "é"}) {
      assertFalse(SmsText.isPlain("x" + sign), sign + " lies elsewhere in the default alphabet");
    }
  }

  @Test
  void validityIsARelativeTimeOfTheProtocol() {
    assertEquals("000000001000000R", SmsText.validity(600));
    assertEquals("000001010101000R", SmsText.validity(86_400 + 3_600 + 60 + 1));
    assertNull(SmsText.validity(0));
  }

  @Test
  void addressOfAGatewayIsReadWithItsPassword() {
    assertEquals(
        new GatewayUrl(true, "centre.example.in", 3550, "seva", "s@c+et"),
        GatewayUrl.parse("smpps://seva:s%40c+et@centre.example.in:3550"));
    assertEquals(
        new GatewayUrl(false, "127.0.0.1", 25, "", ""), GatewayUrl.parse("smtp://127.0.0.1:25"));
    assertFalse(GatewayUrl.parse("smpp://a:secret@h:1").toString().contains("secret"));
  }
}
