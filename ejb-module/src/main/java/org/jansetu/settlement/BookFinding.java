package org.jansetu.settlement;

/**
 * How a check of the books came out.
 *
 * @param check its name, such as {@code lines-sum-to-total}
 * @param broken how many rows break the promise; 0 is right
 */
public record BookFinding(String check, long broken) {

  /** Whether the promise is kept. */
  public boolean isKept() {
    return broken == 0;
  }
}
