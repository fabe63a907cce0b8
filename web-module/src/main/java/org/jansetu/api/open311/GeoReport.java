package org.jansetu.api.open311;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jansetu.grievance.GrievanceOffer;
import org.jansetu.grievance.Lodged;
import org.jansetu.openrequest.OpenQuery;
import org.jansetu.openrequest.OpenRequest;
import org.jansetu.openrequest.OpenRequests;
import org.jansetu.openrequest.OpenStanding;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.NotFound;
import org.jansetu.web.texts.RefusalTexts;
import org.jansetu.web.texts.Texts;

/** The shapes of GeoReport v2, in the caller's language. */
@RequestScoped
public class GeoReport {

  private static final String NUMBER = "service_request_id";
  private static final String SERVICE = "service_code";

  /** What the protocol calls the kinds of answer. */
  private static final Map<String, String> TYPES =
      Map.of("text", "text", "number", "number", "select", "singlevaluelist");

  @Inject private OpenRequests requests;

  /** What may be asked for. */
  Tree services(Locale language) {
    return new Tree(
        "services",
        "service",
        requests.services().stream().map(service -> service(service, language)).toList());
  }

  private Map<String, Object> service(GrievanceOffer.Category service, Locale language) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put(SERVICE, service.code());
    one.put("service_name", service.name().in(language));
    one.put("description", service.script() == null ? "" : service.script().in(language));
    one.put("metadata", !service.attributes().isEmpty());
    one.put("type", "realtime");
    one.put("keywords", service.code().replace('-', ','));
    one.put("group", requests.agency(service.department()).in(language));
    return one;
  }

  /** What a service asks. */
  Tree definition(String code, Locale language) {
    GrievanceOffer.Category service = requests.service(code);
    Map<String, Object> one = new LinkedHashMap<>();
    one.put(SERVICE, service.code());
    int order = 0;
    List<Map<String, Object>> attributes = new java.util.ArrayList<>();
    for (GrievanceOffer.Attribute asked : service.attributes()) {
      order++;
      attributes.add(attribute(asked, order, language));
    }
    one.put("attributes", attributes);
    return new Tree("service_definition", null, List.of(one));
  }

  private static Map<String, Object> attribute(
      GrievanceOffer.Attribute asked, int order, Locale language) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("variable", true);
    one.put("code", asked.code());
    one.put("datatype", TYPES.getOrDefault(asked.type(), "string"));
    one.put("required", asked.isRequired());
    one.put("datatype_description", null);
    one.put("order", order);
    one.put("description", asked.name().in(language));
    if (!asked.values().isEmpty()) {
      one.put(
          "values",
          asked.values().stream()
              .map(
                  value -> {
                    Map<String, Object> choice = new LinkedHashMap<>();
                    choice.put("key", value.code());
                    choice.put("name", value.name().in(language));
                    return choice;
                  })
              .toList());
    }
    return one;
  }

  /** Lodges one. */
  Tree lodge(Fields fields, Locale language) {
    String media = fields.one("media_url");
    Lodged lodged =
        requests.lodge(
            new OpenRequest(
                fields.one(SERVICE),
                fields.one("description"),
                new OpenRequest.Where(
                    fields.one("lat"),
                    fields.one("long"),
                    fields.one("address_string"),
                    fields.one("address_id")),
                fields.attributes(),
                new OpenRequest.From(
                    fields.one("first_name"),
                    fields.one("last_name"),
                    fields.one("phone"),
                    language.getLanguage()),
                media == null ? List.of() : List.of(media)));
    Texts texts = new Texts(language);
    Map<String, Object> one = new LinkedHashMap<>();
    one.put(NUMBER, lodged.token());
    one.put(
        "service_notice",
        lodged.followCode() == null
            ? texts.get("open311.promised", lodged.promisedOn())
            : texts.get("open311.promised.code", lodged.promisedOn(), lodged.followCode()));
    one.put("account_id", null);
    return new Tree("service_requests", "request", List.of(one));
  }

  /**
   * The number behind a token; here both are the same, because every request is numbered at once.
   */
  Tree token(String token) {
    if (token == null) {
      throw new NotFound();
    }
    Map<String, Object> one = new LinkedHashMap<>();
    one.put(NUMBER, requests.get(token).id());
    one.put("token", token);
    return new Tree("service_requests", "request", List.of(one));
  }

  /** How one stands. */
  Tree request(String id, Locale language) {
    return standings(List.of(requests.get(id)), language);
  }

  /** Requests of a time, or some by their numbers. */
  Tree list(Fields fields, Locale language) {
    String status = fields.one("status");
    boolean isBoth = status == null || status.replace(" ", "").split(",").length > 1;
    if (!isBoth && !List.of("open", "closed").contains(status)) {
      throw InvalidInput.of("status", "unknown", "open, closed");
    }
    return standings(
        requests.list(
            new OpenQuery(
                parts(fields.one(NUMBER)),
                parts(fields.one(SERVICE)),
                moment(fields, "start_date"),
                moment(fields, "end_date"),
                isBoth ? null : status.equals("open"))),
        language);
  }

  private static List<String> parts(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static OffsetDateTime moment(Fields fields, String name) {
    String text = fields.one(name);
    if (text == null) {
      return null;
    }
    try {
      // A plus sign that a client forgot to escape arrives as a blank.
      return OffsetDateTime.parse(text.replace(' ', '+'));
    } catch (DateTimeParseException e) {
      throw InvalidInput.of(name, "wrong-type", "2026-01-31T10:00:00+05:30");
    }
  }

  private static Tree standings(List<OpenStanding> found, Locale language) {
    return new Tree(
        "service_requests",
        "request",
        found.stream().map(standing -> standing(standing, language)).toList());
  }

  private static Map<String, Object> standing(OpenStanding standing, Locale language) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put(NUMBER, standing.id());
    one.put("status", standing.isOpen() ? "open" : "closed");
    one.put("status_notes", standing.notes());
    one.put("service_name", standing.serviceName().in(language));
    one.put(SERVICE, standing.service());
    one.put("description", standing.description());
    one.put("agency_responsible", standing.agency().in(language));
    one.put("service_notice", null);
    one.put("requested_datetime", written(standing.requestedAt()));
    one.put("updated_datetime", written(standing.updatedAt()));
    one.put("expected_datetime", written(standing.expectedAt()));
    one.put("address", standing.areaName().in(language));
    one.put("address_id", standing.area());
    one.put("zipcode", null);
    one.put("lat", standing.latitude());
    one.put("long", standing.longitude());
    one.put("media_url", null);
    return one;
  }

  private static String written(OffsetDateTime at) {
    return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  /** What a client finds out about this service from outside. */
  Tree discovery(String url, String nothing) {
    if (nothing != null) {
      throw new NotFound();
    }
    Map<String, Object> endpoint = new LinkedHashMap<>();
    endpoint.put("specification", "http://wiki.open311.org/GeoReport_v2");
    endpoint.put("url", url.substring(0, url.lastIndexOf('/')));
    endpoint.put("changeset", "2011-04-05:23:00");
    endpoint.put("type", "production");
    endpoint.put("formats", List.of("text/xml", "application/json"));
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("changeset", "2011-04-05:23:00");
    one.put("contact", null);
    one.put("key_service", null);
    one.put("endpoints", List.of(endpoint));
    return new Tree("discovery", null, List.of(one));
  }

  /** What went wrong, in the protocol's shape. */
  static Tree errors(int status, Refusal refusal, Locale language) {
    RefusalTexts texts = new RefusalTexts(language);
    StringBuilder said = new StringBuilder(texts.refusal(refusal.code(), refusal.arguments()));
    if (refusal instanceof InvalidInput invalid) {
      invalid.violations().stream()
          .map(texts::complete)
          .forEach(v -> said.append(' ').append(v.field()).append(": ").append(v.message()));
    }
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("code", status);
    one.put("description", said.toString());
    return new Tree("errors", "error", List.of(one));
  }
}
