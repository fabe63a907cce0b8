package org.jansetu.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jansetu.testing.InContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A programme is a property of the connection: what happens without one, and after one. */
@Tag("X-4")
class TenancyIT extends InContainer {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private UserTransaction transaction;

  @Resource(lookup = "jdbc/jansetu")
  private DataSource connections;

  @PersistenceContext private EntityManager entities;

  @AfterEach
  void endTransaction() throws Exception {
    if (transaction != null
        && transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
      transaction.rollback();
    }
  }

  @Test
  void withoutProgrammeReadingIsRefusedAndNotEmpty() throws Exception {
    SQLException refused =
        assertThrows(
            SQLException.class,
            () -> query("select count(*) from tenancy.programme_version", connections));
    assertTrue(
        refused.getMessage().contains("app.tenant") || refused.getSQLState().equals("22P02"),
        refused.getMessage());
  }

  @Test
  void withoutProgrammeWritingIsRefused() {
    SQLException refused =
        assertThrows(
            SQLException.class,
            () ->
                query(
                    "insert into tenancy.programme_version (version, sha256, sections,"
                        + " published_by) values (1, repeat('0', 64), '{}', 'x') returning 1",
                    connections));
    assertTrue(
        refused.getMessage().contains("app.tenant") || refused.getSQLState().equals("22P02"),
        refused.getMessage());
  }

  @Test
  void bindingEndsWithTheTransaction() throws Exception {
    short tenant = publish("first-of-tests");
    transaction.begin();
    bind(tenant);
    assertEquals(1, count("select count(*) from tenancy.programme_version"));
    transaction.commit();
    for (String left : everyPooledConnectionSays()) {
      assertTrue(left == null || left.isEmpty(), "a connection kept programme " + left);
    }
  }

  @Test
  void bindingEndsWithFailedTransaction() throws Exception {
    short tenant = publish("first-of-tests");
    transaction.begin();
    bind(tenant);
    assertThrows(RuntimeException.class, () -> count("select 1/0"));
    transaction.rollback();
    for (String left : everyPooledConnectionSays()) {
      assertTrue(left == null || left.isEmpty(), "a connection kept programme " + left);
    }
  }

  @Test
  void programmeSeesOnlyItsOwn() throws Exception {
    short first = publish("first-of-tests");
    short second = publish("second-of-tests");
    transaction.begin();
    bind(first);
    assertEquals(
        0,
        count("select count(*) from tenancy.programme_version where tenant_id = " + second),
        "the other programme's rows are not there");
    assertThrows(
        RuntimeException.class,
        () ->
            entities
                .createNativeQuery(
                    "insert into tenancy.programme_version (tenant_id, version, sha256, sections,"
                        + " published_by) values (?, 99, repeat('0', 64), '{}', 'x')")
                .setParameter(1, second)
                .executeUpdate());
  }

  @Test
  void whoIsNotThePlatformPublishesNothing() throws Exception {
    publish("first-of-tests");
    as("first-of-tests", new Posting(Role.STATE_ADMIN, "S23"));
    assertThrows(Forbidden.class, () -> programmes.admit("third-of-tests"));
    assertFalse(programmes.find("third-of-tests").isPresent());
  }

  @Test
  void edgeThatNamesNobodyIsRefused() {
    callers.set(null);
    assertThrows(UnknownProgramme.class, () -> programmes.current());
  }

  @Test
  void applicationMayNeitherOwnNorPassBy() throws Exception {
    assertEquals(
        "false,false,false,false",
        query(
            "select concat_ws(',', rolsuper::text, rolbypassrls::text, rolcreaterole::text,"
                + " rolcreatedb::text) from pg_roles where rolname = current_user",
            connections));
    for (String attempt :
        List.of(
            "alter table tenancy.programme_version disable row level security",
            "drop policy programme on tenancy.programme_version",
            "create table tenancy.mine (id int)",
            "set role jansetu_owner",
            "update tenancy.programme set code = 'stolen'",
            "delete from tenancy.programme_version",
            "truncate tenancy.programme_version",
            "select tenancy.protect('tenancy.host')")) {
      SQLException refused = assertThrows(SQLException.class, () -> query(attempt, connections));
      assertEquals("42501", refused.getSQLState(), attempt);
    }
  }

  @Test
  void hundredCallersAtOnceAreServed() throws Exception {
    publish("first-of-tests");
    asVisitor("first-of-tests");
    List<Object> codes = atOnce(100, () -> programmes.current().code());
    assertEquals(100, codes.stream().filter("first-of-tests"::equals).count(), codes::toString);
  }

  private short publish(String code) throws Exception {
    asPlatform();
    if (programmes.find(code).isPresent()) {
      return programmes.find(code).get().tenant();
    }
    transaction.begin();
    short tenant = programmes.admit(code);
    JsonNode programme =
        JSON.readTree("{\"name\":{\"en\":\"Test\"},\"hosts\":[\"" + code + ".localhost\"]}");
    programmes.publish(new Publication(tenant, "0".repeat(64), Map.of("programme", programme)));
    transaction.commit();
    return tenant;
  }

  private void bind(short tenant) {
    entities
        .createNativeQuery("select set_config('app.tenant', ?, true)")
        .setParameter(1, Short.toString(tenant))
        .getSingleResult();
  }

  private int count(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).intValue();
  }

  /** Borrows every connection of the pool at the same time and asks what it is bound to. */
  private List<String> everyPooledConnectionSays() throws SQLException {
    List<Connection> borrowed = new ArrayList<>();
    List<String> bound = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        Connection connection = connections.getConnection();
        borrowed.add(connection);
        try (Statement statement = connection.createStatement();
            ResultSet row =
                statement.executeQuery(
                    "select coalesce(current_setting('app.tenant', true), '')")) {
          row.next();
          bound.add(row.getString(1));
        }
      }
    } finally {
      for (Connection connection : borrowed) {
        connection.close();
      }
    }
    return bound;
  }

  private static String query(String sql, DataSource from) throws SQLException {
    try (Connection connection = from.getConnection();
        Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet row = statement.getResultSet()) {
          return row.next() ? row.getString(1) : null;
        }
      }
      return null;
    }
  }
}
