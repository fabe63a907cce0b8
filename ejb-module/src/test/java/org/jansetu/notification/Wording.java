package org.jansetu.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A small {@code notifications.yaml} that is right, to be broken in one place at a time. */
final class Wording {

  static final String RIGHT =
      """
      sms: {header: NADISV, entityId: "1001000000000000100"}
      email: {address: no-reply@nadi.example.in, name: {en: Nadi, hi: नदी}}
      templates:
        - code: otp
          channel: sms
          urgent: true
          validMinutes: 10
          dltIds: {en: "1007000000000000101", hi: "1007000000000000102"}
          text: {en: "Code {code}, {minutes} min", hi: "कोड {code}, {minutes} मिनट"}
        - code: promise-broken
          channel: email
          subject: {en: "Overdue {number}", hi: "समय पार {number}"}
          text: {en: "{number} {promisedOn} {service}", hi: "{number} {promisedOn} {service}"}
      """;

  private Wording() {}

  static JsonNode right() {
    return read(RIGHT);
  }

  static JsonNode with(String what, String by) {
    if (!RIGHT.contains(what)) {
      throw new IllegalArgumentException("the file has no " + what);
    }
    return read(RIGHT.replace(what, by));
  }

  private static JsonNode read(String text) {
    try {
      return new YAMLMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
