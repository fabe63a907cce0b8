package org.jansetu.network;

import org.jansetu.shared.Refusal;

/** A kiosk cannot go from where it stands to there. Code illegal-move; arguments: from, to. */
public final class IllegalMove extends Refusal {

  private static final long serialVersionUID = 1L;

  IllegalMove(KioskStatus from, KioskStatus to) {
    super("illegal-move", from.code(), to.code());
  }
}
