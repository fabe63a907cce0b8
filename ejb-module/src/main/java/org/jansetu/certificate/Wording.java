package org.jansetu.certificate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places to fill: {@code {name}} stands for an answer, and what stands in square
 * brackets is left out when one of its answers was not given.
 *
 * @param parts in the order in which they are read
 */
public record Wording(List<Part> parts) {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]{0,39})}");
  private static final Pattern LEFT_OVER = Pattern.compile("[{}\\[\\]]");

  /**
   * A piece of the sentence.
   *
   * @param text with its places
   * @param optional whether it may be left out
   */
  public record Part(String text, boolean optional) {

    private Set<String> names() {
      Set<String> names = new LinkedHashSet<>();
      Matcher place = PLACE.matcher(text);
      while (place.find()) {
        names.add(place.group(1));
      }
      return names;
    }
  }

  /** Takes a copy. */
  public Wording {
    parts = List.copyOf(parts);
  }

  /** Reads a sentence. Refuses with IllegalArgumentException brackets that do not match. */
  public static Wording parse(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean optional = text.charAt(at) == '[';
      int end = optional ? text.indexOf(']', at) : text.indexOf('[', at);
      if (optional && end < 0) {
        throw new IllegalArgumentException("a bracket is opened and not closed");
      }
      int stop = end < 0 ? text.length() : end;
      add(parts, new Part(text.substring(optional ? at + 1 : at, stop), optional));
      at = optional ? stop + 1 : stop;
    }
    return new Wording(parts);
  }

  private static void add(List<Part> parts, Part part) {
    Matcher wrong = LEFT_OVER.matcher(PLACE.matcher(part.text()).replaceAll(""));
    if (wrong.find()) {
      throw new IllegalArgumentException("a bracket stands alone: " + wrong.group());
    }
    if (part.optional() && part.names().isEmpty()) {
      throw new IllegalArgumentException("nothing decides about [" + part.text() + "]");
    }
    parts.add(part);
  }

  /** The answers without which the sentence cannot be said. */
  public Set<String> needed() {
    return names(false);
  }

  /** The answers that only some of its parts need. */
  public Set<String> wished() {
    return names(true);
  }

  private Set<String> names(boolean optional) {
    Set<String> names = new LinkedHashSet<>();
    parts.stream().filter(p -> p.optional() == optional).forEach(p -> names.addAll(p.names()));
    return names;
  }

  /** The sentence with these answers; a needed one that is missing is shown as a line to see. */
  public String fill(Map<String, String> answers) {
    StringBuilder filled = new StringBuilder();
    for (Part part : parts) {
      if (!part.optional() || answers.keySet().containsAll(part.names())) {
        filled.append(
            PLACE
                .matcher(part.text())
                .replaceAll(
                    place ->
                        Matcher.quoteReplacement(answers.getOrDefault(place.group(1), "_____"))));
      }
    }
    return filled.toString();
  }
}
