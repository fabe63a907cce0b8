package org.jansetu.access;

import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * A user as an administrator sees them.
 *
 * @param username the name
 * @param active whether they may sign in
 * @param name what they are called on papers, or null
 * @param postings what they hold, as {@code role@place}
 */
public record UserCard(String username, boolean active, LocalText name, List<String> postings) {

  /** Takes a copy. */
  public UserCard {
    postings = List.copyOf(postings);
  }
}
