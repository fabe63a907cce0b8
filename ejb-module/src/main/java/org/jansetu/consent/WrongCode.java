package org.jansetu.consent;

import java.util.Map;
import org.jansetu.shared.Refusal;

/** The code is not the one that was sent. Code wrong-code, with how many tries are left. */
public final class WrongCode extends Refusal {

  private static final long serialVersionUID = 1L;

  private final int triesLeft;

  WrongCode(int triesLeft) {
    super("wrong-code", triesLeft);
    this.triesLeft = triesLeft;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("triesLeft", triesLeft);
  }
}
