package org.jansetu.shared;

/**
 * An amount of Indian rupees, kept as whole paise.
 *
 * <p>Amounts are exact: every operation refuses overflow instead of wrapping. An amount may be
 * negative only as an intermediate difference; {@link #paise} says what is stored.
 *
 * @param paise the amount in paise; 1 rupee is 100 paise
 */
public record Money(long paise) implements Comparable<Money> {

  /** No money. */
  public static final Money ZERO = new Money(0);

  /** An amount given in paise. */
  public static Money ofPaise(long paise) {
    return paise == 0 ? ZERO : new Money(paise);
  }

  /** An amount given in whole rupees. Refuses what does not fit with ArithmeticException. */
  public static Money ofRupees(long rupees) {
    return ofPaise(Math.multiplyExact(rupees, 100L));
  }

  /** The sum. Refuses overflow with ArithmeticException. */
  public Money plus(Money other) {
    return ofPaise(Math.addExact(paise, other.paise));
  }

  /** The difference, which may be negative. Refuses overflow with ArithmeticException. */
  public Money minus(Money other) {
    return ofPaise(Math.subtractExact(paise, other.paise));
  }

  /** This amount so many times. Refuses overflow with ArithmeticException. */
  public Money times(long factor) {
    return ofPaise(Math.multiplyExact(paise, factor));
  }

  /** Whether this is less than nothing. */
  public boolean isNegative() {
    return paise < 0;
  }

  /** Whether this is exactly nothing. */
  public boolean isZero() {
    return paise == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(paise, other.paise);
  }

  /** Rupees and paise with a point, such as {@code 1284.00}; for logs, not for people. */
  @Override
  public String toString() {
    long whole = Math.abs(paise / 100);
    long rest = Math.abs(paise % 100);
    return (paise < 0 ? "-" : "") + whole + "." + (rest < 10 ? "0" : "") + rest;
  }
}
