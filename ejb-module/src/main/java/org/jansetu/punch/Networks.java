package org.jansetu.punch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From where a terminal may call: networks such as {@code 10.20.0.0/16}. None means from anywhere.
 */
final class Networks {

  /** Only what cannot be a name, so that nothing is ever looked up. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private static final int NEAR_BITS = 24;
  private static final int NEAR_BITS_OF_LONG = 48;

  private final List<Net> nets;

  private static final class Net {

    private final byte[] address;
    private final int bits;

    Net(byte[] address, int bits) {
      this.address = address;
      this.bits = bits;
    }

    boolean holds(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private Networks(List<Net> nets) {
    this.nets = nets;
  }

  /** Networks as one text, parted by commas; empty where one of them is none. */
  static Optional<Networks> find(String text) {
    List<Net> nets = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        Optional<Net> net = net(part.strip());
        if (net.isEmpty()) {
          return Optional.empty();
        }
        nets.add(net.get());
      }
    }
    return Optional.of(new Networks(nets));
  }

  /** Whether a terminal may call from there. */
  boolean admit(String address) {
    return nets.isEmpty()
        || bytes(address).filter(a -> nets.stream().anyMatch(net -> net.holds(a))).isPresent();
  }

  /** Whether both addresses lie in one small network, as those of one line usually do. */
  static boolean isNear(String one, String other) {
    Optional<byte[]> address = bytes(one);
    Optional<byte[]> second = bytes(other);
    if (address.isEmpty() || second.isEmpty()) {
      return one.equals(other);
    }
    int bits = address.get().length == 4 ? NEAR_BITS : NEAR_BITS_OF_LONG;
    return new Net(address.get(), bits).holds(second.get());
  }

  private static Optional<Net> net(String text) {
    int slash = text.indexOf('/');
    Optional<byte[]> address = bytes(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int most = 8 * address.get().length;
    String length = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
    if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > most) {
      return Optional.empty();
    }
    return Optional.of(new Net(address.get(), Integer.parseInt(length)));
  }

  private static Optional<byte[]> bytes(String address) {
    if (address == null || !ADDRESS.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
