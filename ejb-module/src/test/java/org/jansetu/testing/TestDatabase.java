package org.jansetu.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL for the tests, in the shape that the launcher gives it: the owner runs the
 * migrations and nobody signs in as it; the application signs in and owns nothing.
 *
 * <p>An embedded one, new for each run; or, when JANSETU_TEST_DB_URL (with _USER and _PASSWORD) is
 * set, an empty database of that server, whose user must be allowed to create roles.
 */
public final class TestDatabase {

  /** The role that owns every table. */
  public static final String OWNER = "jansetu_owner";

  /** The role that the application signs in as. */
  public static final String APPLICATION = "jansetu_app";

  /** The role that the application takes to read sealed identities. */
  public static final String IDENTITY = "jansetu_identity";

  /** The application's password here; the server makes a secret one. */
  public static final String APPLICATION_PASSWORD = "only-for-tests";

  private static TestDatabase running;

  private final EmbeddedPostgres embedded;
  private final String jdbcUrl;
  private final String user;
  private final String password;

  private TestDatabase() throws IOException {
    String own = System.getenv("JANSETU_TEST_DB_URL");
    if (own == null) {
      embedded =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "100")
              .setServerConfig("fsync", "off")
              .start();
      jdbcUrl = "jdbc:postgresql://127.0.0.1:" + embedded.getPort() + "/postgres";
      user = "postgres";
      password = "";
    } else {
      embedded = null;
      jdbcUrl = own;
      user = System.getenv().getOrDefault("JANSETU_TEST_DB_USER", "postgres");
      password = System.getenv().getOrDefault("JANSETU_TEST_DB_PASSWORD", "");
    }
  }

  /** The database of this run, started and migrated when it is asked for first. */
  public static synchronized TestDatabase get() {
    if (running == null) {
      try {
        TestDatabase fresh = new TestDatabase();
        fresh.migrate();
        running = fresh;
      } catch (IOException | SQLException e) {
        throw new IllegalStateException("the database of the tests did not start", e);
      }
    }
    return running;
  }

  static synchronized void stop() throws IOException {
    if (running != null && running.embedded != null) {
      running.embedded.close();
    }
    running = null;
  }

  /** The database's address. */
  public String jdbcUrl() {
    return jdbcUrl;
  }

  /** A connection that may do everything: to arrange what the application must not be able to. */
  public Connection asAdmin() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, user, password);
  }

  /** A connection with the rights of the application. */
  public Connection asApplication() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, APPLICATION, APPLICATION_PASSWORD);
  }

  private void migrate() throws SQLException {
    try (Connection connection = asAdmin();
        Statement statement = connection.createStatement()) {
      role(statement, OWNER, "nologin");
      role(statement, APPLICATION, "login noinherit password '" + APPLICATION_PASSWORD + "'");
      role(statement, IDENTITY, "nologin");
      statement.execute("grant " + IDENTITY + " to " + APPLICATION);
      statement.execute("grant " + OWNER + " to current_user");
      statement.execute(
          "do $$ begin execute format('grant create on database %I to "
              + OWNER
              + "', current_database()); end $$");
    }
    Flyway.configure()
        .dataSource(jdbcUrl, user, password)
        .initSql("set role " + OWNER)
        .locations("classpath:db/migration")
        .defaultSchema("migrations")
        .createSchemas(true)
        .placeholders(Map.of("app", APPLICATION, "identity", IDENTITY))
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }

  private static void role(Statement statement, String name, String login) throws SQLException {
    statement.execute(
        "do $$ begin if not exists (select from pg_roles where rolname = '"
            + name
            + "') then create role "
            + name
            + " nosuperuser nocreatedb nocreaterole nobypassrls; end if; end $$");
    statement.execute("alter role " + name + " " + login);
  }
}
