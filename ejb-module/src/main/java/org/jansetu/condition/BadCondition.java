package org.jansetu.condition;

/** A condition that cannot be used. */
public final class BadCondition extends Exception {

  private static final long serialVersionUID = 1L;

  private final String check;

  BadCondition(String check, String why) {
    super(why);
    this.check = check;
  }

  /** The check it failed: condition-size, condition-is-yes-or-no or condition-compiles. */
  public String check() {
    return check;
  }
}
