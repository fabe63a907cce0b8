package org.jansetu.appeal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.shared.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A penalty is one that the law knows, of the height that it allows. */
@Tag("X-6")
class AppealInputTest {

  private static final Law.Fines FINES =
      new Law.Fines(
          Money.ofRupees(250),
          Money.ofRupees(5_000),
          Money.ofRupees(500),
          Money.ofRupees(5_000),
          "treasury",
          Map.of(
              "designated-officer", List.of("per-day", "lump"),
              "first-appeal-officer", List.of("lump")));

  private static String wrong(int late, String kind, Long amount, String against) {
    AppealAction.Penalty penalty = new AppealAction.Penalty(kind, amount, against);
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> AppealInput.check(penalty, FINES, late));
    Violation first = refused.violations().get(0);
    return first.field() + " " + first.code();
  }

  @Test
  void daysAreReckonedAndNotAsked() {
    AppealAction.Penalty days = new AppealAction.Penalty("per-day", null, "designated-officer");
    assertDoesNotThrow(() -> AppealInput.check(days, FINES, 3));
    AppealAction.Penalty same = new AppealAction.Penalty("per-day", 75_000L, "designated-officer");
    assertDoesNotThrow(() -> AppealInput.check(same, FINES, 3));
    assertEquals(
        "/penalty/amountPaise reckoned", wrong(3, "per-day", 80_000L, "designated-officer"));
    assertEquals("/penalty/kind not-late", wrong(0, "per-day", null, "designated-officer"));
  }

  @Test
  void lumpLiesBetweenTheLimits() {
    for (long paise : new long[] {50_000, 500_000}) {
      AppealAction.Penalty lump = new AppealAction.Penalty("lump", paise, "first-appeal-officer");
      assertDoesNotThrow(() -> AppealInput.check(lump, FINES, 0));
    }
    for (long paise : new long[] {49_999, 500_001, -1}) {
      assertEquals(
          "/penalty/amountPaise out-of-range", wrong(9, "lump", paise, "designated-officer"));
    }
    assertEquals("/penalty/amountPaise required", wrong(9, "lump", null, "designated-officer"));
  }

  @Test
  void onlyTheOfficersAndKindsOfTheLaw() {
    assertEquals("/penalty/kind not-allowed", wrong(9, "per-day", null, "first-appeal-officer"));
    assertEquals("/penalty/against not-allowed", wrong(9, "lump", 60_000L, "clerk"));
    assertEquals("/penalty/against required", wrong(9, "lump", 60_000L, null));
    assertEquals("/penalty/kind required", wrong(9, null, 60_000L, "designated-officer"));
  }
}
