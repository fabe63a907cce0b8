package org.jansetu.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Payara Micro with one listener, one JDBC pool and the archive.
 *
 * <p>Its jars lie flat in the folder {@code micro} and on the launcher's class path. Started from
 * its one jar of jars, every class would be read through a loader of its own: a third more work.
 */
final class Container {

  private static final Logger LOG = Logger.getLogger(Container.class.getName());

  /** Two cores serve eight connections best; the queue in front of them is the HTTP pool's. */
  private static final String POOL_SIZE = System.getProperty("jansetu.pool", "10");

  private static final String HTTP = "configs.config.server-config.";
  private static final String LISTENER =
      HTTP + "network-config.network-listeners.network-listener.http-listener.";
  private static final String PROTOCOL =
      HTTP + "network-config.protocols.protocol.http-listener.http.";

  /** What the container reads from its own folder, beside its jars. */
  private static final List<String> OWN_FILES = List.of("config", "docroot", "lib");

  private PayaraMicroRuntime runtime;
  private AdminCommandRunner commands;

  /**
   * What the container starts with.
   *
   * @param settings what the operator of the server decided
   * @param micro the folder with the container's jars and its first configuration
   * @param logging the file that says how to log
   * @param rootDir an empty folder for the container's own files
   * @param postgres the database of its pool
   * @param password the password of the application's role there
   */
  record Boot(
      Settings settings,
      Path micro,
      Path logging,
      Path rootDir,
      Postgres postgres,
      String password) {}

  /** Starts the container without the archive; the database need not stand yet. */
  void start(Boot boot) throws BootstrapException, IOException {
    for (String own : OWN_FILES) {
      copy(boot.micro().resolve(own), boot.rootDir().resolve(own));
    }
    PayaraMicroBoot micro =
        container(boot.micro())
            .setHttpPort(boot.settings().port())
            .setNoCluster(true)
            .setNoHazelcast(true)
            .setPrintLogo(false)
            .setLogPropertiesFile(boot.logging().toFile())
            .setRootDir(boot.rootDir().toFile());
    micro.setPreBootHandler(commands -> beforeBoot(commands, boot.settings()));
    micro.setPostBootHandler(
        runner -> {
          commands = runner;
          afterBoot(runner, boot.postgres(), boot.password());
        });
    runtime = micro.bootStrap();
  }

  /** The container's own entry looks for a jar of jars; this is what it ends in. */
  private static PayaraMicroBoot container(Path micro) {
    System.setProperty(
        "fish.payara.micro.BootJar", micro.resolve("launch-micro.jar").toUri().toString());
    System.setProperty("fish.payara.micro.UnpackDir", micro.toString());
    try {
      return (PayaraMicroBoot)
          Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
              .getMethod("getInstance")
              .invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the folder micro is not beside the server", e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path path : found.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  /** Deploys; once more when it failed, because nothing of a failed deployment is left. */
  void deploy(File archive) {
    if (isDeployed(archive)) {
      return;
    }
    LOG.warning("The archive was not deployed; trying once more.");
    if (!isDeployed(archive)) {
      throw new IllegalStateException("The archive was not deployed; the log above says why.");
    }
  }

  /** Opens the port; after the deployment, so that nobody is answered by half an archive. */
  void open() {
    set(commands, LISTENER + "enabled", "true");
  }

  private boolean isDeployed(File archive) {
    return runtime.deploy(archive) && !runtime.getDeployedApplicationNames().isEmpty();
  }

  private static void beforeBoot(AdminCommandRunner commands, Settings settings) {
    set(commands, HTTP + "hazelcast-config-specific-configuration.enabled", "false");
    set(commands, LISTENER + "address", settings.address());
    set(commands, LISTENER + "enabled", "false");
    set(commands, PROTOCOL + "max-connections", "-1");
    set(commands, PROTOCOL + "comet-support-enabled", "false");
    set(commands, PROTOCOL + "compression", "on");
    set(
        commands,
        PROTOCOL + "compressable-mime-type",
        "text/html,text/css,text/javascript,application/javascript,text/xml,application/json,"
            + "application/problem+json,image/svg+xml,text/plain,text/csv,application/xml");
    set(
        commands,
        HTTP + "availability-service.web-container-availability.availability-enabled",
        "false");
    // The archive is deployed once; nothing need look every two seconds whether it has changed.
    set(commands, HTTP + "admin-service.das-config.dynamic-reload-enabled", "false");
    set(commands, HTTP + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size", "64");
  }

  private static void afterBoot(
      AdminCommandRunner commands, Postgres postgres, String applicationPassword) {
    commands.run(
        "create-jdbc-connection-pool",
        "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
        "--restype=javax.sql.DataSource",
        "--steadypoolsize=2",
        "--maxpoolsize=" + POOL_SIZE,
        "--maxwait=5000",
        "--isconnectvalidatereq=true",
        "--validationmethod=custom-validation",
        "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
        "--validateatmostonceperiod=5",
        "--failconnection=true",
        "--creationretryattempts=3",
        "--creationretryinterval=1",
        "--property",
        "url="
            + escaped(postgres.jdbcUrl())
            + ":user="
            + Migrations.APPLICATION
            + ":password="
            + escaped(applicationPassword)
            + ":reWriteBatchedInserts=true:prepareThreshold=3:tcpKeepAlive=true:"
            + "ApplicationName=jansetu:connectTimeout=5:socketTimeout=60",
        "jansetu");
    commands.run("create-jdbc-resource", "--connectionpoolid=jansetu", "jdbc/jansetu");
  }

  /** The container's command line splits properties at colons and names at equal signs. */
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
  }

  private static void set(AdminCommandRunner commands, String name, String value) {
    commands.run("set", name + "=" + value);
  }

  void stop() throws BootstrapException {
    if (runtime != null) {
      runtime.shutdown();
    }
  }
}
