package org.jansetu.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that mean the same, such as handpump and हैंडपंप, or light and बिजली; pure. Who writes one
 * finds what has another.
 */
public final class Synonyms {

  private static final int SHORTEST_BARE = 3;

  private final Map<String, Set<String>> groups = new HashMap<>();

  /**
   * A word of a query.
   *
   * @param spellings how it may be written, folded
   * @param meant other words that mean the same, folded; to be looked for as a whole
   */
  public record Word(List<String> spellings, List<String> meant) {

    /** Takes copies. */
    public Word {
      spellings = List.copyOf(spellings);
      meant = List.copyOf(meant);
    }
  }

  /**
   * Groups of words as people write them, in any script, each without spaces. A word of several
   * groups means what all of them mean, and no more: the groups stay apart.
   */
  public Synonyms(List<List<String>> groups) {
    for (List<String> group : groups) {
      Set<String> folded = new LinkedHashSet<>();
      group.forEach(word -> folded.addAll(SearchKey.words(word)));
      for (String word : folded) {
        keep(word, folded);
        if (SearchKey.bare(word).length() >= SHORTEST_BARE) {
          keep(SearchKey.bare(word), folded);
        }
      }
    }
  }

  private void keep(String key, Set<String> folded) {
    groups.computeIfAbsent(key, missing -> new LinkedHashSet<>()).addAll(folded);
  }

  /** The words of a query in order, at most {@link SearchKey#MOST_WORDS}, with what they mean. */
  public List<Word> query(String text) {
    List<Word> words = new ArrayList<>();
    for (List<String> spellings : SearchKey.query(text)) {
      Set<String> meant = new LinkedHashSet<>();
      for (String spelling : spellings) {
        meant.addAll(groups.getOrDefault(spelling, Set.of()));
        meant.addAll(groups.getOrDefault(SearchKey.bare(spelling), Set.of()));
      }
      spellings.forEach(meant::remove);
      words.add(new Word(spellings, List.copyOf(meant)));
    }
    return List.copyOf(words);
  }
}
