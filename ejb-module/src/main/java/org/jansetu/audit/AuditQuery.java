package org.jansetu.audit;

import java.time.LocalDate;
import org.jansetu.shared.Page;

/**
 * Which entries are wanted; a null narrows nothing.
 *
 * @param from first day, in the programme's time zone
 * @param to last day, inclusive
 * @param actor a username
 * @param action an action, exactly
 * @param subject what it was done to, exactly
 * @param cursor where the page before ended, or null for the newest entries
 * @param limit how many entries at most; brought into 1 to 200
 */
public record AuditQuery(
    LocalDate from,
    LocalDate to,
    String actor,
    String action,
    String subject,
    String cursor,
    int limit) {

  /** Brings the limit into its bounds. */
  public AuditQuery {
    limit = Math.min(Math.max(limit, 1), Page.MOST);
  }
}
