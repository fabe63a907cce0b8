package org.jansetu.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jansetu.server.ServerUnderTest;

/** What lies in the data folder of a server: its keys, and its database behind them. */
public final class Insides {

  private final ServerUnderTest server;

  /** The insides of that server, which runs with its embedded database. */
  public Insides(ServerUnderTest server) {
    this.server = server;
  }

  /** A secret of the data folder. */
  public String key(String name) throws IOException {
    return Files.readString(server.data().resolve("keys").resolve(name), StandardCharsets.US_ASCII)
        .strip();
  }

  /** The port of the embedded database. */
  public int databasePort() throws IOException {
    return Integer.parseInt(
        Files.readAllLines(server.data().resolve("postgres/postmaster.pid")).get(3).strip());
  }

  /** The database as its superuser, whom row-level security does not bind. */
  public Connection database() throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres",
        "postgres",
        key("postgres-admin.password"));
  }

  /** Kills the database: its first process and every process that serves a connection. */
  public void killDatabase() throws IOException {
    ProcessHandle postmaster = server.database();
    List<ProcessHandle> children = postmaster.children().toList();
    postmaster.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();
  }
}
