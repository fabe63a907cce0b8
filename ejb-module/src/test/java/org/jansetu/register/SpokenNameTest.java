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
    assertTrue(SpokenName.likeness(one, other) >= 60, one + " and " + other);
  }

  @Test
  void orderAndVowelsDoNotMatter() {
    assertEquals(SpokenName.of("सीता देवी"), SpokenName.of("Devi Seeta"));
    assertEquals(100, SpokenName.likeness("Mohan Singh", "singh MOHAN"));
  }

  @Test
  void otherNamesAreOthers() {
    assertNotEquals(SpokenName.of("राधा बाई"), SpokenName.of("मोहन सिंह"));
    assertTrue(SpokenName.likeness("राधा बाई", "मोहन सिंह") < 60);
    assertEquals(0, SpokenName.likeness("", ""));
  }
}
