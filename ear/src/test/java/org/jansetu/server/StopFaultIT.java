package org.jansetu.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The server stops as it should, and survives a database that does not. */
@TestMethodOrder(OrderAnnotation.class)
class StopFaultIT {

  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    server = ServerUnderTest.startOwn("stop", Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @Order(1)
  void findsItsDatabaseAgainAfterTheDatabaseWasKilled() throws Exception {
    Client operator = Client.of(server, "sample").signedInAs("operator");
    assertEquals(200, operator.get("/api/v1/wallet").status());
    ProcessHandle before = server.database();
    before.destroyForcibly();
    before.onExit().get(10, TimeUnit.SECONDS);
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (operator.get("/api/v1/wallet").status() != 200) {
      assertTrue(System.nanoTime() < until, "the server did not find its database again");
      Thread.sleep(200);
    }
    assertTrue(server.isReady());
  }

  @Test
  @Order(2)
  void secondServerOnTheSamePortIsRefusedWithOneSentence() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path program = Path.of(System.getProperty("jansetu.test.server"), "jansetu.jar");
    ProcessBuilder builder = new ProcessBuilder(java.toString(), "-jar", program.toString());
    builder.environment().put("JANSETU_PORT", Integer.toString(server.port()));
    builder.environment().put("JANSETU_DATA_DIR", server.data().resolve("second").toString());
    Path file = server.data().resolve("second.txt");
    builder.redirectOutput(Redirect.to(file.toFile()));
    Process second = builder.redirectErrorStream(true).start();
    boolean ended = second.waitFor(60, TimeUnit.SECONDS);
    second.destroyForcibly();
    String said = Files.readString(file);
    assertTrue(ended, said);
    assertEquals(2, second.exitValue(), said);
    assertEquals(1, said.strip().lines().count(), said);
    assertTrue(said.contains("set JANSETU_PORT to a free port"), said);
  }

  @Test
  @Order(3)
  void runningRequestEndsBeforeTheServerDoes() throws Exception {
    String body = "{\"username\":\"operator\",\"password\":\"" + ServerUnderTest.PASSWORD + "\"}";
    Path running = server.data().resolve("postgres/postmaster.pid");
    assertTrue(Files.exists(running));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nX-Programme: sample\r\n"
                  + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body.substring(0, 10))
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      Thread.sleep(1000);
      long asked = System.nanoTime();
      assertTrue(server.process().destroy());
      Thread.sleep(1000);
      out.write(body.substring(10).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      server.process().onExit().get(10, TimeUnit.SECONDS);
      long seconds = Duration.ofNanos(System.nanoTime() - asked).toSeconds();
      assertTrue(seconds < 10, "stopping took " + seconds + " s");
    }
    // PostgreSQL removes this file when it has stopped in order, and only then.
    assertFalse(Files.exists(running), "the database was left running");
  }
}
