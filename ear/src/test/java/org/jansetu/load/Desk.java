package org.jansetu.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/**
 * A service that citizens of a programme pay for, with a form filled in, found by asking the server
 * for its catalogue: no service is named here.
 */
public final class Desk {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String service;
  private final ObjectNode inputs;
  private final long totalPaise;
  private final String usualBody;

  private Desk(String service, ObjectNode inputs, long totalPaise) {
    this.service = service;
    this.inputs = inputs;
    this.totalPaise = totalPaise;
    this.usualBody = body("Asha Verma");
  }

  /** The first open service of the programme whose charge has that many lines and no bill. */
  public static Desk withLines(int port, Operators.Operator operator, int lines)
      throws IOException {
    try (KeepAlive line = new KeepAlive(port)) {
      JsonNode list = get(line, operator, "/api/v1/services?kind=application&limit=200");
      for (JsonNode card : list.path("items")) {
        JsonNode service = get(line, operator, "/api/v1/services/" + card.path("code").asText());
        Desk desk = tried(line, operator, service, lines);
        if (desk != null) {
          return desk;
        }
      }
    }
    throw new IOException("no service with " + lines + " lines was found");
  }

  /** That service of the programme, whatever it charges. */
  public static Desk of(int port, Operators.Operator operator, String code) throws IOException {
    try (KeepAlive line = new KeepAlive(port)) {
      JsonNode service = get(line, operator, "/api/v1/services/" + code);
      ObjectNode inputs = filled(service.path("formSchema"));
      KeepAlive.Answer answer = line.send(quote(operator, code, inputs));
      if (answer.status() != 200) {
        throw new IOException(code + " cannot be quoted: " + answer.body());
      }
      return new Desk(code, inputs, JSON.readTree(answer.body()).path("totalPaise").asLong());
    }
  }

  private static Desk tried(
      KeepAlive line, Operators.Operator operator, JsonNode service, int lines) throws IOException {
    boolean hasBill = !service.path("biller").isNull() && !service.path("biller").isMissingNode();
    if (hasBill || !service.path("availability").asText().equals("open")) {
      return null;
    }
    String code = service.path("code").asText();
    ObjectNode inputs = filled(service.path("formSchema"));
    byte[] request = quote(operator, code, inputs);
    KeepAlive.Answer answer = line.send(request);
    if (answer.status() != 200) {
      return null;
    }
    JsonNode quote = JSON.readTree(answer.body());
    return quote.path("lines").size() == lines
        ? new Desk(code, inputs, quote.path("totalPaise").asLong())
        : null;
  }

  /** A form with every required field answered. */
  private static ObjectNode filled(JsonNode schema) {
    ObjectNode answers = JSON.createObjectNode();
    for (JsonNode name : schema.path("required")) {
      JsonNode field = schema.path("properties").path(name.asText());
      if (field.path("enum").size() > 0) {
        answers.set(name.asText(), field.path("enum").get(0));
      } else if (field.path("type").asText().equals("boolean")) {
        answers.put(name.asText(), true);
      } else if (field.path("type").asText().equals("integer")) {
        answers.put(name.asText(), Math.max(1, field.path("minimum").asLong(1)));
      } else if (field.path("format").asText().equals("date")) {
        answers.put(name.asText(), "1990-04-01");
      } else {
        answers.put(name.asText(), field.has("pattern") ? "9876543210" : "Asha Verma");
      }
    }
    return answers;
  }

  private static byte[] quote(Operators.Operator operator, String service, ObjectNode inputs) {
    return KeepAlive.request(
        "POST",
        "/api/v1/quotes",
        operator.headers(),
        JSON.valueToTree(Map.of("service", service, "inputs", inputs)).toString());
  }

  private static JsonNode get(KeepAlive line, Operators.Operator operator, String path)
      throws IOException {
    KeepAlive.Answer answer = line.send(KeepAlive.request("GET", path, operator.headers(), null));
    if (answer.status() != 200) {
      throw new IOException(path + " answered " + answer.status() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** What the citizen pays, in paise. */
  public long totalPaise() {
    return totalPaise;
  }

  /** The service's code. */
  public String service() {
    return service;
  }

  /** A charge under that key. */
  public byte[] charge(Operators.Operator operator, String key) {
    return charge(operator, key, usualBody);
  }

  /** A charge under that key for a citizen of that name. */
  public byte[] chargeFor(Operators.Operator operator, String key, String citizen) {
    return charge(operator, key, body(citizen));
  }

  /** A request of a citizen with that mobile, who signed on paper and brings papers later. */
  public byte[] file(Operators.Operator operator, String key, String mobile) {
    ObjectNode body = JSON.createObjectNode();
    body.put("service", service);
    body.set("inputs", inputs);
    body.put("expectedTotalPaise", totalPaise);
    body.putObject("applicant").put("name", "Asha Verma").put("mobile", mobile);
    body.putArray("documents");
    body.putObject("consent").put("method", "signature").put("reference", "register page 1");
    String headers = operator.headers() + "Idempotency-Key: " + key + "\r\n";
    return KeepAlive.request("POST", "/api/v1/applications", headers, body.toString());
  }

  private static byte[] charge(Operators.Operator operator, String key, String body) {
    String headers = operator.headers() + "Idempotency-Key: " + key + "\r\n";
    return KeepAlive.request("POST", "/api/v1/transactions", headers, body);
  }

  private String body(String citizen) {
    ObjectNode body = JSON.createObjectNode();
    body.put("service", service);
    body.set("inputs", inputs);
    body.put("expectedTotalPaise", totalPaise);
    body.putObject("citizen").put("name", citizen);
    body.put("paidBy", "cash");
    return body.toString();
  }

  /** A charge that expects another total than the tariff says. */
  public byte[] chargeOfOtherTotal(Operators.Operator operator, String key) {
    String other = "\"expectedTotalPaise\":" + (totalPaise + 1);
    return charge(operator, key, usualBody.replace("\"expectedTotalPaise\":" + totalPaise, other));
  }

  /** A basket of so many of the same service. */
  public byte[] basket(Operators.Operator operator, String key, int items) {
    ObjectNode body = JSON.createObjectNode();
    for (int i = 0; i < items; i++) {
      ObjectNode item = body.withArray("items").addObject();
      item.put("service", service);
      item.set("inputs", inputs);
      item.put("expectedTotalPaise", totalPaise);
    }
    body.putObject("citizen").put("name", "Asha Verma");
    body.put("paidBy", "upi");
    String headers = operator.headers() + "Idempotency-Key: " + key + "\r\n";
    return KeepAlive.request("POST", "/api/v1/baskets", headers, body.toString());
  }

  /** A quote of the same service. */
  public byte[] quote(Operators.Operator operator) {
    return quote(operator, service, inputs);
  }
}
