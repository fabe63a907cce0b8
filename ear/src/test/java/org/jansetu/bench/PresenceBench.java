package org.jansetu.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jansetu.load.Books;
import org.jansetu.load.ClosedLoop;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.server.ServerUnderTest;

/**
 * Presence at the size of a State: people with duties on five days of the week, a week of their
 * punches reckoned at once, and the pages of today. People, rosters and punches are written
 * straight into the tables.
 */
final class PresenceBench {

  private static final int PEOPLE = Integer.getInteger("jansetu.bench.people", 100_000);
  private static final int SECONDS = Integer.getInteger("jansetu.bench.seconds", 20);
  private static final int READERS = 4;
  private static final int WARM_SECONDS = 10;
  private static final int DAYS = 6;
  private static final long FIRST_PIN = 200_000_000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  private final ServerUnderTest server;
  private final Insides insides;
  private final Report report;
  private final Processors processors;

  PresenceBench(ServerUnderTest server, Insides insides, Report report) {
    this.server = server;
    this.insides = insides;
    this.report = report;
    this.processors = new Processors(server);
  }

  /** Measures in a programme that keeps rosters. */
  void run(String programme) throws Exception {
    String centre;
    try (Connection database = insides.database();
        Statement statement = database.createStatement()) {
      short tenant = Operators.tenant(database, programme);
      statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
      LocalDate today = LocalDate.now(ZONE);
      people(statement, tenant);
      punches(statement, today.minusDays(DAYS), today);
      Books books = new Books(database);
      report.add(
          "people and punches",
          books.number("select count(*) from roster.functionary where tenant_id = " + tenant)
              + " and "
              + books.number("select count(*) from punch.punch where tenant_id = " + tenant));
      report.add(
          "a week of presence reckoned", reckoned(database, tenant, today.minusDays(DAYS), today));
      centre =
          text(statement, "select max(centre) from attendance.day where tenant_id = " + tenant);
    }
    Operators makers = new Operators(insides);
    String state = makers.stateAdmin(programme);
    read("today's board of the whole programme", "/api/v1/presence", state);
    read("today at one centre, " + centre, "/api/v1/presence?centre=" + centre, state);
    read(
        "who sits where, without a login",
        "/api/v1/presence?centre=" + centre,
        "X-Programme: " + programme + "\r\n");
  }

  /** People with duties, where there are none yet. */
  static void people(Statement statement, short tenant) throws SQLException {
    String known =
        text(
            statement,
            "select count(*) from roster.functionary where pin = '" + (FIRST_PIN + 1) + "'");
    if (!known.equals("0")) {
      return;
    }
    LocalDate today = LocalDate.now(ZONE);
    statement.execute("set session_replication_role = replica");
    statement.execute(
        "insert into roster.functionary (pin, name_en, designation, department_code, valid_from)"
            + " select ("
            + FIRST_PIN
            + " + n)::text, 'Person ' || n, 'patwari', (array['MPD-038', 'MPD-028', 'MPD-032'])"
            + "[1 + n % 3], date '2026-01-01' from generate_series(1, "
            + PEOPLE
            + ") n on conflict do nothing");
    statement.execute(
        "create temp table place as select code, row_number() over (order by code) - 1 as nr,"
            + " count(*) over () as all_of_them from network.kiosk where type <> 'portal'"
            + " and tenant_id = "
            + tenant);
    // Everybody has five days a week, the free one another for each, and today never free.
    statement.execute(
        "insert into roster.entry (pin, centre, kind, weekday, from_minute, until_minute,"
            + " valid_from) select ("
            + FIRST_PIN
            + " + n)::text, p.code, 'visit', d, 660, 780, date '2026-01-01'"
            + " from generate_series(1, "
            + PEOPLE
            + ") n join place p on p.nr = n % p.all_of_them cross join generate_series(1, 7) d"
            + " where d <> 1 + n % 7 and d <> 1 + (n + 3) % 7 or d = "
            + today.getDayOfWeek().getValue()
            + " on conflict do nothing");
    statement.execute("drop table place");
    statement.execute("set session_replication_role = origin");
    statement.execute("vacuum analyze roster.functionary");
    statement.execute("vacuum analyze roster.entry");
  }

  /** They come and go on those days, but for one of eleven. */
  static void punches(Statement statement, LocalDate from, LocalDate until) throws SQLException {
    statement.execute("set session_replication_role = replica");
    statement.execute(
        "insert into punch.punch (pin, local_day, at, device, status, centre, way, verified)"
            + " select e.pin, t.day, t.day + time '05:20' + make_interval(mins => (cast(e.pin as"
            + " integer) % 40)) + b * interval '100 minutes', 'BENCH', b, e.centre, 'scanner', 1"
            + " from (select cast(d as date) as day from generate_series(date '"
            + from
            + "', date '"
            + until
            + "', interval '1 day') d) t join roster.entry e on e.weekday ="
            + " extract(isodow from t.day) cross join generate_series(0, 1) b where e.pin >= '"
            + FIRST_PIN
            + "' and length(e.pin) = 9 and cast(e.pin as integer) % 11 <> 0"
            + " on conflict do nothing");
    statement.execute("set session_replication_role = origin");
    statement.execute("vacuum analyze punch.punch");
  }

  /**
   * Marks and reckons in one transaction, so that the server's own timer sees neither; how many
   * rows in how long.
   */
  static String reckoned(Connection database, short tenant, LocalDate from, LocalDate until)
      throws SQLException {
    String done;
    LocalDate today = LocalDate.now(ZONE);
    database.setAutoCommit(false);
    try (Statement statement = database.createStatement()) {
      statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
      // The superuser would see the rosters of every programme, and past their indexes.
      statement.execute("set local role jansetu_app");
      statement.execute("select attendance.mark_all(date '" + from + "', date '" + until + "')");
      long begin = System.nanoTime();
      long rows = 0;
      boolean isMore = true;
      while (isMore) {
        rows +=
            Long.parseLong(
                text(
                    statement,
                    "select attendance.reckon(date '"
                        + today
                        + "', 1439, 'Asia/Kolkata', '{}', date '"
                        + today.minusDays(30)
                        + "', 15, 90, 60, '{staff}')"));
        isMore = text(statement, "select exists (select from attendance.mark)").equals("t");
      }
      database.commit();
      done =
          String.format(
              Locale.ROOT, "%d rows in %d ms", rows, (System.nanoTime() - begin) / 1_000_000);
    } finally {
      database.setAutoCommit(true);
    }
    try (Statement statement = database.createStatement()) {
      statement.execute("vacuum analyze attendance.day");
    }
    return done;
  }

  static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void read(String name, String path, String headers) throws Exception {
    byte[] request = KeepAlive.request("GET", path, headers, null);
    ClosedLoop.Requests requests = (connection, n) -> request;
    ClosedLoop loop = new ClosedLoop(server.port(), READERS);
    loop.run(Math.min(WARM_SECONDS, SECONDS), requests);
    var before = processors.used();
    report.add(
        name, loop.run(Math.min(WARM_SECONDS, SECONDS), requests), processors.shares(before));
  }
}
