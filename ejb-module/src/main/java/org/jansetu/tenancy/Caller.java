package org.jansetu.tenancy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who calls, for one programme, for the length of one request.
 *
 * @param tenant the programme's number; 0 when the call belongs to no programme
 * @param programme the programme's code; empty when the call belongs to none
 * @param user the user's id, 0 for an anonymous visitor or the server itself
 * @param username the name signed in with, empty for an anonymous visitor
 * @param postings what the user is trusted with, and where
 * @param language the language that texts are wanted in
 * @param requestId the id that log lines of this request carry
 */
public record Caller(
    short tenant,
    String programme,
    long user,
    String username,
    List<Posting> postings,
    Locale language,
    String requestId) {

  /** Takes a copy of the postings, so that nobody gains one later. */
  public Caller {
    postings = List.copyOf(postings);
  }

  /** A visitor without a login. */
  public static Caller anonymous(short tenant, String programme, Locale language, String request) {
    return new Caller(tenant, programme, 0, "", List.of(), language, request);
  }

  /** The server itself, at work in a programme without a request: schedules, publication. */
  public static Caller platform(short tenant, String programme) {
    return new Caller(
        tenant,
        programme,
        0,
        "platform",
        List.of(new Posting(Role.PLATFORM, "")),
        Locale.ENGLISH,
        "server");
  }

  /** Whether somebody is signed in. */
  public boolean isKnown() {
    return !postings.isEmpty();
  }

  /** Whether the caller holds the role anywhere. */
  public boolean has(Role role) {
    return find(role).isPresent();
  }

  /** The first posting in that role. */
  public Optional<Posting> find(Role role) {
    return postings.stream().filter(p -> p.role() == role).findFirst();
  }

  /** Refuses with unauthenticated or forbidden unless the caller holds one of these roles. */
  public void require(Role... roles) {
    if (!isKnown()) {
      throw new Unauthenticated();
    }
    for (Role role : roles) {
      if (has(role)) {
        return;
      }
    }
    throw new Forbidden();
  }

  /**
   * The place where the caller holds the role. Refuses with unauthenticated or forbidden when there
   * is none.
   */
  public String placeAs(Role role) {
    require(role);
    return find(role).orElseThrow(Forbidden::new).place();
  }
}
