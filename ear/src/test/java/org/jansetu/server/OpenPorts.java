package org.jansetu.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that a process listens on, as the kernel tells. */
final class OpenPorts {

  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
  private static final String LISTENING = "0A";

  private OpenPorts() {}

  /** Each as the kernel writes it: address in hexadecimal, colon, port in decimal. */
  static List<String> of(ProcessHandle process) throws IOException {
    Set<String> sockets = new HashSet<>();
    Path open = Path.of("/proc", Long.toString(process.pid()), "fd");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(open)) {
      for (Path file : files) {
        Matcher socket = SOCKET.matcher(Files.readSymbolicLink(file).toString());
        if (socket.matches()) {
          sockets.add(socket.group(1));
        }
      }
    }
    List<String> found = new ArrayList<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        List<String> columns = List.of(line.strip().split("\\s+", -1));
        if (columns.size() > 9
            && columns.get(3).equals(LISTENING)
            && sockets.contains(columns.get(9))) {
          String local = columns.get(1);
          int colon = local.indexOf(':');
          found.add(
              local.substring(0, colon) + ":" + Integer.parseInt(local.substring(colon + 1), 16));
        }
      }
    }
    return found;
  }
}
