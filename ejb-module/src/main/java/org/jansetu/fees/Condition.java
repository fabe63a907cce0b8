package org.jansetu.fees;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.function.Predicate;
import org.jansetu.shared.InvalidInput;

/**
 * A CEL condition, compiled once; safe to ask from many threads.
 *
 * @param fails tells quickly that a value it needs was not given; what it lets pass is evaluated
 */
record Condition(String expression, CelRuntime.Program program, Predicate<Circumstances> fails) {

  /**
   * Whether the condition holds. One that asks for a value which was not given does not; any other
   * failure refuses the inputs.
   */
  boolean holds(Circumstances circumstances) {
    if (fails.test(circumstances)) {
      return false;
    }
    Object answer;
    try {
      answer = program.eval(circumstances);
    } catch (CelEvaluationException failure) {
      if (failure.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND) {
        return false;
      }
      throw unfit(failure.getErrorCode().toString());
    }
    if (answer instanceof Boolean yes) {
      return yes;
    }
    throw unfit("it yields " + (answer == null ? "null" : answer.getClass().getSimpleName()));
  }

  private InvalidInput unfit(String why) {
    return InvalidInput.of(
        "/inputs", "condition-failed", "the condition " + expression + " cannot be told: " + why);
  }
}
