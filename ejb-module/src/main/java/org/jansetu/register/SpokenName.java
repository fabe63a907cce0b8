package org.jansetu.register;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jansetu.shared.SearchKey;

/**
 * A name as it is said, without what people add to it and without the a's that spellings differ in.
 */
final class SpokenName {

  private static final int HUNDREDTHS = 100;

  private SpokenName() {}

  /**
   * A name taken apart, once for all the names that it is compared with.
   *
   * @param words its words, each once, in order of the alphabet
   * @param joined all of them as one, in the order in which they are said
   */
  record Said(List<String> words, String joined) {

    /** How alike two names sound, in hundredths: 100 for the same words in whatever order. */
    int likeness(Said other) {
      return Math.max(alike(text(), other.text()), alike(joined, other.joined));
    }

    /** The same for two spellings of one name. */
    String text() {
      return String.join(" ", words);
    }

    /** Its words and, where it has several, all of them as one: राम कुमार is also रामकुमार. */
    List<String> keys() {
      List<String> keys = new ArrayList<>(words);
      if (keys.size() > 1) {
        keys.add(joined);
      }
      return keys;
    }
  }

  /** Takes a name apart. */
  static Said said(String name) {
    TreeSet<String> words = new TreeSet<>();
    StringBuilder joined = new StringBuilder();
    for (List<String> spellings : SearchKey.query(name)) {
      // The last spelling is the one that is said.
      String word = SearchKey.bare(spellings.get(spellings.size() - 1));
      words.add(word);
      joined.append(word);
    }
    return new Said(List.copyOf(words), joined.toString());
  }

  private static int alike(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 0 : HUNDREDTHS - HUNDREDTHS * distance(a, b) / longer;
  }

  /** How many letters must be put in, left out or changed to make one of the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
