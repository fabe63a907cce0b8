package org.jansetu.punch;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A terminal calls.
 *
 * @param serial its serial number, as it says; refused where it is malformed
 * @param address the network address that it calls from
 * @param clock what its clock shows, where it says so; null otherwise
 * @param key the key it says, or null
 * @param push the version of the protocol, or null
 * @param firmware its version, or null
 */
public record Contact(
    String serial, String address, Instant clock, String key, String push, String firmware) {

  private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9_-]{3,40}");
  private static final int LONGEST_ADDRESS = 64;

  /** Cuts what is kept to its length. */
  public Contact {
    address = cut(address == null ? "" : address, LONGEST_ADDRESS);
    push = cut(push, 20);
    firmware = cut(firmware, 80);
  }

  /** Whether the serial number is one. */
  public boolean isNamed() {
    return serial != null && SERIAL.matcher(serial).matches();
  }

  private static String cut(String text, int most) {
    if (text == null) {
      return null;
    }
    String clean = text.replaceAll("[^\\x20-\\x7E]", "");
    return clean.length() > most ? clean.substring(0, most) : clean;
  }
}
