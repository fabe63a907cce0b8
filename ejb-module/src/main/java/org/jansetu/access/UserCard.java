package org.jansetu.access;

import java.util.List;

/**
 * A user as an administrator sees them.
 *
 * @param username the name
 * @param active whether they may sign in
 * @param postings what they hold, as {@code role@place}
 */
public record UserCard(String username, boolean active, List<String> postings) {

  /** Takes a copy. */
  public UserCard {
    postings = List.copyOf(postings);
  }
}
