package org.jansetu.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What whoever started the server reads when it is ready: where to go and how to sign in. */
final class Banner {

  private final Settings settings;
  private final Postgres postgres;
  private final Keys keys;

  Banner(Settings settings, Postgres postgres, Keys keys) {
    this.settings = settings;
    this.postgres = postgres;
    this.keys = keys;
  }

  String text() throws SQLException, IOException {
    StringBuilder text = new StringBuilder("\nJanSetu is ready.\n\n");
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.adminUser(), postgres.adminPassword());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select p.code, min(h.host) from tenancy.programme p"
                    + " left join tenancy.host h on h.tenant_id = p.id"
                    + " where p.version > 0 group by p.id order by p.id")) {
      while (row.next()) {
        text.append(
            String.format(
                "  %-12s http://%s:%d/%n", row.getString(1), row.getString(2), settings.port()));
      }
    }
    if (settings.demo()) {
      text.append("\n  Demo users   operator operator2 cashier officer officer2 firstappeal")
          .append(" secondappeal\n               society provider state auditor citizen")
          .append("\n               where the programme has such work: examiner district revision")
          .append("\n               level1 level2 level3 level4 agent supervisor")
          .append("\n               incharge coordinator head collector functionary")
          .append("\n  Password     ")
          .append(settings.demoPassword(keys))
          .append('\n');
    }
    return text.append('\n').toString();
  }
}
