package org.jansetu.notification;

import java.util.ArrayList;
import java.util.List;
import org.jansetu.paper.Printout;

/**
 * Asks whoever has written an e-mail what goes with it, when it is about to go out: the outbox
 * keeps no files.
 */
public final class EnclosuresWanted {

  private final String key;
  private final List<Printout> given = new ArrayList<>();

  EnclosuresWanted(String key) {
    this.key = key;
  }

  /** What makes it the same message, as it was handed in. */
  public String key() {
    return key;
  }

  /** Encloses a document. */
  public void give(Printout document) {
    given.add(document);
  }

  List<Printout> given() {
    return List.copyOf(given);
  }
}
