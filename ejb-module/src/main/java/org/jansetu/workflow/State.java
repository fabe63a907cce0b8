package org.jansetu.workflow;

import org.jansetu.shared.LocalText;

/**
 * Where a case may stand.
 *
 * @param code its code
 * @param name what people call it
 * @param holder code of the role that has to act next, or null where nobody of ours has
 * @param clock whether the law's clock runs while a case stands here
 * @param outcome what it means for the applicant when a case ends here; null for a state that is no
 *     end
 */
public record State(String code, LocalText name, String holder, Clock clock, Outcome outcome) {

  /** Refuses a clock that runs on after the end, and an end that means nothing. */
  public State {
    if ((clock == Clock.ENDED) != (outcome != null)) {
      throw new IllegalArgumentException("state " + code + " ends with an outcome or not at all");
    }
  }

  /** Whether it is the same state, of another version: by that name, and with that clock. */
  boolean is(State other) {
    return code.equals(other.code) && clock == other.clock;
  }

  /** Whether a case is over that stands here; only an order of appeal opens it again. */
  public boolean isEnd() {
    return outcome != null;
  }
}
