package org.jansetu.shared;

import java.util.List;

/** What the caller sent does not fit; every violation is named at once. Code invalid-input. */
public final class InvalidInput extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /** Refuses with these violations; at least one. */
  public InvalidInput(List<Violation> violations) {
    super("invalid-input", violations.size());
    this.violations = List.copyOf(violations);
  }

  /** Refuses with one violation. */
  public static InvalidInput of(String field, String code, String message) {
    return new InvalidInput(List.of(new Violation(field, code, message)));
  }

  /** Every violation found, in the order of the input; empty after serialisation. */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
