package org.jansetu.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;

/**
 * An operator's counter with a service that is paid for at once.
 *
 * @param operator the operator, signed in
 * @param service the service's code
 * @param inputs a form that is filled in as it should be
 * @param totalPaise what it costs there
 */
record Till(Client operator, String service, Map<String, Object> inputs, long totalPaise) {

  /** The demo operator's counter in the programme of Madhya Pradesh. */
  static Till mponline() {
    return new Till(
        Client.of("mponline").signedInAs("operator"),
        "SAMBAL-NEW",
        Map.of("applicantName", "राम सेवक"),
        2000);
  }

  /** The demo operator's counter in the programme of Rajasthan. */
  static Till emitra() {
    return new Till(
        Client.of("emitra").signedInAs("operator"),
        "EM-081",
        Map.of(
            "applicantName",
            "गीता देवी",
            "fatherName",
            "रामलाल",
            "category",
            "obc",
            "address",
            "वार्ड 4, झालरापाटन"),
        5000);
  }

  /** The demo operator's counter in the invented programme. */
  static Till sample() {
    return new Till(
        Client.of("sample").signedInAs("operator"),
        "SMP-01",
        Map.of(
            "applicantName", "नदी कुमार",
            "fatherName", "सागर",
            "category", "general",
            "address", "नीमपुर"),
        2000);
  }

  /** The same counter with another person at it, or another way to it. */
  Till with(Client other) {
    return new Till(other, service, inputs, totalPaise);
  }

  /** What is sent for a charge. */
  Map<String, Object> body() {
    return new TreeMap<>(
        Map.of(
            "service", service,
            "inputs", inputs,
            "expectedTotalPaise", totalPaise,
            "citizen", Map.of("name", "Asha Verma", "mobile", "9876543210"),
            "paidBy", "cash"));
  }

  /** What is sent for a charge, with one field changed, or left out where the value is null. */
  Map<String, Object> bodyWith(String field, Object value) {
    Map<String, Object> body = body();
    if (value == null) {
      body.remove(field);
    } else {
      body.put(field, value);
    }
    return body;
  }

  /** The same with one answer of the form changed or added. */
  Map<String, Object> inputsWith(String field, Object value) {
    Map<String, Object> changed = new TreeMap<>(inputs);
    changed.put(field, value);
    return changed;
  }

  Map<String, Object> quoteBody() {
    return Map.of("service", service, "inputs", inputs);
  }

  /** What is sent for a basket of this and of that. */
  Map<String, Object> basketWith(Till other) {
    return Map.of(
        "items",
        List.of(item(), other.item()),
        "citizen",
        Map.of("name", "Asha Verma"),
        "paidBy",
        "upi");
  }

  private Map<String, Object> item() {
    return Map.of("service", service, "inputs", inputs, "expectedTotalPaise", totalPaise);
  }

  Answer quote() {
    return operator.post("/api/v1/quotes", quoteBody());
  }

  Answer charge() {
    return operator.withNewKey().post("/api/v1/transactions", body());
  }

  long balance() {
    return operator.get("/api/v1/wallet").json().path("balancePaise").asLong(Long.MIN_VALUE);
  }
}
