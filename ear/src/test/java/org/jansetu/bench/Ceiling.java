package org.jansetu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jansetu.load.ClosedLoop;
import org.jansetu.load.Insides;
import org.jansetu.load.Operators;

/**
 * The charge's own SQL function, driven by pgbench: one basket of one item with three transfers a
 * call, kiosks spread, as the application's role, over TCP. Nothing in front of it can be faster.
 */
final class Ceiling {

  private final Insides server;
  private final Path folder;
  private final Path pgbench;

  Ceiling(Insides server, Path folder) throws IOException {
    this.server = server;
    this.folder = folder;
    this.pgbench = find();
  }

  /** Kiosks with their accounts, as arrays of PostgreSQL in the same order; and shared accounts. */
  private record Run(
      short tenant,
      int size,
      String kiosks,
      String wallets,
      String commissions,
      long portal,
      long tax) {}

  private static Path find() throws IOException {
    List<Path> candidates = new ArrayList<>();
    for (String directory : System.getenv("PATH").split(java.io.File.pathSeparator, -1)) {
      candidates.add(Path.of(directory, "pgbench"));
    }
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions.map(v -> v.resolve("bin/pgbench")).forEach(candidates::add);
      }
    }
    return candidates.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "pgbench is missing, which measures the ceiling: install the package"
                        + " postgresql-contrib or postgresql-15 (Debian, Ubuntu:"
                        + " apt-get install postgresql-15)."));
  }

  /** Calls it from so many connections for so many seconds. */
  ClosedLoop.Outcome run(String programme, int clients, int seconds)
      throws IOException, SQLException, InterruptedException {
    Path script = folder.resolve("charge.pgbench");
    Files.writeString(script, script(run(programme)));
    Path logs = folder.resolve("pgbench-logs");
    delete(logs);
    Files.createDirectories(logs);
    ProcessBuilder builder =
        new ProcessBuilder(
            pgbench.toString(),
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + clients,
            "--jobs=2",
            "--time=" + seconds,
            "--log",
            "--log-prefix=" + logs.resolve("call"),
            "--file=" + script,
            "--host=127.0.0.1",
            "--port=" + server.databasePort(),
            "--username=jansetu_app",
            "postgres");
    // Planned once, as the application's own statement is after its first calls.
    builder.environment().put("PGOPTIONS", "-c plan_cache_mode=force_generic_plan");
    builder.environment().put("PGPASSWORD", server.key("postgres-application.password"));
    Path output = folder.resolve("pgbench.txt");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    long begin = System.nanoTime();
    Process process = builder.start();
    boolean isDone = process.waitFor(seconds + 60L, TimeUnit.SECONDS);
    if (!isDone || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("pgbench failed: " + Files.readString(output));
    }
    long nanos = Math.min(System.nanoTime() - begin, TimeUnit.SECONDS.toNanos(seconds));
    int[] waits = waits(logs);
    delete(logs);
    return ClosedLoop.outcome(waits, nanos, Map.of(200, (long) waits.length));
  }

  private Run run(String programme) throws IOException, SQLException {
    try (Connection database = server.database();
        Statement statement = database.createStatement()) {
      short tenant = Operators.tenant(database, programme);
      statement.execute(
          "insert into ledger.account (tenant_id, kind, owner) select "
              + tenant
              + ", 'kiosk-commission', code from network.kiosk where tenant_id = "
              + tenant
              + " order by id on conflict do nothing");
      statement.execute(
          "insert into ledger.account (tenant_id, kind, owner) values ("
              + tenant
              + ", 'portal', 'portal'), ("
              + tenant
              + ", 'tax', 'gst') on conflict do nothing");
      statement.execute("analyze ledger.account, network.kiosk, wallet.wallet");
      try (ResultSet found =
          statement.executeQuery(
              "select count(*), array_agg(w.id order by w.id),"
                  + " array_agg(w.account_id order by w.id), array_agg(c.id order by w.id),"
                  + " (select id from ledger.account where tenant_id = w.tenant_id"
                  + " and kind = 'portal' and owner = 'portal'),"
                  + " (select id from ledger.account where tenant_id = w.tenant_id"
                  + " and kind = 'tax' and owner = 'gst')"
                  + " from wallet.wallet w join network.kiosk k on k.tenant_id = w.tenant_id"
                  + " and k.id = w.id and k.status = 'active' join ledger.account c"
                  + " on c.tenant_id = w.tenant_id and c.kind = 'kiosk-commission'"
                  + " and c.owner = k.code where w.tenant_id = "
                  + tenant
                  + " group by w.tenant_id")) {
        found.next();
        return new Run(
            tenant,
            found.getInt(1),
            found.getString(2),
            found.getString(3),
            found.getString(4),
            found.getLong(5),
            found.getLong(6));
      }
    }
  }

  /** The kiosk's own element of a constant array: a look-up would be work that no charge does. */
  private static String nth(String array) {
    return "('%s'::bigint[])[:n::int]".formatted(array);
  }

  private static String script(Run run) {
    String line =
        "{\"party\":\"%s\",\"payee\":\"%s\",\"label\":{\"en\":\"Portal charge\","
            + "\"hi\":\"पोर्टल शुल्क\"},\"amountPaise\":%d}";
    String lines =
        "["
            + String.join(
                ",",
                line.formatted("portal", "portal", 339),
                line.formatted("kiosk", "K", 1356),
                line.formatted("tax", "gst", 305))
            + "]";
    String wallet = nth(run.wallets());
    return "\\set n random(1, %d)\n".formatted(run.size())
        + "\\set key random(1, 9000000000000000000)\n"
        + "select * from counter.charge(%d::smallint, array[%s], array[1::bigint],"
            .formatted(run.tenant(), nth(run.kiosks()))
        + " array['p-' || :key::bigint], array['"
        + "5a".repeat(32)
        + "'], array['Asha Verma'], array[null::text], array['cash'], array[2000::bigint],"
        + " array[0::bigint], array['9899'], array['BENCH-' || :n || '-9899-'],"
        + " array[current_date], array[1], array['BENCH'], array[1], array['bench@2024-01-01'],"
        + " array[false], array[2000::bigint], array['"
        + lines
        + "'], array['[]'], array['{\"applicantName\":\"Asha Verma\",\"fatherName\":\"Ram Verma\","
        + "\"category\":\"general\",\"address\":\"Ward 5\"}'],"
        + " array[current_date], array[null::text], array['ABCDEFGHIJKLMNOP'], array[1, 1, 1],"
        + " array[%s, %s, %s],".formatted(wallet, wallet, wallet)
        + " array[%d::bigint, %s, %d::bigint],"
            .formatted(run.portal(), nth(run.commissions()), run.tax())
        + " array[339::bigint, 1356::bigint, 305::bigint]);\n";
  }

  private static int[] waits(Path logs) throws IOException {
    try (Stream<Path> files = Files.list(logs)) {
      int[] waits = new int[1 << 16];
      int n = 0;
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          if (n == waits.length) {
            waits = java.util.Arrays.copyOf(waits, n * 2);
          }
          waits[n++] = Integer.parseInt(line.split(" ", -1)[2]);
        }
      }
      return java.util.Arrays.copyOf(waits, n);
    }
  }

  private static void delete(Path logs) throws IOException {
    if (Files.exists(logs)) {
      try (Stream<Path> old = Files.walk(logs)) {
        for (Path path : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
