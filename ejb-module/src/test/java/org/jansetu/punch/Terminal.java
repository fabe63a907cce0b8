package org.jansetu.punch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A terminal at an address, in words of the protocol. */
record Terminal(String serial, String address, String key, Instant clock) {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  static Terminal of(String serial) {
    return new Terminal(serial, "10.20.30.40", null, null);
  }

  Terminal from(String other) {
    return new Terminal(serial, other, key, clock);
  }

  Terminal saying(String word) {
    return new Terminal(serial, address, word, clock);
  }

  Terminal showing(Instant time) {
    return new Terminal(serial, address, key, time);
  }

  Contact contact() {
    return new Contact(serial, address, clock, key, "2.4.1", "Ver 8.0.4");
  }

  /** A moment as the terminal's clock showed it, in India. */
  static String local(Instant at) {
    return LOCAL.format(LocalDateTime.ofInstant(at, INDIA));
  }

  static Instant minutesAgo(long minutes) {
    return Instant.now().minus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
  }

  static String line(String pin, Instant at) {
    return pin + "\t" + local(at) + "\t0\t1\t\t0\t0\n";
  }

  static Sending punches(String body) {
    return new Sending("ATTLOG", "9999", body.getBytes(UTF_8));
  }
}
