package org.jansetu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jansetu.load.Books;
import org.jansetu.load.ClosedLoop;
import org.jansetu.load.Desk;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.load.Operators.Operator;
import org.jansetu.server.ServerUnderTest;

/**
 * Filing, deciding and looking up at the size of a State: a million open cases in twenty
 * departments, three million lines of a register. The cases are written straight into the tables,
 * each with a charge's row but without its money.
 */
final class CasesBench {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CASES = Integer.getInteger("jansetu.bench.cases", 1_000_000);
  private static final int LINES = Integer.getInteger("jansetu.bench.lines", 3_000_000);
  private static final int CERTIFICATES = Integer.getInteger("jansetu.bench.certificates", 400);
  private static final int AT_ONCE = 200;
  private static final int CONNECTIONS = 16;
  private static final int DEPARTMENTS = 20;
  private static final long FIRST_MOBILE = 7_000_000_000L;
  private static final Duration LOAD = Duration.ofMinutes(30);
  private static final Pattern TEMPLATE = Pattern.compile("services: \\[([A-Za-z0-9-]+)");
  private static final String REGISTER = "electoral-roll";
  private static final String AREA =
      """
      (with area as materialized (select array_agg(id) as ids from hierarchy.area
        where tenant_id = current_setting('app.tenant')::smallint)
      select ids[1 + g / 20 % cardinality(ids)] from area)""";
  private static final List<String> ASKED =
      List.of(
          "सुनिता शर्मा",
          "Ramkumar Kushwah",
          "गीता बाई जाटव",
          "Kailash Prasad Tivari",
          "पुश्पा देवी");

  private final ServerUnderTest server;
  private final Insides insides;
  private final Report report;
  private final Gauge gauge;

  CasesBench(ServerUnderTest server, Insides insides, Report report) {
    this.server = server;
    this.insides = insides;
    this.report = report;
    this.gauge = new Gauge(server, report);
  }

  /** Measures in that programme, at whose kiosks there is somebody and money. */
  void run(String programme, List<Operator> operators) throws Exception {
    String service = withCertificate(programme);
    Desk desk = Desk.of(server.port(), operators.get(0), service);
    certificates(programme, desk, operators);
    String department = fill(programme);
    Operators makers = new Operators(insides);
    String officer =
        Operators.headers(
            programme, makers.token(programme, 0, "department-officer@" + department));
    file(desk, operators);
    gauge.read("inbox of fifty", n -> get("/api/v1/tasks?limit=50", officer));
    for (String kind : List.of("district", "division")) {
      String place = department + "@" + makers.largestArea(programme, kind);
      String narrow =
          Operators.headers(programme, makers.token(programme, 0, "department-officer@" + place));
      gauge.read("inbox of fifty, " + kind, n -> get("/api/v1/tasks?limit=50", narrow));
      gauge.read(
          "cases of a department, " + kind, n -> get("/api/v1/applications?limit=50", narrow));
    }
    gauge.read(
        "tracking by number and mobile",
        n -> get(tracked(n), "X-Programme: " + programme + "\r\n"));
    String state = makers.stateAdmin(programme);
    sweep(state);
    load(programme, makers.token(programme, 0, "state-admin@"));
    gauge.read(
        "name in " + LINES + " lines",
        n ->
            get(
                "/api/v1/registers/"
                    + REGISTER
                    + "/entries?limit=20&name="
                    + encoded(ASKED.get((int) (n % ASKED.size()))),
                state));
    sizes();
  }

  /** Whether the programme's folder names certificates at all. */
  static boolean issues(String programme) {
    return Files.exists(certificatesOf(programme));
  }

  private static Path certificatesOf(String programme) {
    return Path.of(System.getProperty("jansetu.test.server"), "programmes/tenants")
        .resolve(programme)
        .resolve("certificates.yaml");
  }

  /** The first service of the programme's folder that a certificate is issued for. */
  private static String withCertificate(String programme) throws IOException {
    String text = Files.readString(certificatesOf(programme));
    Matcher found = TEMPLATE.matcher(text);
    if (!found.find()) {
      throw new IOException(programme + " issues no certificate");
    }
    return found.group(1);
  }

  /** Charges, lets an officer approve, and waits until everything is signed. */
  private void certificates(String programme, Desk desk, List<Operator> operators)
      throws Exception {
    List<String> numbers = new ArrayList<>();
    try (KeepAlive line = new KeepAlive(server.port())) {
      for (int i = 0; i < CERTIFICATES; i++) {
        String answer =
            line.send(desk.charge(operators.get(i % operators.size()), "cert-" + i)).body();
        numbers.add(JSON.readTree(answer).path("applicationNumber").asText());
      }
      String first =
          get(line, "/api/v1/applications/" + numbers.get(0), operators.get(0).headers());
      String department = JSON.readTree(first).path("department").asText();
      Operators makers = new Operators(insides);
      String officer =
          Operators.headers(
              programme, makers.token(programme, 0, "department-officer@" + department));
      act(line, officer, numbers, "receive");
      long begin = System.nanoTime();
      act(line, officer, numbers, "approve");
      long decided = System.nanoTime();
      try (Connection database = insides.database()) {
        Books books = new Books(database);
        String waiting = "select count(*) from certificate.certificate where state = 'to-sign'";
        while (books.number(waiting) > 0) {
          Thread.sleep(100);
        }
        long signed =
            books.number("select count(*) from certificate.certificate where state = 'issued'");
        report.add(
            "certificates signed",
            String.format(
                Locale.ROOT,
                "%d, %.1f a second; decided in %d ms",
                signed,
                signed * 1e9 / (System.nanoTime() - begin),
                (decided - begin) / 1_000_000));
      }
    }
  }

  private static void act(KeepAlive line, String officer, List<String> numbers, String action)
      throws IOException {
    for (int i = 0; i < numbers.size(); i += AT_ONCE) {
      String body =
          JSON.createObjectNode()
              .put("action", action)
              .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                  "numbers",
                  JSON.valueToTree(numbers.subList(i, Math.min(numbers.size(), i + AT_ONCE))))
              .toString();
      KeepAlive.Answer answer =
          line.send(KeepAlive.request("POST", "/api/v1/applications/actions", officer, body));
      if (answer.status() != 200 || answer.body().contains("\"code\":\"")) {
        throw new IOException(action + " was refused: " + answer.body());
      }
    }
  }

  private static String get(KeepAlive line, String path, String headers) throws IOException {
    KeepAlive.Answer answer = line.send(KeepAlive.request("GET", path, headers, null));
    if (answer.status() != 200) {
      throw new IOException(path + " answered " + answer.status() + ": " + answer.body());
    }
    return answer.body();
  }

  /** Copies one case and its charge; the department of the copies that are in one piece. */
  private String fill(String programme) throws Exception {
    long begin = System.nanoTime();
    try (Connection database = insides.database();
        Statement statement = database.createStatement()) {
      short tenant = Operators.tenant(database, programme);
      Books books = new Books(database);
      long template =
          books.number(
              "select max(id) from application.service_application where outcome is null"
                  + " and clock = 'running' and holder_role = 'department-officer'"
                  + " and tenant_id = "
                  + tenant);
      // Triggers and keys are for the application; these rows are only there to be in the way.
      statement.execute("set session_replication_role = replica");
      statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
      String department =
          text(
              statement,
              "select department_code from application.service_application where id = " + template);
      write(
          statement,
          "counter.transaction",
          "(select transaction_id from application.service_application where tenant_id = "
              + tenant
              + " and id = "
              + template
              + ")",
          tenant);
      write(statement, "application.service_application", Long.toString(template), tenant);
      statement.execute("vacuum analyze application.service_application");
      statement.execute("vacuum analyze counter.transaction");
      report.add("cases written", CASES + " in " + Gauge.since(begin));
      return department;
    }
  }

  private static String text(Statement statement, String sql) throws Exception {
    try (ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    }
  }

  private static void write(Statement statement, String table, String which, short tenant)
      throws Exception {
    new Copies(table, "r.tenant_id = " + tenant + " and r.id = " + which, CASES)
        .write(statement, CasesBench::value);
  }

  /** Due days lie from twenty days ago to forty ahead; what is late is broken, but for a day. */
  private static String value(String column) {
    return switch (column) {
      case "id", "transaction_id" -> "500000000 + g";
      case "receipt_number" -> "'FILL-' || g";
      case "number" -> "'A-FILL-' || g";
      case "mobile" -> "(" + FIRST_MOBILE + " + g)::text";
      case "subject" -> "null";
      case "department_code" ->
          "case when g % "
              + DEPARTMENTS
              + " = 0 then r.department_code"
              + " else 'FILL-' || g % "
              + DEPARTMENTS
              + " end";
      case "kiosk_code" -> "'FILL-' || g % 2000";
      // The department and the area of a case have nothing to do with each other.
      case "area_id" -> AREA;
      case "due_on", "promised_on" -> "current_date - 20 + (g % 61)::integer";
      case "days" -> "15";
      case "broken_on" -> "case when g % 61 < 19 then current_date - 1 end";
      case "outcome", "decided_on", "decided_by", "stopped_since" -> "null";
      default -> "r." + column;
    };
  }

  private void file(Desk desk, List<Operator> operators) throws Exception {
    ClosedLoop.Requests filing =
        (connection, number) ->
            desk.file(
                operators.get((int) ((number * 31 + connection * 127L) % operators.size())),
                "file-" + System.nanoTime() + "-" + connection,
                Long.toString(FIRST_MOBILE + 100_000_000 + number * CONNECTIONS + connection));
    gauge.write("filing over HTTP, with intake, charge, case, SMS", CONNECTIONS, filing);
  }

  private static byte[] get(String path, String headers) {
    return KeepAlive.request("GET", path, headers, null);
  }

  private static String tracked(long n) {
    long which = 1 + (n * 7919) % CASES;
    return "/api/v1/tracking/A-FILL-" + which + "?mobile=" + (FIRST_MOBILE + which);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void sweep(String state) throws IOException {
    try (KeepAlive line = new KeepAlive(server.port())) {
      long begin = System.nanoTime();
      KeepAlive.Answer answer =
          line.send(KeepAlive.request("POST", "/api/v1/clocks/look", state, "{}"));
      report.add(
          "sweep of the clocks",
          answer.status() + " " + answer.body() + " in " + Gauge.since(begin));
    }
  }

  /** Sends the whole register as one file, made while it is sent. */
  private void load(String programme, String token) throws Exception {
    PipedInputStream in = new PipedInputStream(1 << 20);
    PipedOutputStream out = new PipedOutputStream(in);
    Thread writer = new Thread(() -> RegisterLines.write(out, LINES));
    writer.start();
    long begin = System.nanoTime();
    HttpRequest request =
        HttpRequest.newBuilder(
                server.at(
                    "/api/v1/registers/"
                        + REGISTER
                        + "/loads?asOf="
                        + LocalDate.now(ZoneId.of("Asia/Kolkata"))))
            .timeout(LOAD)
            .header("X-Programme", programme)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> (InputStream) in))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    writer.join();
    if (answer.statusCode() != 201) {
      throw new IOException("the register was refused: " + answer.body());
    }
    report.add("register loaded", LINES + " lines in " + Gauge.since(begin));
    try (Connection database = insides.database();
        Statement statement = database.createStatement()) {
      statement.execute("vacuum analyze register.entry");
      statement.execute("vacuum analyze register.entry_word");
    }
  }

  private void sizes() throws Exception {
    try (Connection database = insides.database()) {
      Books books = new Books(database);
      for (String table : Stream.of("application.service_application", "register.entry").toList()) {
        report.add(
            "rows in " + table + " at the end", books.number("select count(*) from " + table) + "");
      }
    }
  }
}
