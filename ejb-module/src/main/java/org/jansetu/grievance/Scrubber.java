package org.jansetu.grievance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.shared.SearchKey;

/**
 * Takes out of a text what would find the person who wrote it: telephone numbers however they are
 * spaced and in whichever digits, e-mail and UPI addresses, Aadhaar-like and other long numbers,
 * PAN, voter and vehicle numbers, numbers of receipts and applications, and the person's own name
 * in either script. Pure. What is left of a digit's length stands where it stood, so nothing moves.
 */
public final class Scrubber {

  /** What stands where something was taken out. */
  static final String GONE = "[***]";

  private static final String GAP = "[\\s().,/_·\\u200B-\\u200D\\u00A0-]{0,3}";

  private static final List<Pattern> FINDERS =
      List.of(
          Pattern.compile("[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})*"),
          Pattern.compile("(?<![A-Za-z])[A-Z]{2,6}(?:[-/][A-Z0-9]{1,12}){0,5}[-/][0-9]{4,12}"),
          Pattern.compile(
              "(?<!\\d)(?:(?:\\+|00)?91" + GAP + "|0)?[6-9](?:" + GAP + "\\d){9}(?!\\d)"),
          Pattern.compile("(?<!\\d)\\d{4}[\\s-]{0,3}\\d{4}[\\s-]{0,3}\\d{4}(?!\\d)"),
          Pattern.compile("(?<!\\d)0\\d{2,4}[\\s-]{1,3}\\d{6,8}(?!\\d)"),
          Pattern.compile("(?<!\\d)\\d{9,}"),
          Pattern.compile("(?<![A-Za-z])[A-Za-z]{5}[0-9]{4}[A-Za-z](?![A-Za-z0-9])"),
          Pattern.compile("(?<![A-Za-z])[A-Za-z]{3}[0-9]{7}(?![0-9])"),
          Pattern.compile(
              "(?<![A-Za-z])[A-Z]{2}[\\s-]?[0-9]{1,2}[\\s-]?[A-Z]{1,3}[\\s-]?[0-9]{4}(?![0-9])"));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u200C\\u200D]{2,}");

  private final Set<String> ownWords = new HashSet<>();
  private final List<String> numbers = new ArrayList<>();

  /**
   * A scrubber for what this person writes.
   *
   * @param name the person's name, or null
   * @param about number of a receipt or application, or null
   */
  public Scrubber(String name, String about) {
    if (name != null) {
      Matcher words = WORD.matcher(name);
      while (words.find()) {
        ownWords.add(key(words.group()));
      }
      ownWords.remove("");
    }
    if (about != null) {
      numbers.add(about);
    }
  }

  /** The text without it; the same text where there was nothing. */
  public String scrub(String text) {
    if (text == null) {
      return null;
    }
    boolean[] gone = new boolean[text.length()];
    String shadow = shadow(text);
    for (Pattern finder : FINDERS) {
      Matcher found = finder.matcher(shadow);
      while (found.find()) {
        mark(gone, found.start(), found.end());
      }
    }
    for (String number : numbers) {
      for (int at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
        mark(gone, at, at + number.length());
      }
    }
    Matcher words = WORD.matcher(text);
    while (!ownWords.isEmpty() && words.find()) {
      if (ownWords.contains(key(words.group()))) {
        mark(gone, words.start(), words.end());
      }
    }
    return without(text, gone);
  }

  /** The same length, with every digit of every script as one of ours. */
  private static String shadow(String text) {
    StringBuilder shadow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shadow.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return shadow.toString();
  }

  /** What a word sounds like, in either script. */
  private static String key(String word) {
    String folded = SearchKey.fold(word);
    return folded.length() < 3 ? folded : SearchKey.bare(folded);
  }

  private static void mark(boolean[] gone, int from, int to) {
    for (int i = from; i < to; i++) {
      gone[i] = true;
    }
  }

  private static String without(String text, boolean[] gone) {
    StringBuilder left = new StringBuilder(text.length());
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        left.append(text.charAt(i));
      } else if (i == 0 || !gone[i - 1]) {
        left.append(GONE);
      }
    }
    return left.toString();
  }
}
