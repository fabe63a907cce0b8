package org.jansetu.api.v1;

import java.util.ArrayList;
import java.util.List;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/** Names every part of a body that is missing, all at once. */
public final class Required {

  private final List<Violation> missing = new ArrayList<>();

  private Required() {}

  /** Begins with the body itself; a missing body is refused at once. */
  public static Required of(Object body, String field) {
    Required required = new Required().and(body, field);
    required.check();
    return required;
  }

  /** Looks at one more part. */
  public Required and(Object value, String field) {
    if (value == null) {
      missing.add(new Violation(field, "required", ""));
    }
    return this;
  }

  /** Refuses with invalid-input when something is missing. */
  public void check() {
    if (!missing.isEmpty()) {
      throw new InvalidInput(missing);
    }
  }
}
