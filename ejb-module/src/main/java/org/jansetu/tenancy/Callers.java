package org.jansetu.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** The caller of the running request. Set once at the edge, read by every front door. */
@RequestScoped
public class Callers {

  private Caller caller;
  private String origin;

  /** The caller. Refuses with unknown-programme when the edge has named none. */
  public Caller current() {
    if (caller == null) {
      throw new UnknownProgramme();
    }
    return caller;
  }

  /** Whether the edge has named a caller. */
  public boolean isSet() {
    return caller != null;
  }

  /** The network address that the request came from; null where the server itself is at work. */
  public String origin() {
    return origin;
  }

  /** Notes where the request came from; called by the edge of the server. */
  public void comeFrom(String address) {
    origin = address;
  }

  /** Names the caller; called by the edge of the server, once a request or schedule. */
  public void set(Caller caller) {
    this.caller = caller;
  }
}
