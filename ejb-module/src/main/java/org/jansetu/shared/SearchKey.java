package org.jansetu.shared;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds names and what people type to the same Latin words.
 *
 * <p>Devanagari is spoken first: the vowel that Hindi writes but does not say is silenced (बिजली is
 * bijli, not bijalī), then ICU transliterates. Latin spellings are then folded by the habits of
 * those who type Hindi without a Hindi keyboard: bijlee, bijli; paani, pani; niwas, nivas; rashan,
 * rasan. English words go the same way, which harms nothing because both sides do.
 *
 * <p>A word without its a's, see {@link #bare}, meets the rest: janam and janm, bijali and bijli.
 */
public final class SearchKey {

  /** Words of a query beyond this are not looked at. */
  public static final int MOST_WORDS = 8;

  private static final int LONGEST_WORD = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  /** What is left of accents and signs when a word is written in Latin letters. */
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");

  /** What joins or parts letters of one word in writing, and is not said. */
  private static final Pattern JOINER = Pattern.compile("[\\u200C\\u200D]");

  private static final String CONSONANT = "[\\u0915-\\u0939\\u0958-\\u095F]\\u093C?";
  private static final String VOWEL_SIGN = "[\\u093E-\\u094C\\u0962\\u0963]";

  /** An unspoken a inside a word: after a sounding syllable, before one with a written vowel. */
  private static final Pattern SILENT_INSIDE =
      Pattern.compile(
          "(?<=[\\u0901-\\u0903\\u0904-\\u0939\\u093C\\u093E-\\u094C\\u0958-\\u0963])("
              + CONSONANT
              + ")(?="
              + CONSONANT
              + VOWEL_SIGN
              + ")");

  /** An unspoken a at the end of a word; after a cluster with y, r or v it is spoken. */
  private static final Pattern SILENT_AT_END =
      Pattern.compile("(?<=.)(?<!\\u094D(?=[\\u092F\\u0930\\u0935]))(" + CONSONANT + ")$");

  private static final Transliterator LATIN = Transliterator.getInstance("Devanagari-Latin");

  /** What ICU writes in the letters of scholars, as people write it. */
  private static final List<Fold> SCRIPT_FOLDS =
      List.of(
          new Fold("r\\u0325", "ri"),
          new Fold("\\u1E5B", "d"),
          new Fold("j\\u00F1", "gy"),
          new Fold("[\\u1E41\\u1E43]|m\\u0310", "n"),
          new Fold("c(?!h)", "ch"));

  private static final List<Fold> FOLDS =
      List.of(
          new Fold("chh?", "C"),
          new Fold("ck", "k"),
          new Fold("c(?=[eiy])", "s"),
          new Fold("c", "k"),
          new Fold("C", "c"),
          new Fold("ph", "f"),
          new Fold("wh", "v"),
          new Fold("(?<=[skgtdbj])h", ""),
          new Fold("w", "v"),
          new Fold("z", "j"),
          new Fold("q", "k"),
          new Fold("x", "ks"),
          new Fold("n(?=[pb])", "m"),
          new Fold("aa+", "a"),
          new Fold("ee+|ii+", "i"),
          new Fold("oo+|uu+|ou", "u"),
          new Fold("(?<=[b-df-hj-np-tv-z])y$", "i"),
          new Fold("([a-z])\\1+", "$1"));

  private static final List<Fold> SPOKEN =
      List.of(new Fold("[ts]ion", "san"), new Fold("ai", "e"), new Fold("au", "o"));

  private static final Set<String> IDLE =
      Set.of(
          "ka", "ki", "ke", "ko", "se", "me", "men", "mein", "aur", "or", "evam", "evn", "hetu",
          "lie", "liye", "par", "ya", "va", "v", "of", "for", "the", "and", "in", "to", "a", "an",
          "by", "on", "at", "with", "etk");

  private record Fold(Pattern pattern, String by) {

    Fold(String pattern, String by) {
      this(Pattern.compile(pattern), by);
    }

    String apply(String word) {
      return pattern.matcher(word).replaceAll(by);
    }
  }

  private SearchKey() {}

  /** The folded words of a text, each once, without those that say nothing of the matter. */
  public static List<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (List<String> spellings : query(text, Integer.MAX_VALUE)) {
      words.addAll(spellings);
    }
    return List.copyOf(words);
  }

  /** The words of a query in order, at most eight, each in every spelling that it may stand for. */
  public static List<List<String>> query(String text) {
    return query(text, MOST_WORDS);
  }

  private static List<List<String>> query(String text, int most) {
    List<String> all = new ArrayList<>();
    String joined = JOINER.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    Matcher raw = WORD.matcher(joined);
    while (raw.find()) {
      String word = fold(raw.group());
      if (!word.isEmpty() && all.size() < most) {
        all.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
      }
    }
    List<String> telling = all.stream().filter(word -> !IDLE.contains(word)).toList();
    return (telling.isEmpty() ? all : telling).stream().map(SearchKey::spellings).toList();
  }

  /** The word without its a's, save one at the start; a word of one a stays. */
  public static String bare(String word) {
    return word.charAt(0) + word.substring(1).replace("a", "");
  }

  /** One word in the letters a to z and the digits; empty when nothing of it is left. */
  public static String fold(String raw) {
    String word = raw.toLowerCase(Locale.ROOT);
    if (word.codePoints().anyMatch(c -> c >= 0x0900 && c <= 0x097F)) {
      word = SILENT_INSIDE.matcher(word).replaceAll("$1\u094D");
      word = SILENT_AT_END.matcher(word).replaceAll("$1\u094D");
      word = Normalizer.normalize(LATIN.transliterate(word), Normalizer.Form.NFC);
      for (Fold fold : SCRIPT_FOLDS) {
        word = fold.apply(word);
      }
    }
    word = OTHER.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    for (Fold fold : FOLDS) {
      word = fold.apply(word);
    }
    return word;
  }

  /**
   * The word, and the word as it is said where that is written otherwise. Ration is said rashan,
   * and Hindi writes what is said; paisa is as often typed pesa. A variant of its own, because
   * folding it into the word would lose the prefixes of the first spelling.
   */
  private static List<String> spellings(String word) {
    String spoken = word;
    for (Fold fold : SPOKEN) {
      spoken = fold.apply(spoken);
    }
    return spoken.equals(word) ? List.of(word) : List.of(word, spoken);
  }
}
