package org.jansetu.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real PostgreSQL in the data folder, kept between runs, for whoever brings none.
 *
 * <p>Listens on the loopback address only and asks every role for a password. A database that was
 * left running by a killed server is stopped first; one that dies under a running server is started
 * again on the same port, so that the server finds it where it was.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
  private static final Duration START_WAIT = Duration.ofSeconds(60);
  private static final long LEAST_SHARED_MEGABYTES = 128;
  private static final long MOST_SHARED_MEGABYTES = 1_024;
  private static final String LOCK_FILE = "epg-lock";
  private static final long WATCH_MILLIS = 500;

  private final Path cluster;
  private final Path programs;
  private final String password;
  private final int port;
  private EmbeddedPostgres postgres;
  private volatile boolean closing;

  private EmbeddedDatabase(Path dataDir, Keys keys) throws IOException {
    this.cluster = dataDir.resolve("postgres");
    this.programs = dataDir.resolve("postgres-programs");
    this.password = keys.text("postgres-admin.password");
    this.port = freePort();
  }

  /** Chooses the port and the password; nothing runs yet. */
  static EmbeddedDatabase in(Path dataDir, Keys keys) throws IOException {
    return new EmbeddedDatabase(dataDir, keys);
  }

  /** Runs it, and runs it again whenever it stops by itself. */
  synchronized void start() throws IOException {
    if (closing) {
      return;
    }
    stopOrphan();
    startPrograms();
    askForPasswords();
    Thread watch = new Thread(this::watch, "database-watch");
    watch.setDaemon(true);
    watch.start();
  }

  Postgres connection() {
    return new Postgres("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
  }

  private void startPrograms() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setPgBinaryResolver(EmbeddedDatabase::archive)
            .setDataDirectory(cluster)
            .setOverrideWorkingDirectory(programs.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(START_WAIT)
            .setConnectConfig("password", password)
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8")
            // The library's own choice for quick tests; here a receipt must survive the power cut.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("password_encryption", "scram-sha-256")
            .setServerConfig("max_connections", "60")
            .setServerConfig("shared_buffers", sharedMegabytes() + "MB")
            .setServerConfig("max_wal_size", "2GB")
            .setServerConfig("checkpoint_timeout", "15min")
            // A programme's first hour fills tables that nothing is known of yet.
            .setServerConfig("autovacuum_naptime", "15s")
            .start();
  }

  /** A sixteenth of the machine's memory: a small machine keeps its own, a large one is used. */
  private static long sharedMegabytes() {
    long machine =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize() / 1_048_576
            : 0;
    return Math.max(LEAST_SHARED_MEGABYTES, Math.min(MOST_SHARED_MEGABYTES, machine / 16));
  }

  /**
   * The packed programs, read through a file handle of their own: the container starts in the same
   * process and closes the shared handles of the jars that it looks into.
   */
  private static InputStream archive(String system, String machine) throws IOException {
    String name = "/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + architecture(machine);
    URL packed = EmbeddedPostgres.class.getResource(name + ".txz");
    if (packed == null) {
      throw new IOException(
          "this machine (" + system + ", " + machine + ") has no packed database");
    }
    URLConnection connection = packed.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  private static String architecture(String machine) {
    return switch (machine) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> machine;
    };
  }

  /** The programs' own first start trusts every local user; from here on a password is needed. */
  private void askForPasswords() throws IOException {
    Path rules = cluster.resolve("pg_hba.conf");
    String wanted = "host all all 127.0.0.1/32 scram-sha-256\n";
    if (Files.readString(rules).equals(wanted)) {
      return;
    }
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter role postgres password '" + password + "'");
      Files.writeString(rules, wanted);
      statement.execute("select pg_reload_conf()");
    } catch (java.sql.SQLException e) {
      throw new IOException("the embedded database did not take its password", e);
    }
  }

  private void watch() {
    while (!closing) {
      try {
        Thread.sleep(WATCH_MILLIS);
        startAgain();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "The embedded database did not start; trying again.", e);
      }
    }
  }

  private synchronized void startAgain() throws IOException {
    if (!closing && postmaster().isEmpty()) {
      LOG.warning("The embedded database has stopped; starting it again.");
      // The library holds a lock on this file for the database that is gone, and gives it back only
      // to one that it can stop; without this no second start succeeds in the same process.
      Files.deleteIfExists(cluster.resolve(LOCK_FILE));
      startPrograms();
    }
  }

  /** A server that was killed leaves its database running; two may not share one folder. */
  private void stopOrphan() throws IOException {
    Optional<ProcessHandle> orphan = postmaster();
    if (orphan.isEmpty()) {
      return;
    }
    LOG.info("Stopping a database that an earlier server left running.");
    orphan.get().destroy();
    try {
      orphan.get().onExit().get(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while stopping the earlier database", e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      orphan.get().destroyForcibly();
    }
  }

  /** The running server process of this folder, if there is one. */
  private Optional<ProcessHandle> postmaster() throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().command().map(c -> c.endsWith("postgres")).orElse(true));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closing = true;
    if (postgres != null) {
      postgres.close();
    }
  }
}
