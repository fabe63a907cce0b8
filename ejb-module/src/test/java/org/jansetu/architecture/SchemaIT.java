package org.jansetu.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jansetu.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads PostgreSQL's own catalogue: what the migrations left behind keeps every promise. */
@Tag("X-4")
class SchemaIT {

  /** Read by every caller to find out which programme is meant, so they belong to none. */
  private static final Set<String> OF_NO_PROGRAMME = Set.of("tenancy.programme", "tenancy.host");

  /** A row that stands is never changed and never removed, only followed by another. */
  private static final Set<String> APPEND_ONLY =
      Set.of(
          "appeal.event",
          "application.event",
          "audit.chain",
          "audit.event",
          "certificate.document",
          "counselling.event",
          "exam.announcement",
          "exam.correction",
          "grievance.event",
          "identity.person",
          "ledger.account",
          "ledger.transfer",
          "muster.action",
          "muster.correction",
          "muster.line",
          "network.kiosk_move",
          "notification.attempt",
          "outreach.charge",
          "returns.submission",
          "punch.carried",
          "punch.punch",
          "punch.raw",
          "tenancy.programme_version");

  private static final String POLICY =
      "(tenant_id = ( SELECT (current_setting('app.tenant'::text))::smallint AS current_setting))";

  private static final String OURS =
      " n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations') ";

  private static final String TABLES =
      "select n.nspname || '.' || c.relname from pg_class c"
          + " join pg_namespace n on n.oid = c.relnamespace"
          + " where c.relkind in ('r', 'p') and"
          + OURS;

  @Test
  void everySchemaIsOnTheFloorPlan() throws SQLException {
    Set<String> packages = new HashSet<>();
    for (String line : SourceTree.lines(Path.of("floor-plan.puml"))) {
      Matcher drawn = Pattern.compile("^\\[(\\w+)] <<").matcher(line);
      if (drawn.find()) {
        packages.add(drawn.group(1));
      }
    }
    List<String> schemas =
        rows("select distinct split_part(t, '.', 1) from (" + TABLES + ") as x(t)");
    assertTrue(schemas.contains("tenancy"), "the migrations ran");
    schemas.removeAll(packages);
    assertEquals(List.of(), schemas, "schemas of no package");
  }

  @Test
  void everyTableKnowsItsProgramme() throws SQLException {
    Set<String> without =
        new HashSet<>(
            rows(
                TABLES
                    + " and not exists (select from pg_attribute a"
                    + " join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum"
                    + " where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull"
                    + " and a.atttypid = 'smallint'::regtype and pg_get_expr(d.adbin, d.adrelid)"
                    + " = '(current_setting(''app.tenant''::text))::smallint')"));
    assertEquals(OF_NO_PROGRAMME, without, "tables without tenant_id and its default");
  }

  @Test
  void everyTableIsUnderForcedRowSecurity() throws SQLException {
    Set<String> open =
        new HashSet<>(rows(TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)"));
    assertEquals(OF_NO_PROGRAMME, open);
  }

  @Test
  void everyPolicyIsTheOnePolicy() throws SQLException {
    Set<String> wanted = new HashSet<>(rows(TABLES));
    wanted.removeAll(OF_NO_PROGRAMME);
    List<String> found =
        rows(
            "select schemaname || '.' || tablename from pg_policies where permissive = 'PERMISSIVE'"
                + " and cmd = 'ALL' and roles = '{public}' and qual = "
                + quoted(POLICY)
                + " and with_check = "
                + quoted(POLICY));
    assertEquals(wanted, new HashSet<>(found), "tables with the policy");
    assertEquals(
        List.of(Integer.toString(found.size())),
        rows("select count(*) from pg_policies where permissive = 'PERMISSIVE'"),
        "no table has another policy beside it");
    assertEquals(
        List.of("identity.attempt", "identity.person", "identity.unsealing"),
        rows(
            "select schemaname || '.' || tablename from pg_policies where permissive ="
                + " 'RESTRICTIVE' and cmd = 'ALL' and roles = '{public}' and qual = with_check"
                + " and qual = '(CURRENT_USER = ''jansetu_identity''::name)' order by 1"),
        "only sealed identities have a second lock");
    assertEquals(
        List.of("3"), rows("select count(*) from pg_policies where permissive = 'RESTRICTIVE'"));
  }

  /**
   * Lists are sorted by these numbers; kept aside by a connection they are not those of the day.
   */
  @Test
  void everySequenceCountsInTheOrderOfTime() throws SQLException {
    assertEquals(
        List.of(),
        rows(
            "select schemaname || '.' || sequencename from pg_sequences where cache_size > 1"
                + " and schemaname <> 'migrations'"));
  }

  @Test
  void everyKeyAndIndexBeginsWithTheProgramme() throws SQLException {
    List<String> found =
        rows(
            "select n.nspname || '.' || i.relname from pg_index x"
                + " join pg_class i on i.oid = x.indexrelid"
                + " join pg_class c on c.oid = x.indrelid"
                + " join pg_namespace n on n.oid = c.relnamespace"
                + " left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]"
                + " where a.attname is distinct from 'tenant_id' and n.nspname || '.' || c.relname"
                + " not in "
                + listed(OF_NO_PROGRAMME)
                + " and"
                + OURS);
    assertEquals(List.of(), found, "indexes that do not begin with tenant_id");
  }

  @Test
  void everyTableHasPrimaryKey() throws SQLException {
    assertEquals(
        List.of(),
        rows(
            TABLES
                + " and not exists (select from pg_constraint k"
                + " where k.conrelid = c.oid and k.contype = 'p')"));
  }

  @Test
  void everyForeignKeyStaysInItsProgramme() throws SQLException {
    List<String> found =
        rows(
            foreignKeys("c.oid::regclass::text || '.' || k.conname")
                + " and not (f.oid = 'tenancy.programme'::regclass) and not exists ("
                + "select from unnest(k.conkey, k.confkey) as p(here, there)"
                + " join pg_attribute a on a.attrelid = c.oid and a.attnum = p.here"
                + " join pg_attribute b on b.attrelid = f.oid and b.attnum = p.there"
                + " where a.attname = 'tenant_id' and b.attname = 'tenant_id')");
    assertEquals(List.of(), found, "foreign keys that could cross programmes");
  }

  @Test
  void everyForeignKeyFollowsAnArrow() throws SQLException {
    Set<String> arrows = new HashSet<>();
    for (String line : SourceTree.lines(Path.of("floor-plan.puml"))) {
      Matcher arrow = Pattern.compile("^\\[(\\w+)] --> \\[(\\w+)]").matcher(line);
      if (arrow.find()) {
        arrows.add(arrow.group(1) + " -> " + arrow.group(2));
      }
    }
    assertFalse(arrows.isEmpty(), "the floor plan has no arrows");
    List<String> keys =
        rows(foreignKeys("distinct n.nspname || ' -> ' || m.nspname") + " and n.oid <> m.oid");
    assertTrue(keys.size() > 1, "the foreign keys were found");
    keys.removeAll(arrows);
    assertEquals(List.of(), keys, "foreign keys against the floor plan");
  }

  @Test
  void moneyIsWholePaise() throws SQLException {
    List<String> found =
        rows(
            "select n.nspname || '.' || c.relname || '.' || a.attname from pg_attribute a"
                + " join pg_class c on c.oid = a.attrelid"
                + " join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and"
                + OURS
                + " and (a.atttypid in ('real'::regtype, 'double precision'::regtype,"
                + " 'money'::regtype) or a.attname ~ '_paise$' and a.atttypid"
                + " <> 'bigint'::regtype)");
    assertEquals(List.of(), found, "columns that could lose a paisa");
  }

  @Test
  void applicationOwnsNothingAndPassesNothing() throws SQLException {
    String app = quoted(TestDatabase.APPLICATION);
    assertEquals(
        List.of("false,false,false,false,false"),
        rows(
            "select concat_ws(',', rolsuper::text, rolbypassrls::text, rolcreaterole::text,"
                + " rolcreatedb::text, rolreplication::text) from pg_roles where rolname = "
                + app));
    assertEquals(
        List.of(),
        rows(
            "select classid::regclass || ' ' || objid from pg_shdepend where deptype = 'o'"
                + " and refobjid = "
                + app
                + "::regrole"),
        "what the application owns");
    assertEquals(
        List.of(TestDatabase.IDENTITY),
        rows(
            "select roleid::regrole::text from pg_auth_members where member = "
                + app
                + "::regrole"),
        "roles that the application could become");
    assertEquals(
        List.of("false"),
        rows("select rolinherit::text from pg_roles where rolname = " + app),
        "and it becomes none of them unless it says so");
  }

  @Test
  @Tag("TEL-4")
  void identitiesAreOutOfReachWithoutTheirRole() throws SQLException {
    String app = quoted(TestDatabase.APPLICATION);
    String sealed = TABLES + " and n.nspname = 'identity'";
    assertEquals(3, rows(sealed).size());
    for (String right : List.of("select", "insert", "update", "delete")) {
      assertEquals(
          List.of(),
          rows(sealed + " and has_table_privilege(" + app + ", c.oid, '" + right + "')"),
          "the application's own rights");
      assertEquals(
          List.of(),
          rows(
              TABLES
                  + " and n.nspname <> 'identity' and has_table_privilege("
                  + quoted(TestDatabase.IDENTITY)
                  + ", c.oid, '"
                  + right
                  + "')"),
          "what the identities' role could read beside them");
    }
    assertEquals(
        List.of("false"),
        rows("select has_schema_privilege(" + app + ", 'identity', 'usage')::text"));
  }

  @Test
  void applicationShapesNothing() throws SQLException {
    String app = quoted(TestDatabase.APPLICATION);
    assertEquals(
        List.of(),
        rows(
            "select n.nspname::text from pg_namespace n where has_schema_privilege("
                + app
                + ", n.oid, 'create') and n.nspname !~ '^pg_'"),
        "schemas in which the application may create");
    for (String right : List.of("truncate", "trigger", "references")) {
      assertEquals(
          List.of(),
          rows(TABLES + " and has_table_privilege(" + app + ", c.oid, '" + right + "')"),
          right);
    }
  }

  @Test
  void whatStandsIsNeverChanged() throws SQLException {
    String app = quoted(TestDatabase.APPLICATION);
    assertEquals(
        APPEND_ONLY,
        new HashSet<>(
            rows(
                TABLES
                    + " and n.nspname || '.' || c.relname in "
                    + listed(APPEND_ONLY)
                    + " and not has_any_column_privilege("
                    + app
                    + ", c.oid, 'update') and not has_table_privilege("
                    + app
                    + ", c.oid, 'delete')")));
  }

  @Test
  void functionsOfTheOwnerTrustNoSearchPath() throws SQLException {
    assertEquals(
        List.of(),
        rows(
            "select p.oid::regprocedure::text from pg_proc p"
                + " join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and"
                + OURS
                + " and not coalesce(p.proconfig::text, '') like '%search_path=pg_catalog%'"));
  }

  @Test
  void functionsOfTheOwnerAreGrantedByName() throws SQLException {
    assertEquals(
        List.of(),
        rows(
            "select p.oid::regprocedure::text from pg_proc p"
                + " join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and"
                + OURS
                + " and has_function_privilege('public', p.oid, 'execute')"),
        "functions with the owner's rights that anyone may call");
  }

  private static String foreignKeys(String columns) {
    return "select "
        + columns
        + " from pg_constraint k join pg_class c on c.oid = k.conrelid"
        + " join pg_class f on f.oid = k.confrelid"
        + " join pg_namespace n on n.oid = c.relnamespace"
        + " join pg_namespace m on m.oid = f.relnamespace where k.contype = 'f'";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String listed(Set<String> names) {
    return names.stream().map(SchemaIT::quoted).collect(Collectors.joining(", ", "(", ")"));
  }

  private static List<String> rows(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = TestDatabase.get().asAdmin();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
