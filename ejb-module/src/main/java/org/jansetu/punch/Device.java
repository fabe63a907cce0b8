package org.jansetu.punch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A terminal as one row of the database. */
record Device(
    String serial,
    String centre,
    DeviceStatus status,
    ClockZone zone,
    String keySha256,
    String keyedAddress,
    String networks,
    String address,
    String formerAddress,
    Instant formerAt,
    String firmware,
    String pushVersion,
    String stamp,
    String operStamp,
    Integer skewSeconds,
    boolean illustrative,
    Instant notedAt,
    Instant lastSeenAt,
    Instant silentAt) {

  static final String COLUMNS =
      "serial, centre, status, zone, key_sha256, keyed_address, networks, address, former_address,"
          + " cast(extract(epoch from former_at) * 1000 as bigint), firmware, push_version, stamp,"
          + " oper_stamp, skew_seconds, illustrative,"
          + " cast(extract(epoch from noted_at) * 1000 as bigint),"
          + " cast(extract(epoch from last_seen_at) * 1000 as bigint),"
          + " cast(extract(epoch from silent_at) * 1000 as bigint)";

  static Device of(Object row) {
    Object[] columns = (Object[]) row;
    return new Device(
        (String) columns[0],
        (String) columns[1],
        DeviceStatus.of((String) columns[2]),
        ClockZone.of((String) columns[3]),
        (String) columns[4],
        (String) columns[5],
        (String) columns[6],
        (String) columns[7],
        (String) columns[8],
        moment(columns[9]),
        (String) columns[10],
        (String) columns[11],
        (String) columns[12],
        (String) columns[13],
        columns[14] == null ? null : ((Number) columns[14]).intValue(),
        (Boolean) columns[15],
        moment(columns[16]),
        moment(columns[17]),
        moment(columns[18]));
  }

  static Instant moment(Object millis) {
    return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
  }

  /** Why the terminal is not listened to; null where it is. */
  String refusal(Contact contact) {
    if (status != DeviceStatus.ADMITTED) {
      return status == DeviceStatus.REJECTED ? "device-rejected" : "device-quarantined";
    }
    if (!Networks.find(networks).orElseThrow().admit(contact.address())) {
      return "device-network";
    }
    boolean isKeyed =
        keySha256 == null || saysKey(contact) || contact.address().equals(keyedAddress);
    return isKeyed ? null : "device-key";
  }

  /** Whether the terminal says the key that it was given, if it was given one. */
  boolean saysKey(Contact contact) {
    return keySha256 != null
        && contact.key() != null
        && MessageDigest.isEqual(
            keySha256.getBytes(StandardCharsets.US_ASCII),
            sha256(contact.key()).getBytes(StandardCharsets.US_ASCII));
  }

  /** Of a key only this is kept. */
  static String sha256(String key) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
