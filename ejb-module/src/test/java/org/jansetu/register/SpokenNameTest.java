package org.jansetu.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("EMI-10")
class SpokenNameTest {

  private static int likeness(String one, String other) {
    return SpokenName.said(one).likeness(SpokenName.said(other));
  }

  private static String text(String name) {
    return SpokenName.said(name).text();
  }

  @ParameterizedTest
  @CsvSource({
    "राधा बाई, Radha Bai",
    "राधा बाई, राधाबाई",
    "रामकुमार शर्मा, Ram Kumar Sharma",
    "सीता देवी, Seeta Devi",
    "सीता देवी, देवी सीता",
    "मोहन सिंह, Mohan Singh",
    "गीता शर्मा, Geeta Sharma",
    "लक्ष्मी, Lakshmi"
  })
  void spellingsOfOneNameSoundAlike(String one, String other) {
    assertTrue(likeness(one, other) >= 60, one + " and " + other);
  }

  @Test
  void orderAndVowelsDoNotMatter() {
    assertEquals(text("सीता देवी"), text("Devi Seeta"));
    assertEquals(100, likeness("Mohan Singh", "singh MOHAN"));
  }

  @Test
  void otherNamesAreOthers() {
    assertNotEquals(text("राधा बाई"), text("मोहन सिंह"));
    assertTrue(likeness("राधा बाई", "मोहन सिंह") < 60);
    assertEquals(0, likeness("", ""));
  }
}
