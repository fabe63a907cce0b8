package org.jansetu.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/**
 * How a citizen answers by short message; pure.
 *
 * @param numbers numbers that are written to; none for whichever the centre delivers
 * @param agrees words that agree to close, in small letters
 * @param refuses words that say it is not solved, in small letters
 * @param remark what stands in the history before what was written
 */
record ReplyRules(Set<String> numbers, Set<String> agrees, Set<String> refuses, LocalText remark) {

  static ReplyRules of(Programme programme) {
    JsonNode replies = programme.section("grievances").path("replies");
    return new ReplyRules(
        Set.copyOf(texts(replies.path("numbers"))),
        words(replies.path("agrees")),
        words(replies.path("refuses")),
        Programme.text(replies.path("remark"), "SMS"));
  }

  boolean isOn() {
    return !agrees.isEmpty();
  }

  /** Whether what is written to this number is for this programme. */
  boolean isFor(String number) {
    return numbers.isEmpty() || numbers.contains(String.valueOf(number));
  }

  private static Set<String> words(JsonNode nodes) {
    return texts(nodes).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> texts(JsonNode nodes) {
    return nodes.valueStream().map(JsonNode::asText).distinct().toList();
  }
}
