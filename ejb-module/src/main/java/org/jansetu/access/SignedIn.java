package org.jansetu.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;

/**
 * Somebody who has proved who they are, in one programme.
 *
 * @param tenant the programme's number
 * @param programme the programme's code; empty for whoever runs the server
 * @param user the user's id
 * @param username the user's name
 * @param postings what the user is trusted with, and where, as {@code role@place}
 * @param since when the postings were read; what was changed later is not in them
 */
public record SignedIn(
    short tenant,
    String programme,
    long user,
    String username,
    List<String> postings,
    Instant since)
    implements Serializable {

  /** Takes a copy of the postings. */
  public SignedIn {
    postings = List.copyOf(postings);
  }

  /** This person as the caller of one request. */
  public Caller caller(Locale language, String requestId) {
    return new Caller(tenant, programme, user, username, postingsHeld(), language, requestId);
  }

  /** The postings, read. */
  public List<Posting> postingsHeld() {
    return postings.stream().map(SignedIn::posting).toList();
  }

  static String text(Posting posting) {
    return posting.role().code() + "@" + posting.place();
  }

  private static Posting posting(String text) {
    int at = text.indexOf('@');
    return new Posting(
        Role.find(text.substring(0, at))
            .orElseThrow(() -> new IllegalArgumentException("no such role: " + text)),
        text.substring(at + 1));
  }
}
