package org.jansetu.punch;

/** What a terminal hands over. */
public final class Sending {

  private final String table;
  private final String stamp;
  private final byte[] body;

  /**
   * A body.
   *
   * @param table what it is by the terminal's word, such as {@code ATTLOG}; of a file its name
   * @param stamp how far the terminal says it has got, or null
   * @param body the bytes, at most {@link Terminals#MOST_BYTES}; not to be changed
   */
  public Sending(String table, String stamp, byte[] body) {
    this.table = table;
    this.stamp = stamp;
    this.body = body;
  }

  String table() {
    return table;
  }

  String stamp() {
    return stamp;
  }

  byte[] body() {
    return body;
  }
}
