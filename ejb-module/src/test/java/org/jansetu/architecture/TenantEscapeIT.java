package org.jansetu.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jansetu.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Native SQL with the application's own rights, bound to one programme and aimed at another one:
 * what it could do if every check above the database were forgotten. Each attempt is refused with
 * the SQLSTATE of its reason, or finds nothing, and the other programme is as it was.
 *
 * <p>One thing row-level security cannot stop is a statement that binds its transaction anew. Only
 * two places of the product do that, both in the package tenancy, with a number and never with a
 * text from outside; a test here holds them to it.
 */
@Tag("X-2")
class TenantEscapeIT {

  private static final String NO_RIGHT = "42501";
  private static final String NO_SETTING = "42704";
  private static final String NO_NUMBER = "22P02";
  private static final String NO_PARENT = "23503";

  private static TwoProgrammes two;
  private static List<String> tables;

  /** Of them, those that the application may touch at all without taking another role. */
  private static List<String> reached;

  private static String before;

  @BeforeAll
  static void writeBoth() throws SQLException {
    two = TwoProgrammes.create();
    try (Connection admin = TestDatabase.get().asAdmin()) {
      tables =
          column(
              admin,
              "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n"
                  + " on n.oid = c.relnamespace where c.relrowsecurity and c.relkind = 'r'"
                  + " order by 1");
    }
    assertTrue(tables.size() >= 20, tables::toString);
    reached = tables.stream().filter(table -> !table.startsWith("identity.")).toList();
    before = fingerprint();
  }

  /** Every row of the victim, seen by one who may see everything. */
  private static String fingerprint() throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection admin = TestDatabase.get().asAdmin()) {
      for (String table : tables) {
        String rows =
            column(
                    admin,
                    "select coalesce(string_agg(t::text, '|' order by t::text), 'none') from "
                        + table
                        + " t where tenant_id = "
                        + two.victim())
                .get(0);
        all.append(table).append(':').append(rows).append('\n');
      }
    }
    return all.toString();
  }

  @AfterAll
  static void victimIsAsItWas() throws SQLException {
    assertEquals(before, fingerprint(), "the other programme was changed");
  }

  @Test
  void everyTableHasRowsToTakeAway() {
    assertTrue(!before.contains(":none"), before);
  }

  @TestFactory
  Stream<DynamicTest> rowsOfAnotherProgrammeAreNotSeen() {
    return reached.stream()
        .flatMap(
            table ->
                Stream.of(
                    finding(0, "select count(*) from " + table + " where tenant_id = {tenant}"),
                    finding(
                        0, "select count(*) from " + table + " where tenant_id <> {my tenant}")));
  }

  @TestFactory
  Stream<DynamicTest> rowsAreNotWrittenIntoAnotherProgramme() {
    return tables.stream()
        .map(table -> refused(NO_RIGHT, "insert into " + table + " (tenant_id) values ({tenant})"));
  }

  @TestFactory
  Stream<DynamicTest> rowsAreNotHandedToAnotherProgramme() {
    return tables.stream()
        .map(table -> refused(NO_RIGHT, "update " + table + " set tenant_id = {tenant}"));
  }

  @TestFactory
  Stream<DynamicTest> rowsOfAnotherProgrammeAreNotChangedOrRemoved() {
    return Stream.of(
            "update access.app_user set active = false where id = {user}",
            "update access.app_user set password_hash = '$pbkdf2-sha512$mine' where id = {user}",
            "update access.posting set ended_at = now() where id = {posting}",
            "update access.session set ended_at = now(), end_reason = 'signed-out'"
                + " where user_id = {user}",
            "update network.kiosk set status = 'suspended' where id = {kiosk}",
            "update network.kiosk set provider_id = null where tenant_id = {tenant}",
            "update hierarchy.area set name_en = 'Mine' where id = {area}",
            "update catalogue.service set status = 'withdrawn' where id = {service}",
            "update billpay.payment set attempts = 9 where id = {payment}",
            "update billpay.fetched set amount_paise = 1 where tenant_id = {tenant}",
            "delete from access.session where user_id = {user}",
            "delete from access.refresh_token where tenant_id = {tenant}",
            "delete from access.attempt where tenant_id = {tenant}",
            "delete from catalogue.service_word where service_id = {service}",
            "delete from billpay.fetched where tenant_id = {tenant}")
        .map(TenantEscapeIT::withoutEffect);
  }

  @TestFactory
  Stream<DynamicTest> foreignKeyDoesNotReachAnotherProgramme() {
    return Stream.of(
            "insert into hierarchy.area (code, kind, name_en, parent_code, path)"
                + " values ('B', 'tehsil', 'Area', 'AA', '/AA/B/')",
            "insert into network.society (code, name_en, area_id) values ('T', 'x', {area})",
            "insert into network.kiosk (code, name_en, area_id, type, status)"
                + " values ('K2', 'x', {area}, 'csc', 'active')",
            "update network.kiosk set area_id = {area} where id = {my kiosk}",
            "update network.kiosk set provider_id = {provider} where id = {my kiosk}",
            "insert into network.kiosk_move (kiosk_id, from_status, to_status, moved_by)"
                + " values ({kiosk}, 'active', 'closed', 'x')",
            "insert into catalogue.service_word (service_id, word, bare, weight)"
                + " values ({service}, 'x', 'x', 1)",
            "insert into access.posting (user_id, role, place, valid_from)"
                + " values ({user}, 'state-admin', 'A', current_date)",
            "insert into access.session (id, user_id, expires_at)"
                + " values (repeat('f', 32), {user}, now() + interval '1 hour')",
            "insert into access.refresh_token (sha256, session_id)"
                + " values (repeat('f', 64), md5('{user}'))",
            "insert into audit.chain (position, event_id, event_xact, previous_hash, hash) select"
                + " 2, {event}, '1', decode(repeat('00', 32), 'hex'),"
                + " decode(repeat('11', 32), 'hex')",
            "insert into connector.seal (position, message_id, sha256)"
                + " values (2, {message}, repeat('e', 64))",
            "insert into billpay.payment (transaction_id, service_code, biller, consumer_id,"
                + " bill_id, amount_paise, payment_key, whole, next_check_at)"
                + " values ({transaction}, 'X', 'B', '2', '2', 100, 'key2', true, now())",
            "select wallet.propose_top_up({kiosk}, 100, 'x', 'x', 1, true, current_date)")
        .map(sql -> refused(NO_PARENT, sql));
  }

  @TestFactory
  Stream<DynamicTest> functionDoesNotReachAnotherProgramme() {
    return Stream.of(
        refused("JS002", "select wallet.post_top_up({proposed}, 2, current_date)"),
        refused("JS002", "select wallet.refuse_top_up({proposed}, 2)"),
        withoutEffect("select wallet.set_credit_limit({kiosk}, 100)"),
        withoutEffect("select counter.check_again({transaction}, now())"),
        finding(null, "select counter.count_copy({transaction})"),
        finding(false, "select counter.cancel({transaction}, 1, 'an attempt', current_date)"),
        finding(
            false,
            "select counter.settle({transaction}, true, 'r', null, '{}', '{}', '{}',"
                + " current_date)"),
        refused(
            "23503",
            "select appeal.order_penalty({appealed}, 'RO-MINE', 'designated-officer',"
                + " 'lump', 0, 50000, 'applicant', 'D', 'x', current_date)"),
        refused("JS012", "select appeal.recover_penalty('RO-FA-none', 'ref', 'x', current_date)"),
        finding(0, "select wallet.open_missing(100)"),
        finding(
            0,
            "select count(*) from ledger.account where id = {account} or id in"
                + " (select debit_account from ledger.transfer where credit_account = {account})"),
        finding(0, "select count(*) from reporting.collection where tenant_id = {tenant}"),
        finding(1, "select sealed from connector.verify_chain()"));
  }

  @TestFactory
  Stream<DynamicTest> withoutProgrammeThereIsAnErrorAndNotEmptiness() {
    return reached.stream()
        .flatMap(
            table ->
                Stream.of(
                    unbound(NO_SETTING, null, "select count(*) from " + table),
                    unbound(NO_NUMBER, "", "select count(*) from " + table)));
  }

  @TestFactory
  Stream<DynamicTest> programmeThatIsNoneIsAnError() {
    String read = "select count(*) from network.kiosk";
    return Stream.of(
        unbound(NO_NUMBER, "abc", read),
        unbound(NO_NUMBER, "1 or 1=1", read),
        unbound(NO_NUMBER, "{1,2}", read),
        unbound("22003", "99999", read),
        unbound(
            NO_PARENT, "0", "insert into hierarchy.department (code, name_en) values ('Z', 'z')"));
  }

  @TestFactory
  Stream<DynamicTest> applicationHasNoRightTo() {
    return Stream.of(
            "alter table network.kiosk disable row level security",
            "alter table network.kiosk no force row level security",
            "drop policy programme on network.kiosk",
            "create policy mine on network.kiosk using (true)",
            "alter policy programme on network.kiosk using (true)",
            "drop table network.kiosk",
            "truncate counter.transaction",
            "create table network.mine (id int)",
            "create schema mine",
            "create role mine",
            "create extension dblink",
            "alter role jansetu_app bypassrls",
            "alter role jansetu_app superuser",
            "alter role jansetu_app set app.tenant = '{tenant}'",
            "set role jansetu_owner",
            "set session authorization jansetu_owner",
            "grant jansetu_owner to jansetu_app",
            "set row_security = off; select count(*) from network.kiosk",
            "create or replace function tenancy.protect(target regclass) returns void"
                + " language sql as 'select 1'",
            "create function network.mine() returns int language sql as 'select 1'",
            "create trigger mine before update on network.kiosk for each row"
                + " execute function network.guard_kiosk_move()",
            "alter table ledger.transfer disable trigger never_changed",
            "insert into ledger.transfer (posting_id, debit_account, credit_account, amount_paise,"
                + " reason, posted_on) values (1, 1, 2, 5, 'charge', current_date)",
            "update ledger.transfer set amount_paise = 1",
            "delete from ledger.transfer",
            "insert into ledger.account (kind, owner) values ('bank', 'mine')",
            "select ledger.post(array[{my account}]::bigint[], array[{my portal}]::bigint[],"
                + " array[1]::bigint[], 'charge', current_date)",
            "select tenancy.protect('network.kiosk')",
            "update appeal.penalty set amount_paise = 1",
            "insert into appeal.penalty (number) values ('RO-MINE')",
            "update appeal.event set actor = 'nobody'",
            "delete from appeal.appeal",
            "update wallet.wallet set balance_paise = 1000000",
            "insert into wallet.top_up (wallet_id, amount_paise) values ({my kiosk}, 1)",
            "update counter.transaction set status = 'completed'",
            "insert into counter.transaction (service_code) values ('X')",
            "update counter.receipt_series set last_number = 1",
            "update audit.event set actor = 'nobody'",
            "delete from audit.event",
            "update audit.chain set position = 5",
            "update connector.message set body = ''",
            "delete from connector.seal",
            "update tenancy.programme set code = 'mine' where id = {tenant}",
            "update tenancy.programme_version set sections = '{}'",
            "update network.kiosk_move set moved_by = 'nobody'",
            "select rolpassword from pg_authid",
            "select pg_read_file('/etc/hostname')",
            "copy network.kiosk to program 'cat'")
        .map(sql -> refused(NO_RIGHT, sql));
  }

  /** The binding lasts as long as its transaction, whichever way that ends. */
  @ParameterizedTest
  @ValueSource(strings = {"commit", "rollback", "failure and rollback"})
  void bindingEndsWithItsTransaction(String end) throws SQLException {
    try (Connection connection = TestDatabase.get().asApplication();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      bind(statement, two.victim());
      assertEquals(List.of("1"), column(connection, "select count(*) from network.kiosk"));
      if (end.startsWith("failure")) {
        assertThrows(SQLException.class, () -> statement.execute("select 1/0"));
      }
      statement.execute(end.equals("commit") ? "commit" : "rollback");
      SQLException none =
          assertThrows(
              SQLException.class, () -> column(connection, "select count(*) from network.kiosk"));
      assertEquals(NO_NUMBER, none.getSQLState(), none.getMessage());
    }
  }

  /** Whoever could bind anew would be the other programme, so nobody but these two places can. */
  @Test
  void onlyTheTenancyPackageBinds() {
    List<String> binding = new ArrayList<>();
    for (String module : List.of("ejb-module", "web-module", "ear")) {
      for (Path file : SourceTree.files(module + "/src/main", ".java", ".xhtml", ".xml")) {
        for (String line : SourceTree.lines(file)) {
          if (line.contains("app.tenant") || line.contains("set_config")) {
            binding.add(file.getFileName() + ": " + line.strip());
          }
        }
      }
    }
    String bound = ": .createNativeQuery(\"select set_config('app.tenant', ?, true)\")";
    assertEquals(
        List.of("ProgrammeRepository.java" + bound, "TenantBinding.java" + bound), binding);
  }

  private static void bind(Statement statement, long tenant) throws SQLException {
    statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
  }

  private interface Use {
    void with(Connection connection, Statement statement, String sql) throws SQLException;
  }

  /** A statement tried by the attacking programme, in a transaction that leaves nothing. */
  private static DynamicTest tried(String template, Use use) {
    return DynamicTest.dynamicTest(template, () -> attempt(two.statement(template), use));
  }

  private static void attempt(String sql, Use use) throws SQLException {
    try (Connection connection = TestDatabase.get().asApplication();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      bind(statement, two.attacker());
      use.with(connection, statement, sql);
      connection.rollback();
    }
  }

  private static DynamicTest refused(String state, String template) {
    return tried(
        template,
        (connection, statement, sql) -> {
          SQLException refused =
              assertThrows(SQLException.class, () -> statement.execute(sql), sql);
          assertEquals(state, refused.getSQLState(), refused.getMessage());
        });
  }

  private static DynamicTest finding(Object expected, String template) {
    return tried(
        template,
        (connection, statement, sql) ->
            assertEquals(
                expected == null ? null : expected.toString().replace("false", "f"),
                column(connection, sql).get(0)));
  }

  /** Reaches no row of the victim, even when the transaction is committed. */
  private static DynamicTest withoutEffect(String template) {
    return tried(
        template,
        (connection, statement, sql) -> {
          boolean isQuery = statement.execute(sql);
          if (!isQuery) {
            assertEquals(0, statement.getUpdateCount(), sql);
          }
          connection.commit();
          assertEquals(before, fingerprint());
        });
  }

  private static DynamicTest unbound(String state, String tenant, String sql) {
    return DynamicTest.dynamicTest(
        (tenant == null ? "never bound" : "bound to '" + tenant + "'") + ": " + sql,
        () -> assertEquals(state, stateWhenBoundTo(tenant, sql)));
  }

  private static String stateWhenBoundTo(String tenant, String sql) throws SQLException {
    try (Connection connection = TestDatabase.get().asApplication();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (tenant != null) {
        statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
      }
      return assertThrows(SQLException.class, () -> statement.execute(sql), sql).getSQLState();
    }
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }
}
