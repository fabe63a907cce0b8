package org.jansetu.open311;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jansetu.server.Answer;
import org.jansetu.server.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Services, their questions, requests and their standing, in JSON and in XML. */
@Tag("X-20")
@Tag("TEL-4")
class GeoReportResourceIT {

  private static final String BASE = "/open311/v2/";
  private static final String WATER = "water-supply";
  private static final String PHONE = "9876512340";

  private static Client visitor() {
    return Client.of("sample").with("Accept-Language", "en");
  }

  private static Answer post(String format, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return visitor()
        .with("Content-Type", "application/x-www-form-urlencoded")
        .postRaw(BASE + "requests." + format, form);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static Map<String, String> request() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("service_code", WATER);
    fields.put("lat", "26.2124007");
    fields.put("long", "78.1772");
    fields.put("description", "No water for 6 days <b>since</b> Monday \uD83D\uDEB1 पानी नहीं");
    fields.put("attribute[days]", "6");
    return fields;
  }

  private static String lodged(Map<String, String> fields) {
    Answer answer = post("json", fields);
    assertEquals(200, answer.status(), answer.text());
    return answer.json().path(0).path("service_request_id").asText();
  }

  private static Document xml(Answer answer) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.text().getBytes(UTF_8)));
  }

  private static List<String> texts(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void servicesAreTheSameInBothFormats() throws Exception {
    JsonNode services = visitor().get(BASE + "services.json").json();
    assertTrue(services.isArray());
    List<String> codes = services.findValuesAsText("service_code");
    assertTrue(codes.contains(WATER), codes.toString());
    for (String member : List.of("service_name", "description", "metadata", "type", "group")) {
      assertTrue(services.path(0).has(member), member);
    }
    Document same = xml(visitor().get(BASE + "services.xml"));
    assertEquals("services", same.getDocumentElement().getTagName());
    assertEquals(codes, texts(same, "service_code"));
  }

  @Test
  void aServiceSaysWhatItAsks() throws Exception {
    JsonNode definition = visitor().get(BASE + "services/" + WATER + ".json").json();
    assertEquals(WATER, definition.path("service_code").asText());
    JsonNode choice = definition.path("attributes").path(0);
    assertEquals("singlevaluelist", choice.path("datatype").asText());
    assertEquals("handpump", choice.path("values").path(0).path("key").asText());
    assertEquals(2, definition.path("attributes").path(1).path("order").asInt());
    Document same = xml(visitor().get(BASE + "services/" + WATER + ".xml"));
    assertEquals("service_definition", same.getDocumentElement().getTagName());
    assertEquals(2, same.getElementsByTagName("attribute").getLength());
    assertTrue(texts(same, "key").contains("tanker"));
  }

  @Test
  @Tag("X-15")
  void aRequestIsLodgedFollowedAndNamesNobody() throws Exception {
    Map<String, String> fields = request();
    fields.put("first_name", "Kamla");
    fields.put("last_name", "Prajapati");
    fields.put("phone", PHONE);
    fields.put("email", "kamla@example.in");
    fields.put(
        "description", "Kamla Prajapati here, call " + PHONE + ". <script>no water</script>");
    String id = lodged(fields);
    Answer answer = visitor().get(BASE + "requests/" + id + ".json");
    JsonNode one = answer.json().path(0);
    assertEquals("open", one.path("status").asText(), answer.text());
    assertEquals(WATER, one.path("service_code").asText());
    assertEquals("26.212401", one.path("lat").asText());
    assertTrue(one.path("requested_datetime").asText().endsWith("+05:30"), answer.text());
    assertTrue(one.path("expected_datetime").asText().contains("T23:59:59"), answer.text());
    Answer same = visitor().get(BASE + "requests/" + id + ".xml");
    assertEquals(List.of(id), texts(xml(same), "service_request_id"));
    assertTrue(texts(xml(same), "description").get(0).contains("<script>"), "text stays text");
    for (Answer each : List.of(answer, same)) {
      assertFalse(each.text().contains(PHONE), each.text());
      assertFalse(each.text().contains("Kamla"), each.text());
      assertFalse(each.text().contains("example.in"), each.text());
    }
    JsonNode token = visitor().get(BASE + "tokens/" + id + ".json").json().path(0);
    assertEquals(id, token.path("service_request_id").asText());
    assertEquals(id, token.path("token").asText());
  }

  @Test
  void requestsAreFoundByNumberServiceStatusAndTime() {
    String first = lodged(request());
    Map<String, String> power = request();
    power.put("service_code", "power-cut");
    power.remove("attribute[days]");
    String second = lodged(power);
    assertEquals(
        List.of(second, first),
        numbers("service_request_id=" + first + "," + second + ",1234567890"));
    assertTrue(numbers("status=open&service_code=" + WATER).contains(first));
    assertFalse(numbers("status=open&service_code=" + WATER).contains(second));
    assertFalse(numbers("status=closed").contains(first));
    assertTrue(numbers("status=open,closed").contains(first));
    assertEquals(
        List.of(), numbers("start_date=2020-01-01T00:00:00Z&end_date=2020-02-01T00:00:00Z"));
  }

  private static List<String> numbers(String query) {
    Answer answer = visitor().get(BASE + "requests.json?" + query);
    assertEquals(200, answer.status(), answer.text());
    return answer.json().findValuesAsText("service_request_id");
  }

  @Test
  void aPlaceMayBeNamedOrGivenByItsCode() {
    Map<String, String> named = request();
    named.remove("lat");
    named.remove("long");
    named.put("address_id", "ND-D1");
    JsonNode one = visitor().get(BASE + "requests/" + lodged(named) + ".json").json().path(0);
    assertEquals("ND-D1", one.path("address_id").asText());
    assertTrue(one.path("lat").isNull());
    named.remove("address_id");
    String name = one.path("address").asText();
    named.put("address_string", "Near the old well, " + name);
    JsonNode other = visitor().get(BASE + "requests/" + lodged(named) + ".json").json().path(0);
    assertEquals(name, other.path("address").asText(), other.toString());
    named.put("address_string", "Behind the moon");
    JsonNode unknown = visitor().get(BASE + "requests/" + lodged(named) + ".json").json().path(0);
    assertEquals("ND", unknown.path("address_id").asText(), unknown.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "service_code,",
    "description,",
    "lat,",
    "lat,north",
    "lat,91",
    "long,1e2",
    "attribute[days],many",
    "attribute[colour],red",
    "phone,12",
    "media_url,http://example.in/photo.jpg",
    "address_id,ATLANTIS",
  })
  void wrongFieldsAreNamedInTheProtocolsShape(String field, String value) {
    Map<String, String> fields = request();
    fields.remove(field);
    if (value != null) {
      fields.put(field, value);
    }
    Answer answer = post("json", fields);
    assertEquals(400, answer.status(), answer.text());
    assertEquals(400, answer.json().path(0).path("code").asInt(), answer.text());
    assertFalse(answer.json().path(0).path("description").asText().isBlank());
  }

  @Test
  void unknownThingsAnswerNotFoundInBothFormats() throws Exception {
    for (String path :
        List.of("services/ships", "requests/1234567890", "tokens/1234567890", "nothing")) {
      assertEquals(404, visitor().get(BASE + path + ".json").status(), path);
    }
    Answer answer = visitor().get(BASE + "services/ships.xml");
    assertEquals("errors", xml(answer).getDocumentElement().getTagName());
    assertEquals(List.of("404"), texts(xml(answer), "code"));
    Map<String, String> unknown = request();
    unknown.put("service_code", "ships");
    assertEquals(404, post("json", unknown).status());
    assertEquals(404, Client.of("atlantis").get(BASE + "services.json").status());
    assertEquals(400, visitor().get(BASE + "requests.json?status=sleeping").status());
    assertEquals(400, visitor().get(BASE + "requests.json?start_date=monday").status());
    Map<String, String> long100k = request();
    long100k.put("description", "x".repeat(100_000));
    assertEquals(400, post("json", long100k).status());
  }

  @Test
  void grievancesOfOtherChannelsAreNotShown() {
    Answer lodged =
        Client.of("sample")
            .withNewKey()
            .post(
                "/api/v1/grievances",
                Map.of(
                    "category",
                    WATER,
                    "area",
                    "ND-D1",
                    "description",
                    "The tap is dry",
                    "anonymous",
                    true));
    assertEquals(201, lodged.status(), lodged.text());
    String token = lodged.json().path("token").asText();
    assertEquals(404, visitor().get(BASE + "requests/" + token + ".json").status());
    assertEquals(List.of(), numbers("service_request_id=" + token));
  }

  @Test
  void theServiceTellsWhereItIs() {
    JsonNode found = visitor().get(BASE + "discovery.json").json();
    assertTrue(found.path("endpoints").path(0).path("url").asText().endsWith("/open311/v2"));
  }
}
