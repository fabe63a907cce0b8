package org.jansetu.notification;

import java.util.Optional;

/**
 * Asks whoever keeps an alias for the address behind it, when a message is about to go out: the
 * outbox keeps the alias, so that no number stands beside what the message says.
 */
public final class AddressWanted {

  private final String alias;
  private String address;

  AddressWanted(String alias) {
    this.alias = alias;
  }

  /** What the message is addressed to, such as {@code sealed:grievance/4829136057}. */
  public String alias() {
    return alias;
  }

  /** Gives the number that it stands for. */
  public void give(String number) {
    address = number;
  }

  Optional<String> address() {
    return Optional.ofNullable(address);
  }
}
