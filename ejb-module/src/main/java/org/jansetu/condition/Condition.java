package org.jansetu.condition;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jansetu.shared.InvalidInput;

/** A CEL condition, compiled once; safe to ask from many threads. */
public final class Condition {

  private final String expression;
  private final CelRuntime.Program program;
  private final Predicate<Given> fails;
  private final Set<String> reads;

  /**
   * A compiled condition.
   *
   * @param fails tells quickly that a value it needs was not given; what it lets pass is evaluated
   */
  Condition(
      String expression, CelRuntime.Program program, Predicate<Given> fails, Set<String> reads) {
    this.expression = expression;
    this.program = program;
    this.fails = fails;
    this.reads = Set.copyOf(reads);
  }

  /**
   * The values that it reads: {@code inputs.age} for one value of a map, {@code inputs} where the
   * map is read as a whole or by a key that is not written out.
   */
  public Set<String> reads() {
    return reads;
  }

  /**
   * Whether the condition holds. One that asks for a value which was not given does not; any other
   * failure refuses the inputs.
   */
  public boolean holds(Given given) {
    if (fails.test(given)) {
      return false;
    }
    Object answer;
    try {
      answer = program.eval(given);
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

  /**
   * What the condition says, if it can be told: empty where it asks for a value that was not given
   * or that is not of the kind it wants.
   */
  public Optional<Boolean> tell(Given given) {
    try {
      return program.eval(given) instanceof Boolean yes ? Optional.of(yes) : Optional.empty();
    } catch (CelEvaluationException unknown) {
      return Optional.empty();
    }
  }

  private InvalidInput unfit(String why) {
    return InvalidInput.of(
        "/inputs", "condition-failed", "the condition " + expression + " cannot be told: " + why);
  }
}
