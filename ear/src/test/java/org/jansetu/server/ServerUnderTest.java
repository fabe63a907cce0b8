package org.jansetu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The assembled server as a process, with demo users and a data folder of its own.
 *
 * <p>Most tests share the one that {@link #get} starts. A test that kills or misuses its server
 * starts one for itself with {@link #startOwn} and closes it.
 */
public final class ServerUnderTest implements AutoCloseable {

  /** The password of all demo users. */
  public static final String PASSWORD = "only-for-tests";

  private static final Path HOME = Path.of(System.getProperty("jansetu.test.server", "."));
  private static final String OPTIONS = System.getProperty("jansetu.test.options", "-Xmx512m");
  private static final Path DATA = Path.of(System.getProperty("jansetu.test.data", "."));
  private static final Duration START = Duration.ofMinutes(5);
  private static final String LOOPBACK = "127.0.0.1";
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private static ServerUnderTest shared;

  private final Path data;
  private final int port;
  private final Map<String, String> settings;
  private Process process;
  private Process simulator;

  private ServerUnderTest(String name, Map<String, String> extra) throws IOException {
    this.data = DATA.resolve(name);
    this.port = freePort();
    this.settings = new TreeMap<>();
    settings.put("JANSETU_PORT", Integer.toString(port));
    settings.put("JANSETU_DATA_DIR", data.toString());
    settings.put("JANSETU_DEMO", "true");
    settings.put("JANSETU_DEMO_PASSWORD", PASSWORD);
    settings.putAll(extra);
  }

  /** The server that the suite shares, started when it is asked for first. */
  public static synchronized ServerUnderTest get() {
    if (shared == null) {
      shared = startOwn("shared", Map.of());
    }
    return shared;
  }

  /** A server for one test, on an empty data folder of that name. */
  public static ServerUnderTest startOwn(String name, Map<String, String> settings) {
    try {
      ServerUnderTest server = new ServerUnderTest(name, settings);
      delete(server.data);
      Files.createDirectories(server.data.resolve("keys"));
      server.startSimulator();
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static synchronized void end() {
    if (shared != null) {
      shared.close();
      shared = null;
    }
  }

  /** Starts the process, again after a kill, and waits until it is ready. */
  public void start() throws IOException {
    List<String> arguments = new ArrayList<>(List.of(OPTIONS.split(" ")));
    arguments.addAll(List.of("-jar", HOME.resolve("jansetu.jar").toString()));
    process = java(arguments, "log.txt");
    long until = System.nanoTime() + START.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        process.destroyForcibly();
        throw new IllegalStateException("The server did not become ready.\n" + log());
      }
      pause();
    }
  }

  /**
   * Whether the server says that it is ready; no answer within ten seconds means that it is not.
   */
  public boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(at("/health/ready")).timeout(Duration.ofSeconds(5)).build();
    try {
      return HTTP.sendAsync(request, BodyHandlers.discarding())
              .get(10, TimeUnit.SECONDS)
              .statusCode()
          == 200;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The biller simulator, when the server's folder has one. */
  private void startSimulator() throws IOException {
    if (ServerUnderTest.class.getResource("/org/jansetu/simulator/Main.class") == null) {
      return;
    }
    int simulatorPort = freePort();
    simulator =
        java(
            List.of(
                "-Xmx64m",
                "-cp",
                HOME.resolve("jansetu.jar").toString(),
                "org.jansetu.simulator.Main",
                Integer.toString(simulatorPort),
                data.resolve("keys").toString()),
            "simulator.txt");
    settings.putIfAbsent("JANSETU_SIMULATOR_URL", "http://" + LOOPBACK + ":" + simulatorPort);
  }

  private Process java(List<String> arguments, String log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    builder.directory(data.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve(log).toFile()));
    return builder.start();
  }

  /** The address of a path, for calls that name the programme in a header. */
  public URI at(String path) {
    return URI.create("http://" + LOOPBACK + ":" + port + path);
  }

  /** The address of a path as a browser opens it: the host names the programme. */
  public String page(String programme, String path) {
    return "http://" + programme + ".localhost:" + port + path;
  }

  /** The one port. */
  public int port() {
    return port;
  }

  /** The process, to be killed and looked into. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** The process of the embedded database. */
  public ProcessHandle database() throws IOException {
    Path file = data.resolve("postgres/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** The folder with the server's keys and database. */
  public Path data() {
    return data;
  }

  /** The end of what the server has logged. */
  public String log() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("log.txt"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 300), lines.size()));
  }

  /** Kills without warning; the embedded database is left behind as a power cut would. */
  public void kill() throws IOException {
    process.destroyForcibly();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a killed server goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (simulator != null) {
        simulator.destroy();
      }
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
