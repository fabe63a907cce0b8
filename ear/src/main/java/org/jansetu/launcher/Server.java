package org.jansetu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The parts of the running server. The database and the container start side by side; the archive
 * is deployed when both stand. They stop one after the other: requests, container, database.
 */
final class Server {

  private static final Logger LOG = Logger.getLogger(Server.class.getName());
  private static final Duration DRAIN = Duration.ofSeconds(4);
  private static final Duration CONTAINER_LIMIT = Duration.ofSeconds(4);
  private static final Duration STOP_LIMIT = Duration.ofMillis(9500);

  private final Settings settings;
  private final Path home;
  private final Container container = new Container();
  private EmbeddedDatabase embedded;
  private boolean stopped;

  Server(Settings settings, Path home) {
    this.settings = settings;
    this.home = home;
  }

  void start() throws Exception {
    long begin = System.nanoTime();
    Path logging = Logs.begin(settings);
    Keys keys = new Keys(settings.dataDir());
    Postgres postgres = postgres(keys);
    Migrations migrations = new Migrations(postgres, keys);
    Signals.onStop(
        () -> {
          Stop.halt(STOP_LIMIT.plusMillis(400));
          stop();
          Runtime.getRuntime().halt(0);
        });
    CompletableFuture<Void> database =
        CompletableFuture.runAsync(() -> startDatabase(migrations), r -> thread(r).start());
    handOver(keys);
    Path rootDir = settings.dataDir().resolve("server");
    forget(rootDir);
    container.start(
        new Container.Boot(
            settings,
            home.resolve("micro"),
            logging,
            rootDir,
            postgres,
            migrations.applicationPassword()));
    waitFor(database);
    container.deploy(home.resolve("jansetu.ear").toFile());
    // The container would not say that somebody else has taken the port in the meantime.
    settings.checkPort();
    container.open();
    long millis = (System.nanoTime() - begin) / 1_000_000;
    LOG.info("Ready after " + millis + " ms.");
    System.out.print(new Banner(settings, postgres, keys).text());
  }

  private Postgres postgres(Keys keys) throws IOException {
    Optional<Settings.OwnPostgres> own = settings.own();
    if (own.isPresent()) {
      return new Postgres(own.get().url(), own.get().user(), own.get().password());
    }
    embedded = EmbeddedDatabase.in(settings.dataDir(), keys);
    return embedded.connection();
  }

  private void startDatabase(Migrations migrations) {
    try {
      if (embedded != null) {
        embedded.start();
      }
      migrations.run(home.resolve("migrations"));
    } catch (WrongSetting | IOException | java.sql.SQLException e) {
      throw new CompletionException(e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "database-start");
    thread.setDaemon(true);
    return thread;
  }

  private static void waitFor(CompletableFuture<Void> database) throws Exception {
    try {
      database.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /**
   * Serves what is running, then stops the container, then the database; once, and within ten
   * seconds whatever happens.
   */
  synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    long until = System.nanoTime() + STOP_LIMIT.toNanos();
    LOG.info("Stopping.");
    Stop.within(DRAIN.plusMillis(500), "requests", () -> Requests.drain(DRAIN));
    Stop.within(CONTAINER_LIMIT, "container", container::stop);
    if (embedded != null) {
      Stop.within(Duration.ofNanos(until - System.nanoTime()), "database", embedded::close);
    }
  }

  /** The container would remember its pool, which points at the port of an earlier database. */
  private static void forget(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  /** The archive reads these; nothing of it reads the environment. */
  private void handOver(Keys keys) throws IOException {
    System.setProperty("jansetu.keys", keys.folder().toString());
    System.setProperty("jansetu.programmes", home.resolve("programmes").toString());
    System.setProperty("jansetu.demo", Boolean.toString(settings.demo()));
    System.setProperty("jansetu.kiosks", Integer.toString(settings.kiosks()));
    System.setProperty("jansetu.port", Integer.toString(settings.port()));
    System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
    if (settings.publicUrl() != null) {
      System.setProperty("jansetu.public.url", settings.publicUrl());
    }
    if (settings.simulatorUrl() != null) {
      System.setProperty("jansetu.simulator.url", settings.simulatorUrl());
    }
    if (settings.smppUrl() != null) {
      System.setProperty("jansetu.smpp.url", settings.smppUrl());
    }
    if (settings.smtpUrl() != null) {
      System.setProperty("jansetu.smtp.url", settings.smtpUrl());
    }
    if (settings.amiUrl() != null) {
      System.setProperty("jansetu.ami.url", settings.amiUrl());
    }
    if (settings.demo()) {
      System.setProperty("jansetu.demo.password", settings.demoPassword(keys));
    }
  }
}
