package org.jansetu.payment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What proves where a message comes from. */
@Tag("MPO-2")
class SealTest {

  private static final Map<String, String> WORD =
      Map.of("kind", "callback", "order", "P1", "amountPaise", "2000", "state", "succeeded");

  private final Seal seal = new Seal("a secret");

  @Test
  void aMessageHoldsAsItWasSigned() {
    assertTrue(seal.holds(seal.sign(WORD)));
    assertTrue(seal.holds(new TreeMap<>(seal.sign(WORD))), "in any order");
  }

  @Test
  void everyChangeBreaksIt() {
    for (String field : WORD.keySet()) {
      Map<String, String> changed = new TreeMap<>(seal.sign(WORD));
      changed.put(field, changed.get(field) + "0");
      assertFalse(seal.holds(changed), field);
      Map<String, String> without = new TreeMap<>(seal.sign(WORD));
      without.remove(field);
      assertFalse(seal.holds(without), field);
    }
    Map<String, String> more = new TreeMap<>(seal.sign(WORD));
    more.put("debited", "true");
    assertFalse(seal.holds(more), "a field more");
  }

  @Test
  void nobodyWithoutTheSecretCanSign() {
    assertFalse(seal.holds(new Seal("another").sign(WORD)));
    assertFalse(seal.holds(WORD), "no signature at all");
  }

  @Test
  void aLineInAValueIsNoFieldOfItsOwn() {
    Map<String, String> joined = Map.of("a", "1\nb=2");
    Map<String, String> parted = Map.of("a", "1", "b", "2");
    assertFalse(
        seal.sign(joined).get(Seal.SIGNATURE).equals(seal.sign(parted).get(Seal.SIGNATURE)));
  }
}
