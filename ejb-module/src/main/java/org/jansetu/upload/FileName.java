package org.jansetu.upload;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jansetu.shared.InvalidInput;

/**
 * The name that a file was handed in under. It is shown to people and never used as a path, and
 * still a name that plays a trick is refused: whoever downloads it later may be less careful.
 */
final class FileName {

  private static final int LONGEST = 120;
  private static final String UNNAMED = "file";

  /** Letters with their marks, digits, spaces and what scanners and phones put between them. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_][\\p{L}\\p{M}\\p{N} ._()\\[\\],+&@#'-]*");

  /** Two joiners that Hindi is written with; harmless, unlike all other invisible characters. */
  private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]");

  /** What a double click runs. */
  private static final Set<String> RUNS =
      Set.of(
          "apk", "app", "bat", "bin", "cmd", "com", "cpl", "deb", "dll", "dmg", "docm", "elf",
          "exe", "gadget", "hta", "inf", "ins", "iso", "jar", "js", "jse", "jsp", "lnk", "msc",
          "msi", "msp", "php", "pif", "ps1", "py", "reg", "rpm", "scr", "sct", "sh", "shb", "sys",
          "url", "vb", "vbe", "vbs", "ws", "wsc", "wsf", "wsh", "xlsm");

  /** The same words in the middle of a name, where they are never part of a harmless one. */
  private static final Set<String> RUNS_INSIDE =
      Set.of("bat", "cmd", "exe", "hta", "jar", "lnk", "msi", "pif", "scr", "vbs");

  /** Names that stand for devices on some systems, whatever follows the point. */
  private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)");

  private FileName() {}

  /**
   * The name in Unicode's NFC; a stand-in where none was given. Refuses with invalid-input a path,
   * a device, an invisible character, a program's ending, or the name of the trade's test virus.
   */
  static String check(String given) {
    if (given == null || given.isBlank()) {
      return UNNAMED;
    }
    String name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    if (name.codePointCount(0, name.length()) > LONGEST) {
      throw InvalidInput.of("/file", "too-long", "");
    }
    String[] parts = name.toLowerCase(Locale.ROOT).split("\\.", -1);
    boolean isTrick =
        !PLAIN.matcher(JOINERS.matcher(name).replaceAll("")).matches()
            || name.contains("..")
            || name.endsWith(".")
            || DEVICE.matcher(parts[0].strip()).matches()
            || name.toLowerCase(Locale.ROOT).contains("eicar")
            || runs(parts);
    if (isTrick) {
      throw InvalidInput.of("/file", "file-name", "");
    }
    return name;
  }

  private static boolean runs(String[] parts) {
    for (int i = 1; i < parts.length - 1; i++) {
      if (RUNS_INSIDE.contains(parts[i].strip())) {
        return true;
      }
    }
    return parts.length > 1 && RUNS.contains(parts[parts.length - 1].strip());
  }
}
