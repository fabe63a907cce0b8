package org.jansetu.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of a kiosk: every pair of statuses is either a move or a refusal. */
@Tag("MPO-5")
@Tag("X-7")
class KioskLifeTest {

  private static final Set<List<KioskStatus>> MOVES =
      Set.of(
          List.of(KioskStatus.APPLIED, KioskStatus.ACTIVE),
          List.of(KioskStatus.APPLIED, KioskStatus.CLOSED),
          List.of(KioskStatus.ACTIVE, KioskStatus.SUSPENDED),
          List.of(KioskStatus.ACTIVE, KioskStatus.CLOSED),
          List.of(KioskStatus.SUSPENDED, KioskStatus.ACTIVE),
          List.of(KioskStatus.SUSPENDED, KioskStatus.CLOSED));

  @Test
  void everyPairIsMoveOrRefusal() {
    for (KioskStatus from : KioskStatus.values()) {
      for (KioskStatus to : KioskStatus.values()) {
        Kiosk kiosk = new Kiosk(1, "GWL-0417", from);
        if (MOVES.contains(List.of(from, to))) {
          KioskMoved moved = kiosk.move(to, "inspection");
          assertEquals(new KioskMoved("GWL-0417", from, to, "inspection"), moved);
          assertEquals(to, kiosk.status());
        } else {
          IllegalMove refused = assertThrows(IllegalMove.class, () -> kiosk.move(to, "inspection"));
          assertEquals(List.of(from.code(), to.code()), refused.arguments());
          assertEquals(from, kiosk.status(), "a refused move moves nothing");
        }
      }
    }
  }

  @Test
  void closedIsForGood() {
    assertEquals(Set.of(), KioskStatus.CLOSED.next());
  }
}
