package org.jansetu.payment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The gateway of a programme, ready to be used.
 *
 * @param code its code in the programme
 * @param url where it answers, without a slash at the end
 * @param merchant what it calls the programme
 * @param seal signs what goes there and checks what comes from there
 * @param minutes how long a citizen has to pay
 */
record Gateway(String code, String url, String merchant, Seal seal, int minutes) {

  /** A message of that kind about a payment, signed. */
  Map<String, String> message(String kind, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("kind", kind);
    all.put("merchant", merchant);
    return seal.sign(all);
  }

  /** Whether the fields are a message of that kind that the gateway made for this merchant. */
  boolean said(String kind, Map<String, String> fields) {
    return kind.equals(fields.get("kind"))
        && merchant.equals(fields.get("merchant"))
        && seal.holds(fields);
  }

  /** The fields as a form or a query carries them. */
  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
