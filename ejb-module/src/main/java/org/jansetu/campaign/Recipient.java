package org.jansetu.campaign;

import org.jansetu.knowledge.Article;

/**
 * Somebody to be called, for the agent who does.
 *
 * @param campaign number of the campaign
 * @param nr number on its list
 * @param mobile ten digits
 * @param article what is told
 */
public record Recipient(long campaign, int nr, String mobile, Article article) {

  /** Names nobody. */
  @Override
  public String toString() {
    return "Recipient[" + campaign + "/" + nr + "]";
  }
}
