package org.jansetu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jansetu.server.ServerUnderTest;

/** Who has used the processors so far, as Linux counts it; empty where there is no /proc. */
final class Processors {

  private static final long TICK_MILLIS = 10;

  /** Where the four times stand: user and system of its own, and of its children that ended. */
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;

  private final ServerUnderTest server;

  Processors(ServerUnderTest server) {
    this.server = server;
  }

  /** Milliseconds of processor time, by who used it. */
  Map<String, Long> used() throws IOException {
    Map<String, Long> used = new LinkedHashMap<>();
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return used;
    }
    used.put("server", millis(server.process().pid()));
    long database = 0;
    for (ProcessHandle process : family(server.database())) {
      database += millis(process.pid());
    }
    used.put("postgres", database);
    long load = 0;
    for (ProcessHandle process : family(ProcessHandle.current())) {
      load += process.equals(server.process()) ? 0 : millis(process.pid());
    }
    used.put("load", load);
    return used;
  }

  /** Of the time used since then, who used how many hundredths. */
  Map<String, Long> shares(Map<String, Long> before) throws IOException {
    Map<String, Long> after = used();
    Map<String, Long> shares = new LinkedHashMap<>();
    long all = 0;
    for (String who : after.keySet()) {
      all += after.get(who) - before.get(who);
    }
    for (String who : after.keySet()) {
      shares.put(who, all == 0 ? 0 : Math.round(100.0 * (after.get(who) - before.get(who)) / all));
    }
    return shares;
  }

  private static List<ProcessHandle> family(ProcessHandle head) {
    return Stream.concat(Stream.of(head), head.children()).toList();
  }

  private static long millis(long pid) throws IOException {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks * TICK_MILLIS;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /** The memory that a process holds, in megabytes; 0 where it cannot be read. */
  static long residentMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
