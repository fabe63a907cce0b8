package org.jansetu.upkeep;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a terminal can be told to do. */
public enum CommandKind {
  /** To start anew. */
  RESTART,
  /** To set its clock to the server's. */
  CLOCK,
  /** To take the zone that is set for it here. */
  ZONE,
  /** To send its records again from a day on. */
  RECORDS,
  /** To know a person, by number and name. */
  PERSON,
  /** To forget a person. */
  FORGET;

  /** The kind's code, such as {@code restart}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it concerns a person. */
  public boolean isOfPerson() {
    return this == PERSON || this == FORGET;
  }

  /** The kind of that code, if there is one. */
  public static Optional<CommandKind> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
