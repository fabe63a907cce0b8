package org.jansetu.shared;

import java.util.List;
import java.util.Map;

/**
 * The business says no: a rule, not a defect. Nothing was changed.
 *
 * <p>The code is stable and public: it is the {@code code} of the HTTP problem and the key of the
 * text shown in the user's language; the arguments fill that text. A subclass is a fact, such as
 * "the wallet has not enough money", and may carry what the caller needs to go on. It ends the
 * running transaction without a trace.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  /**
   * A refusal with its stable code.
   *
   * @param code lower case words joined by hyphens, such as {@code not-found}
   * @param arguments what fills the text shown to the user, in order
   */
  public Refusal(String code, Object... arguments) {
    super(code + (arguments.length == 0 ? "" : " " + List.of(arguments)));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** The stable code, such as {@code wallet-insufficient}. */
  public String code() {
    return code;
  }

  /** What fills the text shown to the user, in order; empty after serialisation. */
  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }

  /**
   * What a program needs to go on, by name, such as {@code retryAfterSeconds}: further members of
   * the HTTP problem. Nothing, unless a fact says otherwise.
   */
  public Map<String, Object> members() {
    return Map.of();
  }
}
