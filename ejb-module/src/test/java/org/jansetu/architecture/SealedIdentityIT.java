package org.jansetu.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jansetu.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Sealed identities, by SQL with the application's own rights: nothing without their role, and with
 * it nothing of another programme, nothing beside them, and nothing after the transaction.
 */
@Tag("TEL-4")
class SealedIdentityIT {

  private static final String NO_RIGHT = "42501";

  private static TwoProgrammes two;

  @BeforeAll
  static void writeBoth() throws SQLException {
    two = TwoProgrammes.create();
  }

  @TestFactory
  Stream<DynamicTest> identitiesAreNotReached() {
    return Stream.of(
            "select * from identity.person",
            "select subject from identity.person where tenant_id = {my tenant}",
            "select count(*) from identity.unsealing",
            "update identity.unsealing set open_until = now()",
            "delete from identity.person",
            "set local role jansetu_identity; delete from identity.person",
            "set local role jansetu_identity; update identity.person set sealed = 'x'",
            "set local role jansetu_identity; select * from grievance.grievance",
            "set local role jansetu_identity; select * from access.app_user",
            "set local role jansetu_identity; insert into identity.person (tenant_id, subject,"
                + " look_up, sealed) values ({tenant}, 'grievance/1', sha256('x'),"
                + " decode(repeat('00', 40), 'hex'))")
        .map(sql -> DynamicTest.dynamicTest(sql, () -> refused(two.statement(sql))));
  }

  private static void refused(String sql) throws SQLException {
    try (Connection connection = TestDatabase.get().asApplication();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      bind(statement);
      SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
      assertEquals(NO_RIGHT, refused.getSQLState(), refused.getMessage());
    }
  }

  @Test
  void roleStaysInItsProgrammeAndItsTransaction() throws SQLException {
    try (Connection connection = TestDatabase.get().asApplication();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      bind(statement);
      statement.execute("set local role jansetu_identity");
      for (String table : List.of("identity.person", "identity.unsealing", "identity.attempt")) {
        assertEquals(1, count(statement, table), table);
        assertEquals(0, count(statement, table + " where tenant_id = " + two.victim()), table);
      }
      connection.commit();
      bind(statement);
      SQLException refused =
          assertThrows(SQLException.class, () -> count(statement, "identity.person"));
      assertEquals(NO_RIGHT, refused.getSQLState());
    }
  }

  private static void bind(Statement statement) throws SQLException {
    statement.execute("select set_config('app.tenant', '" + two.attacker() + "', true)");
  }

  private static long count(Statement statement, String from) throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
      row.next();
      return row.getLong(1);
    }
  }
}
