package org.jansetu.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;

/** The parts of the running server, in the order they start. */
final class Server {

  private static final Logger LOG = Logger.getLogger(Server.class.getName());

  private final Settings settings;
  private final Path home;
  private final Container container = new Container();

  Server(Settings settings, Path home) {
    this.settings = settings;
    this.home = home;
  }

  void start() throws Exception {
    long begin = System.nanoTime();
    Keys keys = new Keys(settings.dataDir());
    Optional<EmbeddedDatabase> embedded =
        settings.own().isPresent()
            ? Optional.empty()
            : Optional.of(EmbeddedDatabase.start(settings.dataDir(), keys));
    Postgres postgres =
        settings
            .own()
            .map(own -> new Postgres(own.url(), own.user(), own.password()))
            .orElseGet(() -> embedded.get().connection());
    Migrations migrations = new Migrations(postgres, keys);
    migrations.run(home.resolve("migrations"));
    handOver(keys);
    container.start(
        settings, postgres, migrations.applicationPassword(), settings.dataDir().resolve("server"));
    container.deploy(home.resolve("jansetu.ear").toFile());
    LOG.info("Ready after " + (System.nanoTime() - begin) / 1_000_000 + " ms.");
  }

  /** The archive reads these; nothing of it reads the environment. */
  private void handOver(Keys keys) throws IOException {
    System.setProperty("jansetu.keys", keys.folder().toString());
    System.setProperty("jansetu.programmes", home.resolve("programmes").toString());
    System.setProperty("jansetu.demo", Boolean.toString(settings.demo()));
    System.setProperty("jansetu.kiosks", Integer.toString(settings.kiosks()));
    System.setProperty("jansetu.port", Integer.toString(settings.port()));
    if (settings.publicUrl() != null) {
      System.setProperty("jansetu.public.url", settings.publicUrl());
    }
    if (settings.demo()) {
      String password = settings.demoPassword();
      System.setProperty(
          "jansetu.demo.password", password != null ? password : keys.text("demo.password"));
    }
  }
}
