package org.jansetu.load;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The assembled server as a process of its own, with a data folder that only it uses. */
public final class OwnServer implements AutoCloseable {

  /** The password of the demo users. */
  public static final String PASSWORD = "only-for-this-run";

  private static final long START_SECONDS = 240;

  private final Path folder;
  private final Path jar;
  private final int kiosks;
  private final int port = freePort();
  private Process process;

  /** A server that is not started yet; what lay in the folder before is removed. */
  public OwnServer(Path folder, Path jar, int kiosks) throws IOException {
    this.folder = folder;
    this.jar = jar;
    this.kiosks = kiosks;
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  public int port() {
    return port;
  }

  /** Starts the process and waits until it says that it is ready; returns the milliseconds. */
  public long start() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.of(
                    List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                    List.of(System.getProperty("jansetu.bench.java", "").split(" ")),
                    List.of("-jar", jar.toString()))
                .flatMap(List::stream)
                .filter(word -> !word.isEmpty())
                .toList());
    builder
        .environment()
        .putAll(
            Map.of(
                "JANSETU_PORT", Integer.toString(port),
                "JANSETU_DATA_DIR", folder.resolve("data").toString(),
                "JANSETU_DEMO", "true",
                "JANSETU_DEMO_PASSWORD", PASSWORD,
                "JANSETU_KIOSKS", Integer.toString(kiosks)));
    File log = folder.resolve("server.log").toFile();
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    process = builder.start();
    long until = begin + TimeUnit.SECONDS.toNanos(START_SECONDS);
    try (KeepAlive probe = new KeepAlive(port)) {
      while (!isReady(probe)) {
        if (!process.isAlive() || System.nanoTime() > until) {
          process.destroyForcibly();
          throw new IOException("the server did not start; see " + log);
        }
        Thread.sleep(50);
      }
    }
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static boolean isReady(KeepAlive probe) {
    try {
      return probe.send(KeepAlive.request("GET", "/health/ready", "", null)).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it answers that it can serve. */
  public boolean isReady() {
    try (KeepAlive probe = new KeepAlive(port)) {
      return isReady(probe);
    }
  }

  /** Asks it to stop and waits. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Kills it as a power cut does; its database runs on. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Kills the database: its first process and every process that serves a connection. */
  public void killDatabase() throws IOException {
    ProcessHandle postmaster = ProcessHandle.of(databasePid()).orElseThrow();
    List<ProcessHandle> children = postmaster.children().toList();
    postmaster.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  public long pid() {
    return process.pid();
  }

  /** The first process of the embedded database. */
  public long databasePid() throws IOException {
    return Long.parseLong(postmaster().get(0).strip());
  }

  public int databasePort() throws IOException {
    return Integer.parseInt(postmaster().get(3).strip());
  }

  private List<String> postmaster() throws IOException {
    return Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"));
  }

  /** A secret of the data folder. */
  public String key(String name) throws IOException {
    return Files.readString(folder.resolve("data/keys").resolve(name), StandardCharsets.US_ASCII)
        .strip();
  }

  /** The database as its superuser, whom row-level security does not bind. */
  public Connection database() throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres",
        "postgres",
        key("postgres-admin.password"));
  }

  /** Stops what still runs, the database included. */
  @Override
  public void close() throws IOException {
    if (process != null && process.isAlive()) {
      try {
        stop();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
    Path running = folder.resolve("data/postgres/postmaster.pid");
    if (Files.exists(running)) {
      ProcessHandle.of(databasePid()).ifPresent(ProcessHandle::destroy);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
