package org.jansetu.fees;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/** Reads amounts and units from a filled form and gathers what is wrong with them. */
final class Inputs {

  private final Map<String, Object> values;
  private List<Violation> violations;

  Inputs(Map<String, Object> values) {
    this.values = values;
  }

  /** An amount of 1 to ten crore rupees in paise; 1 where it is refused. */
  long paise(String name) {
    return whole(name, 1, Amount.MOST_PAISE);
  }

  /** A number of units within these; may be left out where none is allowed. */
  long units(String name, long min, long max) {
    return min == 0 && !values.containsKey(name) ? 0 : whole(name, min, max);
  }

  /** An amount that came out of an input, refused where it is beyond ten crore rupees. */
  long within(long paise, String name) {
    if (paise <= Amount.MOST_PAISE) {
      return paise;
    }
    refuse(name, "too-large", "makes a charge of more than " + Amount.MOST_PAISE + " paise");
    return Amount.MOST_PAISE;
  }

  /** Refuses everything noted so far at once, as InvalidInput. */
  void refuseViolations() {
    if (violations != null) {
      throw new InvalidInput(violations);
    }
  }

  private long whole(String name, long min, long max) {
    Object value = values.get(name);
    if (value == null) {
      refuse(name, "required", "is needed to reckon the charge");
      return min;
    }
    Long number = integer(value);
    if (number == null) {
      refuse(name, "not-an-integer", "is not a whole number");
      return min;
    }
    if (number < min) {
      refuse(name, "too-small", "is less than " + min);
      return min;
    }
    if (number > max) {
      refuse(name, "too-large", "is more than " + max);
      return min;
    }
    return number;
  }

  /**
   * The whole number that a JSON reader made an object of, or null where it is none; one beyond a
   * long comes back as the nearest long, which is beyond every limit here.
   */
  static Long integer(Object value) {
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return ((Number) value).longValue();
    }
    if (value instanceof BigInteger big) {
      return nearest(big);
    }
    if (value instanceof BigDecimal decimal) {
      BigDecimal bare = decimal.stripTrailingZeros();
      if (bare.scale() > 0) {
        return null;
      }
      // Some readers make a BigDecimal of every number; 1E+999999999 must not be written out.
      return bare.scale() < -20
          ? (bare.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE)
          : nearest(bare.toBigInteger());
    }
    return null;
  }

  private static Long nearest(BigInteger number) {
    if (number.bitLength() <= 63) {
      return number.longValue();
    }
    return number.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  private void refuse(String name, String code, String what) {
    String field = "/inputs/" + name.replace("~", "~0").replace("/", "~1");
    if (violations == null) {
      violations = new ArrayList<>();
    }
    for (Violation earlier : violations) {
      if (earlier.field().equals(field)) {
        return;
      }
    }
    violations.add(new Violation(field, code, name + " " + what));
  }
}
