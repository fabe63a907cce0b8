package org.jansetu.identity;

import java.time.OffsetDateTime;

/**
 * That somebody asked to see who it is, and what became of it.
 *
 * @param id its number
 * @param subject what the person stands behind
 * @param reason why, as it was written
 * @param asker user name of who asked
 * @param askedAt when
 * @param decider user name of who decided, or null while nobody has
 * @param decidedAt when, or null
 * @param openUntil until when the asker may look; null where it waits or was refused
 */
public record Unsealing(
    long id,
    String subject,
    String reason,
    String asker,
    OffsetDateTime askedAt,
    String decider,
    OffsetDateTime decidedAt,
    OffsetDateTime openUntil) {

  /** Whether nobody has decided yet. */
  public boolean isWaiting() {
    return decidedAt == null;
  }
}
