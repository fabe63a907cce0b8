package org.jansetu.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is at a centre. */
public enum EntryKind {
  /** Comes on some days, for a while. */
  VISIT,
  /** Works there. */
  STAFF;

  /** As it is written on the wire and in files, such as {@code visit}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that code, if there is one. */
  public static Optional<EntryKind> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
