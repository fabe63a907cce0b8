package org.jansetu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jansetu.load.Books;
import org.jansetu.load.ClosedLoop;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.server.ServerUnderTest;

/**
 * The weekly report at the size of a State: a hundred thousand people with a million punches of the
 * week that is over, and applications that waited while some were absent. Written straight into the
 * tables; the report is made by the function that the server calls, in the server's own role.
 */
final class MusterBench {

  private static final int APPLICATIONS = Integer.getInteger("jansetu.bench.waiting", 200_000);
  private static final int SECONDS = Integer.getInteger("jansetu.bench.seconds", 20);
  private static final int READERS = 4;
  private static final int MOST_SECONDS = 10;
  private static final long FIRST_CASE = 700_000_000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  private final ServerUnderTest server;
  private final Insides insides;
  private final Report report;
  private final Processors processors;
  private final LocalDate monday =
      LocalDate.now(ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);

  MusterBench(ServerUnderTest server, Insides insides, Report report) {
    this.server = server;
    this.insides = insides;
    this.report = report;
    this.processors = new Processors(server);
  }

  /** Measures in a programme that keeps rosters. */
  void run(String programme) throws Exception {
    String biggest;
    try (Connection database = insides.database();
        Statement statement = database.createStatement()) {
      short tenant = Operators.tenant(database, programme);
      statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
      PresenceBench.people(statement, tenant);
      PresenceBench.punches(statement, monday, monday.plusDays(6));
      waiting(statement, tenant);
      Books books = new Books(database);
      report.add(
          "punches of the week that is over, and applications",
          books.number(
                  "select count(*) from punch.punch where tenant_id = "
                      + tenant
                      + " and local_day between date '"
                      + monday
                      + "' and date '"
                      + monday.plusDays(6)
                      + "'")
              + " and "
              + books.number(
                  "select count(*) from application.service_application where tenant_id = "
                      + tenant));
      report.add(
          "that week reckoned",
          PresenceBench.reckoned(database, tenant, monday, monday.plusDays(6)));
      make(database, tenant);
      biggest =
          PresenceBench.text(
              statement,
              "select r.id from muster.report r join muster.line l on l.tenant_id = r.tenant_id"
                  + " and l.report_id = r.id where r.tenant_id = "
                  + tenant
                  + " and r.week = date '"
                  + monday
                  + "' group by r.id order by count(*) desc limit 1");
    }
    String state = new Operators(insides).stateAdmin(programme);
    read("weekly reports, all departments", "/api/v1/weekly-reports?week=" + monday, state);
    read("first lines of the biggest report", "/api/v1/weekly-reports/" + biggest, state);
  }

  /** Applications at the centres, of which every fourth waits still. */
  private void waiting(Statement statement, short tenant) throws SQLException {
    LocalDate today = LocalDate.now(ZONE);
    statement.execute("set session_replication_role = replica");
    statement.execute(
        "insert into application.service_application (id, number, transaction_id, service_code,"
            + " department_code, workflow, programme_version, state, clock, channel, kiosk_code,"
            + " area_id, applicant, applicant_name, mobile, inputs, documents, language, filed_at,"
            + " filed_on, promised_on, days, running_since, due_on, outcome, decided_on,"
            + " stopped_since) select "
            + FIRST_CASE
            + " + n, 'A-BENCH-' || n, "
            + FIRST_CASE
            + " + n, 'BENCH', (array['MPD-038', 'MPD-028', 'MPD-032'])[1 + n % 3], 'bench', 1,"
            + " 'bench', case when n % 4 = 0 then 'running' else 'ended' end, 'kiosk', k.code,"
            + " k.area_id, '{}', 'Bench', (7000000000 + n % 90000)::text, '{}', '[]', 'hi',"
            + " t.filed + time '11:00', t.filed, date '"
            + today.plusDays(30)
            + "', 15, t.filed, date '"
            + today.plusDays(30)
            + "', case when n % 4 > 0 then 'approved' end, t.decided, t.decided"
            + " from generate_series(1, "
            + APPLICATIONS
            + ") n join (select code, area_id, row_number() over (order by code) - 1 as nr,"
            + " count(*) over () as all_of_them from network.kiosk where type <> 'portal'"
            + " and tenant_id = "
            + tenant
            + ") k on k.nr = n % k.all_of_them cross join lateral (select f.filed,"
            + " case when n % 4 > 0 then least(f.filed + n % 20, date '"
            + today
            + "') end as decided from (select date '"
            + today
            + "' - n % 60 as filed) f) t on conflict do nothing");
    statement.execute("set session_replication_role = origin");
    statement.execute("vacuum analyze application.service_application");
  }

  /** Forgets what the server's timer may have made of the little that was there before. */
  private void make(Connection database, short tenant) throws SQLException {
    database.setAutoCommit(false);
    try (Statement statement = database.createStatement()) {
      statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
      for (String table : new String[] {"correction", "action", "line"}) {
        statement.execute(
            "delete from muster."
                + table
                + " t using muster.report r where r.tenant_id = t.tenant_id and r.id = t.report_id"
                + " and r.tenant_id = "
                + tenant
                + " and r.week = date '"
                + monday
                + "'");
      }
      statement.execute(
          "delete from muster.report where tenant_id = "
              + tenant
              + " and week = date '"
              + monday
              + "'");
      statement.execute("set local role jansetu_app");
      long begin = System.nanoTime();
      String lines =
          PresenceBench.text(
              statement,
              "select muster.make(date '"
                  + monday
                  + "', date '"
                  + monday.plusDays(9)
                  + "', false, null)");
      long millis = (System.nanoTime() - begin) / 1_000_000;
      database.commit();
      report.add(
          "weekly reports made", String.format(Locale.ROOT, "%s lines in %d ms", lines, millis));
    } finally {
      database.setAutoCommit(true);
    }
    try (Statement statement = database.createStatement()) {
      statement.execute("vacuum analyze muster.line");
    }
  }

  private void read(String name, String path, String headers) throws Exception {
    byte[] request = KeepAlive.request("GET", path, headers, null);
    ClosedLoop.Requests requests = (connection, n) -> request;
    ClosedLoop loop = new ClosedLoop(server.port(), READERS);
    int seconds = Math.min(MOST_SECONDS, SECONDS);
    loop.run(seconds, requests);
    var before = processors.used();
    report.add(name, loop.run(seconds, requests), processors.shares(before));
  }
}
