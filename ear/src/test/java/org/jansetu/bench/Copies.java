package org.jansetu.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Copies of a row {@code r}, numbered {@code g}, in which only what must differ does.
 *
 * @param table of the row
 * @param which says which row it is
 * @param count how many copies
 */
record Copies(String table, String which, int count) {

  /**
   * Writes them.
   *
   * @param value the expression for a column, such as {@code r.id + g}
   */
  void write(Statement statement, UnaryOperator<String> value) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            "select attname from pg_attribute where attrelid = '"
                + table
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
                + " order by attnum")) {
      while (found.next()) {
        columns.add(found.getString(1));
      }
    }
    String values = columns.stream().map(value).collect(Collectors.joining(", "));
    statement.execute(
        "insert into "
            + table
            + " ("
            + String.join(", ", columns)
            + ") select "
            + values
            + " from "
            + table
            + " r, generate_series(1, "
            + count
            + ") g where "
            + which);
  }
}
