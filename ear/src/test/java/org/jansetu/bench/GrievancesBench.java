package org.jansetu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jansetu.load.ClosedLoop;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.server.ServerUnderTest;

/**
 * Lodging and looking up at the size of a State: three million grievances, half a million of them
 * open, of callers whose numbers are sealed. They are written straight into the tables, as copies
 * of one that was lodged.
 */
final class GrievancesBench {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROGRAMME = "samadhan";
  private static final int GRIEVANCES = Integer.getInteger("jansetu.bench.grievances", 3_000_000);
  private static final int CONNECTIONS = 16;
  private static final int OPEN_OF = 6;
  private static final long FIRST_MOBILE = 8_000_000_000L;
  private static final int CALLERS = 5_000;

  private static final List<String> QUERIES =
      List.of(
          "हैंडपंप पानी",
          "handpump band",
          "बंद",
          "pani dur",
          "gdjg pani",
          "hendpamp char",
          "kknn हैंडपंप",
          "pakistan handpump",
          "lana padta",
          "चापाकल बंद");

  private final ServerUnderTest server;
  private final Insides insides;
  private final Report report;
  private final Gauge gauge;
  private final Operators makers;
  private String category;
  private List<String> areas = List.of();

  GrievancesBench(ServerUnderTest server, Insides insides, Report report) {
    this.server = server;
    this.insides = insides;
    this.report = report;
    this.gauge = new Gauge(server, report);
    this.makers = new Operators(insides);
  }

  void run() throws Exception {
    String agent = headers("agent@" + PROGRAMME);
    String state = makers.stateAdmin(PROGRAMME);
    String template = prepare(agent, state);
    String office = fill(template);
    count();
    ClosedLoop.Requests lodging =
        (connection, number) ->
            lodge(agent, FIRST_MOBILE + (number * CONNECTIONS + connection) % CALLERS);
    gauge.write("grievances lodged over HTTP, sealed, routed, with SMS", CONNECTIONS, lodging);
    gauge.read(
        "history of a caller by number",
        n -> get("/api/v1/interactions?mobile=" + (FIRST_MOBILE + n % CALLERS), agent));
    String officer = headers("grievance-officer@" + office);
    gauge.read("inbox of fifty at an office", n -> get("/api/v1/grievances?limit=50", officer));
    search("search of words as an agent, Hindi and English", agent);
    search("the same at an office", officer);
    gauge.read("figures of a year", n -> get("/api/v1/reports/grievances", state));
    raise(makers.token(PROGRAMME, 0, "state-admin@"));
  }

  private void search(String name, String headers) throws Exception {
    gauge.read(name, n -> get("/api/v1/grievances?limit=20&below=true&query=" + words(n), headers));
  }

  private static String words(long number) {
    return URLEncoder.encode(QUERIES.get((int) (number % QUERIES.size())), StandardCharsets.UTF_8);
  }

  private String headers(String posting) throws Exception {
    return Operators.headers(PROGRAMME, makers.token(PROGRAMME, 0, posting));
  }

  /** Finds a category and some areas, lodges one and says which it was. */
  private String prepare(String agent, String state) throws IOException {
    try (KeepAlive line = new KeepAlive(server.port())) {
      category =
          read(line, "/api/v1/grievances/categories", agent)
              .path("categories")
              .path(0)
              .path("code")
              .asText();
      areas =
          read(line, "/api/v1/areas?kind=block&limit=200", state)
              .path("items")
              .findValuesAsText("code");
      KeepAlive.Answer answer = line.send(lodge(agent, FIRST_MOBILE));
      if (answer.status() != 201) {
        throw new IOException("nothing was lodged: " + answer.body());
      }
      return JSON.readTree(answer.body()).path("token").asText();
    }
  }

  private static JsonNode read(KeepAlive line, String path, String headers) throws IOException {
    return JSON.readTree(line.send(get(path, headers)).body());
  }

  private byte[] lodge(String agent, long mobile) {
    ObjectNode body = JSON.createObjectNode();
    body.put("category", category);
    body.put("area", areas.get((int) (mobile % areas.size())));
    body.put("description", "हैंडपंप चार दिन से बंद है, पानी दूर से लाना पड़ता है");
    body.putObject("contact").put("name", "कमला बाई").put("mobile", Long.toString(mobile));
    return KeepAlive.request(
        "POST",
        "/api/v1/grievances",
        agent + "Idempotency-Key: " + UUID.randomUUID() + "\r\n",
        body.toString());
  }

  /** Copies it, with somebody behind each copy; the office of the copies that are in one piece. */
  private String fill(String token) throws Exception {
    long begin = System.nanoTime();
    try (Connection database = insides.database();
        Statement statement = database.createStatement()) {
      short tenant = Operators.tenant(database, PROGRAMME);
      statement.execute("set session_replication_role = replica");
      statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
      new Copies(
              "grievance.grievance",
              "r.tenant_id = " + tenant + " and r.token = '" + token + "'",
              GRIEVANCES)
          .write(statement, this::value);
      statement.execute(
          "insert into identity.person (tenant_id, subject, look_up, sealed) select "
              + tenant
              + ", 'grievance/' || (2000000000 + g), sha256((g % 700000)::text::bytea),"
              + " sha256(g::text::bytea) || sha256((g + 1)::text::bytea)"
              + " from generate_series(1, "
              + GRIEVANCES
              + ") g");
      word(statement, tenant, token);
      statement.execute("vacuum analyze grievance.grievance");
      statement.execute("vacuum analyze identity.person");
      report.add("grievances written", GRIEVANCES + " in " + Gauge.since(begin));
      try (ResultSet found =
          statement.executeQuery(
              "select office from grievance.grievance where token = '" + token + "'")) {
        found.next();
        return found.getString(1);
      }
    }
  }

  /**
   * Words of the copies: each word of the first in every tenth, and eight of five thousand others,
   * of which few are common and many are rare.
   */
  private void word(Statement statement, short tenant, String token) throws Exception {
    long begin = System.nanoTime();
    statement.execute(
        "insert into grievance.vocabulary (tenant_id, word, bare, number) select "
            + tenant
            + ", w.word, w.word, 1000000000 + w.i from (select i, translate(i::text, '0123456789',"
            + " 'bdgjklmnpr') || translate((i * 7 % 1000)::text, '0123456789', 'tsvhfcqxzw') as"
            + " word from generate_series(0, 4999) i) w on conflict do nothing");
    statement.execute("alter table grievance.word drop constraint word_pkey");
    statement.execute(
        "insert into grievance.word (tenant_id, number, grievance_id) select "
            + tenant
            + ", w.number, 500000000 + g from (select number, row_number() over () as nr from"
            + " grievance.word where tenant_id = "
            + tenant
            + " and grievance_id = (select id from grievance.grievance where tenant_id = "
            + tenant
            + " and token = '"
            + token
            + "')) w, generate_series(1, "
            + GRIEVANCES
            + ") g where (g + w.nr) % 10 = 0");
    statement.execute(
        "insert into grievance.word (tenant_id, number, grievance_id) select distinct "
            + tenant
            + ", 1000000000 + floor(5000 * power(random(), 3))::bigint, 500000000 + g from"
            + " generate_series(1, "
            + GRIEVANCES
            + ") g, generate_series(1, 8) k");
    statement.execute(
        "alter table grievance.word add primary key (tenant_id, number, grievance_id)");
    statement.execute("vacuum analyze grievance.word");
    statement.execute("vacuum analyze grievance.vocabulary");
    try (ResultSet found = statement.executeQuery("select count(*) from grievance.word")) {
      found.next();
      report.add("words written", found.getLong(1) + " in " + Gauge.since(begin));
    }
  }

  /** One of six is open, one of two hundred lies at the office of the first. */
  private String value(String column) {
    String open = "g % " + OPEN_OF + " = 0";
    return switch (column) {
      case "id" -> "500000000 + g";
      case "token" -> "(2000000000 + g)::text";
      case "area_code" ->
          "(array['" + String.join("','", areas) + "'])[1 + g % " + areas.size() + "]";
      case "office" -> "case when g % 200 = 0 then r.office else 'FILL/' || g % 2000 || '/L1' end";
      case "route" ->
          "case when g % 200 = 0 then r.route"
              + " else array_replace(r.route, r.office, 'FILL/' || g % 2000 || '/L1') end";
      case "lodged_on" -> "current_date - (g % 365)::integer";
      case "promised_on" -> "current_date - (g % 365)::integer + 15";
      case "due_on" -> "current_date - 20 + (g % 61)::integer";
      // Of the open ones as the last night has left them.
      case "promise_broken" ->
          "case when "
              + open
              + " then current_date - (g % 365)::integer + 15 < current_date - 1"
              + " else g % 7 = 0 end";
      case "closed_on" ->
          "case when " + open + " then null else current_date - (g % 365)::integer + 5 end";
      case "outcome" -> "case when " + open + " then null else 'approved' end";
      case "holder_role" -> "case when " + open + " then r.holder_role end";
      case "idempotency_key" -> "null";
      default -> "r." + column;
    };
  }

  /** Counts everything once, as the server does on a new day. */
  private void count() throws Exception {
    try (Connection database = insides.database();
        Statement statement = database.createStatement()) {
      short tenant = Operators.tenant(database, PROGRAMME);
      statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
      statement.execute("set role jansetu_app");
      statement.execute("delete from reporting.grievance_cell");
      statement.execute("update reporting.grievance_count set day = date '0001-01-01'");
      long begin = System.nanoTime();
      try (ResultSet found =
          statement.executeQuery("select reporting.count_grievances(current_date)")) {
        found.next();
        report.add("all grievances counted", found.getInt(1) + " cells in " + Gauge.since(begin));
      }
    }
  }

  /** What is late goes up a level, all at once. */
  private void raise(String token) throws Exception {
    long begin = System.nanoTime();
    HttpRequest request =
        HttpRequest.newBuilder(server.at("/api/v1/clocks/look"))
            .timeout(Duration.ofMinutes(10))
            .header("X-Programme", PROGRAMME)
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    report.add(
        "late grievances raised, of " + GRIEVANCES / OPEN_OF + " open",
        answer.body() + " in " + Gauge.since(begin));
  }

  private static byte[] get(String path, String headers) {
    return KeepAlive.request("GET", path, headers, null);
  }
}
