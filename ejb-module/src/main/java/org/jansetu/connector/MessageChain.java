package org.jansetu.connector;

/**
 * What a new reckoning of the message chain found.
 *
 * @param sealed how many messages the chain holds
 * @param waiting how many are not in the chain yet, because they are younger than a few seconds
 * @param brokenAt the first place in the chain that does not fit its message or its predecessor; 0
 *     when every place fits
 */
public record MessageChain(long sealed, long waiting, long brokenAt) {

  /** Whether nothing in the chain was changed. */
  public boolean isWhole() {
    return brokenAt == 0;
  }
}
