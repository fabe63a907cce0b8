package org.jansetu.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the shape that the archive expects.
 *
 * <p>Three roles: the owner owns every table and runs the migrations; the application owns nothing,
 * may not pass by row-level security and has only the rights that a migration grants it; a third
 * one has the sealed identities, whose rights the application does not inherit but may take.
 */
final class Migrations {

  /** Owns schemas and tables; nobody signs in as it. */
  static final String OWNER = "jansetu_owner";

  /** What the running application signs in as. */
  static final String APPLICATION = "jansetu_app";

  /** Reads and writes sealed identities; the application takes it for a moment, see V028. */
  static final String IDENTITY = "jansetu_identity";

  private static final int OLDEST_POSTGRES = 15;

  private final Postgres postgres;
  private final String applicationPassword;

  Migrations(Postgres postgres, Keys keys) throws IOException {
    this.postgres = postgres;
    this.applicationPassword = keys.text("postgres-application.password");
  }

  String applicationPassword() {
    return applicationPassword;
  }

  void run(Path scripts) throws WrongSetting, SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.adminUser(), postgres.adminPassword());
        Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_POSTGRES) {
        throw new WrongSetting(
            "The database is PostgreSQL "
                + connection.getMetaData().getDatabaseProductVersion()
                + ": point JANSETU_DB_URL at PostgreSQL "
                + OLDEST_POSTGRES
                + " or newer.");
      }
      role(statement, OWNER, "nologin");
      role(statement, APPLICATION, "login");
      role(statement, IDENTITY, "nologin");
      statement.execute("alter role " + APPLICATION + " noinherit");
      statement.execute("grant " + IDENTITY + " to " + APPLICATION);
      statement.execute("alter role " + APPLICATION + " password '" + applicationPassword + "'");
      statement.execute("grant " + OWNER + " to current_user");
      statement.execute(
          "do $$ begin execute format('grant create on database %I to "
              + OWNER
              + "', current_database()); end $$");
      checkApplicationRole(statement);
    }
    migrate(scripts);
  }

  private static void role(Statement statement, String name, String login) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select 1 from pg_roles where rolname = '" + name + "'")) {
      if (found.next()) {
        return;
      }
    }
    statement.execute(
        "create role " + name + " " + login + " nosuperuser nocreatedb nocreaterole nobypassrls");
  }

  private static void checkApplicationRole(Statement statement) throws WrongSetting, SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = '"
                + APPLICATION
                + "'")) {
      found.next();
      if (found.getBoolean(1)) {
        throw new WrongSetting(
            "The role "
                + APPLICATION
                + " may pass by row-level security: take SUPERUSER, BYPASSRLS and CREATEROLE from"
                + " it.");
      }
    }
  }

  private void migrate(Path scripts) {
    Flyway.configure()
        .dataSource(postgres.jdbcUrl(), postgres.adminUser(), postgres.adminPassword())
        .initSql("set role " + OWNER)
        .locations("filesystem:" + scripts)
        .defaultSchema("migrations")
        .createSchemas(true)
        .placeholders(Map.of("app", APPLICATION, "identity", IDENTITY))
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load()
        .migrate();
  }
}
