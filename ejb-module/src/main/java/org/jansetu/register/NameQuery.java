package org.jansetu.register;

import java.util.Map;

/**
 * A person looked for.
 *
 * @param name the name in Devanagari or Latin letters, however spelled
 * @param where what other columns must say, by column, such as the village; may be empty
 * @param limit how many lines at most, 1 to 50
 */
public record NameQuery(String name, Map<String, String> where, int limit) {

  /** The most lines of an answer. */
  public static final int MOST = 50;

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 120;

  /** Takes a copy of the conditions. */
  public NameQuery {
    where = Map.copyOf(where);
  }
}
