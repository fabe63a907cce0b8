package org.jansetu.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain finds what was done to the audit trail by somebody with every right. */
class AuditChainIT {

  private static final int TENANT = 31_001;
  private static final int OTHER = 31_002;
  private static final String HEAD =
      "select position || ' ' || encode(hash, 'hex') from audit.chain"
          + " order by position desc limit 1";

  private Connection admin;
  private Connection application;

  @BeforeEach
  void writeFiveEvents() throws SQLException {
    admin = TestDatabase.get().asAdmin();
    application = TestDatabase.get().asApplication();
    run(admin, "set session_replication_role = replica");
    for (int tenant : new int[] {TENANT, OTHER}) {
      run(
          admin,
          "insert into tenancy.programme (id, code, version) values (%d, 'chain-%d', 0)"
                  .formatted(tenant, tenant)
              + " on conflict do nothing");
      run(admin, "delete from audit.chain where tenant_id = " + tenant);
      run(admin, "delete from audit.event where tenant_id = " + tenant);
    }
    run(admin, "set app.tenant = '" + TENANT + "'");
    be(TENANT);
    for (int i = 1; i <= 5; i++) {
      append("event-" + i);
    }
  }

  @AfterEach
  void close() throws SQLException {
    admin.close();
    application.close();
  }

  @Test
  void takesEventsInBatchesWithoutGaps() throws SQLException {
    assertEquals("3", one("select audit.extend(3)"));
    assertEquals("2", one("select audit.extend(3)"));
    assertEquals("0", one("select audit.extend(3)"));
    assertEquals(
        "1 2 3 4 5",
        one("select string_agg(position::text, ' ' order by position) from audit.chain"));
    assertEquals(List.of(), faults());
  }

  @Test
  void keepsTheChainsOfProgrammesApart() throws SQLException {
    be(OTHER);
    append("elsewhere");
    assertEquals("1", one("select audit.extend(10)"));
    be(TENANT);
    assertEquals("5", one("select audit.extend(10)"));
    assertEquals(List.of(), faults());
  }

  @Test
  void leavesOutWhatARunningTransactionCouldStillPrecede() throws SQLException {
    try (Connection slow = TestDatabase.get().asApplication()) {
      slow.setAutoCommit(false);
      run(slow, "set app.tenant = '" + TENANT + "'");
      run(slow, insert("slow"));
      append("quick");
      assertEquals("5", one("select audit.extend(10)"));
      slow.commit();
    }
    assertEquals("2", one("select audit.extend(10)"));
    assertEquals(List.of(), faults());
  }

  @Test
  void findsEveryColumnThatWasAltered() throws SQLException {
    one("select audit.extend(10)");
    for (String change :
        List.of(
            "actor = 'else'",
            "actor_id = 99",
            "action = 'other.action'",
            "subject = 'other'",
            "detail = '{\"a\": 2}'",
            "request_id = 'other'",
            "at = at + interval '1 microsecond'",
            "xact = '1'")) {
      admin.setAutoCommit(false);
      run(
          admin,
          "update audit.event set "
              + change
              + " where subject = 'event-3' and tenant_id = "
              + TENANT);
      assertEquals(List.of("3 altered"), faultsSeenBy(admin), change);
      admin.rollback();
      admin.setAutoCommit(true);
    }
    assertEquals(List.of(), faults());
  }

  @Test
  void findsAnEventThatWasRemoved() throws SQLException {
    one("select audit.extend(10)");
    run(admin, "delete from audit.event where subject = 'event-2' and tenant_id = " + TENANT);
    assertEquals(List.of("2 removed"), faults());
  }

  @Test
  void findsAnEventThatWasRemovedWithItsLink() throws SQLException {
    one("select audit.extend(10)");
    run(admin, "delete from audit.chain where position = 2 and tenant_id = " + TENANT);
    run(admin, "delete from audit.event where subject = 'event-2' and tenant_id = " + TENANT);
    assertEquals(List.of("3 gap"), faults());
  }

  @Test
  void findsAnEventThatWasSlippedIn() throws SQLException {
    one("select audit.extend(10)");
    run(
        admin,
        "insert into audit.event (tenant_id, xact, actor_id, actor, action, subject, request_id)"
            + " select tenant_id, xact, 1, 'x', 'test.done', 'slipped-in', 'r'"
            + " from audit.event where subject = 'event-1' and tenant_id = "
            + TENANT);
    // Beside event 1, before the end of the chain: the chain passed this place long ago.
    assertEquals("0", one("select audit.extend(10)"));
    assertEquals(List.of("null inserted"), faults());
  }

  @Test
  void findsALinkThatWasReckonedAnew() throws SQLException {
    one("select audit.extend(10)");
    run(
        admin,
        "update audit.event set subject = 'forged' where subject = 'event-3' and tenant_id = "
            + TENANT);
    run(
        admin,
        "update audit.chain c set hash = sha256(c.previous_hash || audit.canonical(e))"
            + " from audit.event e where e.tenant_id = c.tenant_id and e.id = c.event_id"
            + " and c.position = 3 and c.tenant_id = "
            + TENANT);
    assertEquals(List.of("4 broken-link"), faults());
  }

  @Test
  void reckonsTheSameOnAServerThatWritesTimesInAnotherWay() throws SQLException {
    one("select audit.extend(10)");
    run(application, "set timezone = 'Asia/Kolkata'");
    assertEquals(List.of(), faults());
  }

  @Test
  void letsTheApplicationOnlyAddAndRead() throws SQLException {
    one("select audit.extend(10)");
    for (String statement :
        List.of(
            "update audit.event set subject = 'x'",
            "delete from audit.event",
            "truncate audit.event",
            "update audit.chain set position = 9",
            "delete from audit.chain",
            "drop function audit.faults(integer)")) {
      SQLException refused =
          assertThrows(SQLException.class, () -> run(application, statement), statement);
      assertEquals("42501", refused.getSQLState(), statement);
    }
    assertTrue(one(HEAD).startsWith("5 "));
  }

  private void append(String subject) throws SQLException {
    run(application, insert(subject));
  }

  private static String insert(String subject) {
    return "insert into audit.event (actor_id, actor, action, subject, detail, request_id)"
        + " values (1, 'tester', 'test.done', '"
        + subject
        + "', '{\"a\": 1}', 'r')";
  }

  private void be(int tenant) throws SQLException {
    run(application, "set app.tenant = '" + tenant + "'");
  }

  private List<String> faults() throws SQLException {
    return faultsSeenBy(application);
  }

  private static List<String> faultsSeenBy(Connection connection) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select place, fault from audit.faults(10)")) {
      while (rows.next()) {
        found.add(rows.getString(1) + " " + rows.getString(2));
      }
    }
    return found;
  }

  private String one(String query) throws SQLException {
    try (Statement statement = application.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
