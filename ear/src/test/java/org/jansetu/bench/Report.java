package org.jansetu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jansetu.load.ClosedLoop;

/** The figures of one run, as a table for people and as JSON for programs. */
final class Report {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> facts = new LinkedHashMap<>();

  /**
   * One measurement.
   *
   * @param name what was measured
   * @param outcome what came of it
   * @param cpu of the processors' time used meanwhile, who used how many hundredths
   */
  private record Row(String name, ClosedLoop.Outcome outcome, Map<String, Long> cpu) {}

  void add(String name, ClosedLoop.Outcome outcome, Map<String, Long> cpu) {
    rows.add(new Row(name, outcome, cpu));
    System.out.println(line(rows.get(rows.size() - 1)));
  }

  void add(String fact, String value) {
    facts.put(fact, value);
    System.out.println(fact + ": " + value);
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("bench.txt"), text());
    Files.writeString(folder.resolve("bench.json"), json());
  }

  String text() {
    StringBuilder text = new StringBuilder(2_000);
    text.append(
        String.format(
            Locale.ROOT,
            "%-44s %9s %9s %9s %9s  %s%n",
            "",
            "per s",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "cpu"));
    rows.forEach(row -> text.append(line(row)).append('\n'));
    text.append('\n');
    facts.forEach((fact, value) -> text.append(fact).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private static String line(Row row) {
    StringBuilder others = new StringBuilder();
    row.outcome()
        .answers()
        .forEach(
            (status, n) -> {
              if (status / 100 != 2) {
                others.append("  ").append(status).append(" x ").append(n);
              }
            });
    return String.format(
        Locale.ROOT,
        "%-44s %9.0f %9.2f %9.2f %9.2f  %s%s",
        row.name(),
        row.outcome().perSecond(),
        row.outcome().p50Micros() / 1e3,
        row.outcome().p95Micros() / 1e3,
        row.outcome().p99Micros() / 1e3,
        cpu(row.cpu()),
        others);
  }

  private static String cpu(Map<String, Long> cpu) {
    List<String> parts = new ArrayList<>();
    cpu.forEach((who, percent) -> parts.add(who + " " + percent + "%"));
    return String.join(", ", parts);
  }

  private String json() throws IOException {
    ObjectNode report = JSON.createObjectNode();
    for (Row row : rows) {
      ObjectNode each = report.withArray("measurements").addObject();
      each.put("name", row.name());
      each.put("perSecond", Math.round(row.outcome().perSecond()));
      each.put("p50Micros", row.outcome().p50Micros());
      each.put("p95Micros", row.outcome().p95Micros());
      each.put("p99Micros", row.outcome().p99Micros());
      each.set("answers", JSON.valueToTree(row.outcome().answers()));
      each.set("cpuPercent", JSON.valueToTree(row.cpu()));
    }
    report.set("facts", JSON.valueToTree(facts));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }
}
