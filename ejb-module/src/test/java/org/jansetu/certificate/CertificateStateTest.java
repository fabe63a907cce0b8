package org.jansetu.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of every move from every state only the drawn ones happen. */
@Tag("X-14")
class CertificateStateTest {

  @Test
  void onlyTheDrawnMovesHappen() {
    List<String> moves = new ArrayList<>();
    for (CertificateState from : CertificateState.values()) {
      for (CertificateState to : CertificateState.values()) {
        if (from.canBecome(to)) {
          moves.add(from.code() + " > " + to.code());
        }
      }
    }
    assertEquals(
        List.of(
            "to-sign > issued",
            "to-sign > revoked",
            "to-sign > superseded",
            "issued > revoked",
            "issued > superseded"),
        moves);
  }

  @Test
  void codesAreReadBack() {
    for (CertificateState state : CertificateState.values()) {
      assertEquals(state, CertificateState.of(state.code()));
    }
  }
}
