package org.jansetu.knowledge;

import java.util.Locale;

/** Where a wording stands between its drafting and its end. */
public enum RevisionState {
  /** Being written. */
  DRAFT,
  /** Waits for somebody else to publish it. */
  SUBMITTED,
  /** What the public reads. */
  PUBLISHED,
  /** A later wording has taken its place. */
  REPLACED,
  /** Read no more. */
  WITHDRAWN;

  /** As it is written on the wire, such as {@code draft}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RevisionState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
