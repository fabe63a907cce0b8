package org.jansetu.punch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of one body, as the columns of the one statement that takes them. */
final class PunchLines {

  private static final int MOST_ODD = 200;

  private final StringBuilder pins = new StringBuilder();
  private final StringBuilder seconds = new StringBuilder();
  private final StringBuilder statuses = new StringBuilder();
  private final StringBuilder verifieds = new StringBuilder();
  private final StringBuilder kept = new StringBuilder();
  private final List<OddLine> odd = new ArrayList<>();
  private final boolean isListingOld;
  private int count;
  private int good;
  private int unlisted;
  private int outdated;

  /** Without lines yet; whether those that are too old are listed, or only counted. */
  PunchLines(boolean isListingOld) {
    this.isListingOld = isListingOld;
  }

  /** One more line, as it is kept. */
  void keep(String line) {
    kept.append(line).append('\n');
    count++;
  }

  /** A punch that can be taken; the number is of digits only. */
  void take(String pin, long second, int status, int verified) {
    if (good > 0) {
      pins.append(',');
      seconds.append(',');
      statuses.append(',');
      verifieds.append(',');
    }
    pins.append(pin);
    seconds.append(second);
    statuses.append(status);
    verifieds.append(verified);
    good++;
  }

  /** A line that is listed. Beyond 200 they are counted. */
  void note(OddLine line) {
    if (line.kind().equals(OddLine.TOO_OLD) && !isListingOld) {
      outdated++;
    } else if (odd.size() < MOST_ODD) {
      odd.add(line);
    } else {
      unlisted++;
    }
  }

  int count() {
    return count;
  }

  int good() {
    return good;
  }

  /** How many are odd, whether they are listed or beyond what is. */
  int oddCount() {
    return odd.size() + unlisted;
  }

  /** How many lie too far back, where those are not listed. */
  int outdated() {
    return outdated;
  }

  List<OddLine> odd() {
    return List.copyOf(odd);
  }

  String pins() {
    return pins.toString();
  }

  String seconds() {
    return seconds.toString();
  }

  String statuses() {
    return statuses.toString();
  }

  String verifieds() {
    return verifieds.toString();
  }

  byte[] kept() {
    return kept.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What is listed, as an array of objects; null where nothing is. */
  String oddJson() {
    if (odd.isEmpty()) {
      return null;
    }
    ArrayNode rows = JsonNodeFactory.instance.arrayNode(odd.size() + 1);
    odd.forEach(line -> row(rows, line));
    if (unlisted > 0) {
      row(rows, OddLine.of(OddLine.MORE, unlisted + " more lines beside: " + odd.get(0).line()));
    }
    return rows.toString();
  }

  private static void row(ArrayNode rows, OddLine line) {
    ObjectNode row = rows.addObject();
    row.put("kind", line.kind());
    row.put("line", line.line());
    row.put("pin", line.pin());
    row.put("second", line.second());
    row.put("status", line.status());
    row.put("verified", line.verified());
  }
}
