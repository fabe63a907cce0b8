package org.jansetu.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jansetu.load.ClosedLoop;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.server.ServerUnderTest;

/**
 * Terminals of a State: twenty thousand are known, some send what they have kept for a while, a
 * hundred lines at a time, others one punch as it is made. And fingers compared one to one.
 */
final class PunchBench {

  private static final String PROGRAMME = "jsk";
  private static final int DEVICES = Integer.getInteger("jansetu.bench.devices", 20_000);
  private static final int SECONDS = Integer.getInteger("jansetu.bench.seconds", 20);
  private static final int LINES = 100;
  private static final int CONNECTIONS = 8;
  private static final int WRITERS = 4;
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final Path FINGERS =
      Path.of(System.getProperty("jansetu.bench.fingers", "ejb-module/src/test/resources"));

  private final ServerUnderTest server;
  private final Insides insides;
  private final Report report;
  private final Processors processors;
  private final Operators makers;
  private final LocalDateTime begin = LocalDateTime.now(INDIA).minusDays(50);

  PunchBench(ServerUnderTest server, Insides insides, Report report) {
    this.server = server;
    this.insides = insides;
    this.report = report;
    this.processors = new Processors(server);
    this.makers = new Operators(insides);
  }

  void run() throws Exception {
    prepare();
    ClosedLoop.Requests backlog =
        (connection, number) -> body(device(connection, number), lines(connection, number, LINES));
    new ClosedLoop(server.port(), CONNECTIONS).run(SECONDS, backlog);
    long base = 1_000_000;
    ClosedLoop.Requests measured =
        (connection, number) ->
            body(device(connection, number), lines(connection, base + number, LINES));
    Map<String, Long> before = processors.used();
    ClosedLoop.Outcome outcome = new ClosedLoop(server.port(), CONNECTIONS).run(SECONDS, measured);
    report.add("bodies of " + LINES + " punches over HTTP", outcome, processors.shares(before));
    report.add("punches a second", String.format(Locale.ROOT, "%.0f", LINES * outcome.perSecond()));
    read("one punch, as it is made", (c, n) -> body(device(c, n), lines(c, 3_000_000 + n, 1)));
    read(
        "a terminal asks for work",
        (c, n) ->
            KeepAlive.request("GET", "/iclock/getrequest?SN=" + device(c, n), headers(), null));
    rows();
    fingers();
  }

  private void read(String name, ClosedLoop.Requests requests) throws Exception {
    ClosedLoop loop = new ClosedLoop(server.port(), WRITERS);
    Map<String, Long> before = processors.used();
    report.add(name, loop.run(Math.min(10, SECONDS), requests), processors.shares(before));
  }

  /** Terminals that are known, written straight into the table. */
  private void prepare() throws Exception {
    try (Connection database = insides.database();
        Statement statement = database.createStatement()) {
      short tenant = Operators.tenant(database, PROGRAMME);
      statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
      statement.execute(
          "insert into punch.device (serial, centre, status, zone) select 'BENCH' || g, k.code,"
              + " 'admitted', '330' from generate_series(1, "
              + DEVICES
              + ") g join (select code, row_number() over (order by code) - 1 as nr, count(*) over"
              + " () as all_of from network.kiosk where tenant_id = "
              + tenant
              + ") k on k.nr = g % k.all_of on conflict do nothing");
      statement.execute("analyze punch.device");
    }
  }

  private static String device(int connection, long number) {
    return "BENCH" + (1 + (connection * 2_503L + number) % DEVICES);
  }

  private static String headers() {
    return "X-Programme: " + PROGRAMME + "\r\n";
  }

  private static byte[] body(String device, String lines) {
    return KeepAlive.request(
        "POST", "/iclock/cdata?SN=" + device + "&table=ATTLOG&Stamp=9999", headers(), lines);
  }

  /** Lines that nobody sent before: the number makes the second, the line makes the person. */
  private String lines(int connection, long number, int count) {
    StringBuilder lines = new StringBuilder(count * 40);
    long second = number % 4_000_000;
    for (int i = 0; i < count; i++) {
      lines.append(100_000_000 + 1_000_000L * connection + (number * LINES + i) % 1_000_000);
      lines.append('\t').append(LOCAL.format(begin.plusSeconds(second + i)));
      lines.append("\t0\t1\t\t0\t0\n");
    }
    return lines.toString();
  }

  private void rows() throws Exception {
    try (Connection database = insides.database();
        Statement statement = database.createStatement();
        var found = statement.executeQuery("select count(*) from punch.punch")) {
      found.next();
      report.add("rows in punch.punch", Long.toString(found.getLong(1)));
    }
  }

  /** One finger of one person, known and then compared again and again. */
  private void fingers() throws Exception {
    Path folder = FINGERS.resolve("fingerprints");
    String incharge = makers.token(PROGRAMME, 1, "centre-officer@JSK-GHT-01");
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest enrol =
        HttpRequest.newBuilder(
                server.at("/api/v1/fingerprints/1001?finger=right-thumb&consent=bench"))
            .timeout(Duration.ofMinutes(1))
            .header("X-Programme", PROGRAMME)
            .header("Authorization", "Bearer " + incharge)
            .header("Content-Type", "image/png")
            .POST(HttpRequest.BodyPublishers.ofFile(folder.resolve("sourceafis-matching.png")))
            .build();
    HttpResponse<String> answer = client.send(enrol, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      report.add("fingers", "not measured: " + answer.body());
      return;
    }
    byte[] image = Files.readAllBytes(folder.resolve("sourceafis-probe.png"));
    byte[] head =
        ("POST /api/v1/punches?pin=1001 HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + Operators.headers(PROGRAMME, incharge)
                + "Content-Type: image/png\r\nContent-Length: "
                + image.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + image.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(image, 0, request, head.length, image.length);
    new ClosedLoop(server.port(), 1).run(Math.min(15, SECONDS), (c, n) -> request);
    Map<String, Long> before = processors.used();
    report.add(
        "finger compared one to one, over HTTP",
        new ClosedLoop(server.port(), 1).run(Math.min(10, SECONDS), (c, n) -> request),
        processors.shares(before));
  }
}
