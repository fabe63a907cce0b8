package org.jansetu.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A score is what its formula says. */
@Tag("JSK-8")
class ScoreRuleTest {

  private static final ScoreRule RULE = new ScoreRule(60, 40, 12);

  @Test
  void knownScores() {
    assertEquals(100, RULE.of(12, 12, 4, 4));
    assertEquals(60, RULE.of(12, 12, 4, 0));
    assertEquals(70, RULE.of(12, 6, 4, 4));
    assertEquals(50, RULE.of(12, 6, 0, 0), "nothing decided: attendance is all there is");
    assertEquals(67, RULE.of(3, 2, 0, 0), "half up");
    assertEquals(0, RULE.of(12, 0, 5, 0));
    assertNull(RULE.of(0, 0, 5, 5), "nobody was due");
  }

  @Property
  void scoreLiesWithinAndNeverFallsWithAttendance(
      @ForAll @LongRange(min = 1, max = 100_000) long due,
      @ForAll @LongRange(min = 0, max = 100_000) long some,
      @ForAll @LongRange(min = 0, max = 100_000) long decided,
      @ForAll @LongRange(min = 0, max = 100_000) long within) {
    long came = Math.min(due, some);
    long inTime = Math.min(decided, within);
    int score = RULE.of(due, came, decided, inTime);
    assertTrue(score >= 0 && score <= 100, () -> "score " + score);
    if (came < due) {
      assertTrue(RULE.of(due, came + 1, decided, inTime) >= score);
    }
  }
}
