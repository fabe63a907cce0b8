package org.jansetu.notification;

/**
 * Somebody has written a short message to the programme. Told in a transaction of its own to all
 * who may want it; whoever it is for takes it. What nobody takes is told once more as left over,
 * for whoever wants to say how one writes. Nothing of it is stored here: a number beside a token
 * would tell whose it is.
 */
public final class TextReceived {

  private final String from;
  private final String to;
  private final String text;
  private boolean isTaken;
  private boolean isLeft;

  /**
   * A message.
   *
   * @param from the number of whoever wrote, as the short-message centre has it
   * @param to the number that was written to
   * @param text what was written
   */
  public TextReceived(String from, String to, String text) {
    this.from = from;
    this.to = to;
    this.text = text;
  }

  /** The number of whoever wrote, proved by the telephone network and by nothing else. */
  public String from() {
    return from;
  }

  /** The number that was written to. */
  public String to() {
    return to;
  }

  /** What was written. */
  public String text() {
    return text;
  }

  /** It was for the taker, whatever came of it; no other programme is asked. */
  public void take() {
    isTaken = true;
  }

  boolean isTaken() {
    return isTaken;
  }

  /** Whether it was told before and nobody of any programme has taken it. */
  public boolean isLeft() {
    return isLeft;
  }

  void leave() {
    isLeft = true;
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "TextReceived[sealed]";
  }
}
