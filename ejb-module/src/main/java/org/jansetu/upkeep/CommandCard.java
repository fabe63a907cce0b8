package org.jansetu.upkeep;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What a terminal was told to do, and what came of it.
 *
 * @param id its number
 * @param serialNumber the terminal's
 * @param kind what
 * @param since the first day of the records, or null
 * @param pin the person's number, or null
 * @param name the name that the terminal is told, or null
 * @param state queued, sent, done, failed, expired or withdrawn
 * @param askedBy who asked for it
 * @param askedAt when
 * @param expiresAt until when it may be told
 * @param sentAt when it was told last, or null
 * @param sendings how often it was told
 * @param answeredAt when the terminal answered, or null
 * @param result what it answered: 0 or more where it was done; null where it did not answer
 */
public record CommandCard(
    long id,
    String serialNumber,
    CommandKind kind,
    LocalDate since,
    String pin,
    String name,
    String state,
    String askedBy,
    OffsetDateTime askedAt,
    OffsetDateTime expiresAt,
    OffsetDateTime sentAt,
    int sendings,
    OffsetDateTime answeredAt,
    Integer result) {

  /** Whether it may still be taken back: nobody has told it to the terminal. */
  public boolean isQueued() {
    return state.equals("queued");
  }
}
