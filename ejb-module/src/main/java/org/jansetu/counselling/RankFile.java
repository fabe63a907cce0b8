package org.jansetu.counselling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jansetu.paper.CheckCode;
import org.jansetu.paper.TableFile;

/**
 * Ranks as the examining body sends them: UTF-8, comma separated, with the header {@value #HEADER},
 * at most {@value #MOST_ROWS} rows, each rank once. Every row is judged before anything is refused;
 * the first {@value #MOST_VIOLATIONS} errors are named, each with its row from 1.
 */
final class RankFile {

  static final String HEADER = "application,rank,category";
  static final int MOST_ROWS = 200_000;
  private static final int MOST_VIOLATIONS = 500;
  private static final Pattern NUMBER = Pattern.compile("A-[A-Za-z0-9-]{3,100}");
  private static final Pattern RANK = Pattern.compile("[1-9][0-9]{0,6}");
  private static final TableFile.Shape SHAPE =
      new TableFile.Shape("rows", List.of(HEADER.split(",")), MOST_ROWS, MOST_VIOLATIONS);

  private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Map<String, Integer> rowOfRank = new HashMap<>();
  private final TableFile table;
  private final Set<String> categories;

  private RankFile(TableFile table, Set<String> categories) {
    this.table = table;
    this.categories = categories;
  }

  /**
   * Reads a file; what is wrong with its rows is said by {@link #judge}. Refuses with invalid-input
   * what is no such file.
   *
   * @param categories codes of the categories that there are
   */
  static RankFile read(InputStream csv, Set<String> categories) {
    try (TableFile table = new TableFile(csv, SHAPE)) {
      RankFile read = new RankFile(table, categories);
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        read.row(row.get());
      }
      return read;
    }
  }

  private void row(List<String> row) {
    if (!table.isWhole(row)) {
      return;
    }
    String application = row.get(0);
    String rank = row.get(1);
    String category = row.get(2);
    if (!NUMBER.matcher(application).matches()) {
      table.reject("application", "bad-text", "");
    } else if (rowOf.putIfAbsent(application, table.row()) != null) {
      table.reject("application", "twice", "");
    }
    if (!RANK.matcher(rank).matches()) {
      table.reject("rank", "out-of-range", "");
      return;
    }
    if (rowOfRank.putIfAbsent(rank, table.row()) != null) {
      table.reject("rank", "twice", "");
    }
    if (!categories.contains(category)) {
      table.reject("category", "not-allowed", "");
    }
    rows.addObject()
        .put("application", application)
        .put("rank", Integer.parseInt(rank))
        .put("category", category)
        .put("code", CheckCode.draw());
  }

  /**
   * Refuses with invalid-input when anything is wrong with any row.
   *
   * @param strangers applications that are no paid candidate of the examination
   */
  void judge(Collection<String> strangers) {
    strangers.stream()
        .distinct()
        .filter(rowOf::containsKey)
        .forEach(one -> table.reject(rowOf.get(one), "application", "no-candidate", ""));
    table.judge();
  }

  /** The rows as the database takes them. */
  String json() {
    return rows.toString();
  }
}
