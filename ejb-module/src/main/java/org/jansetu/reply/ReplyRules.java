package org.jansetu.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/**
 * How a citizen answers by short message; pure. Words are in capitals, the one to be told first.
 *
 * @param numbers numbers that are written to; none for whichever the centre delivers
 * @param agrees words that agree to close
 * @param refuses words that say it is not solved
 * @param tells words before an answer to what the office has asked
 * @param remark what stands in the history before what was written
 */
record ReplyRules(
    List<String> numbers,
    List<String> agrees,
    List<String> refuses,
    List<String> tells,
    LocalText remark) {

  static ReplyRules of(Programme programme) {
    JsonNode replies = programme.section("grievances").path("replies");
    return new ReplyRules(
        texts(replies.path("numbers")),
        words(replies.path("agrees")),
        words(replies.path("refuses")),
        words(replies.path("tells")),
        Programme.text(replies.path("remark"), "SMS"));
  }

  boolean isOn() {
    return !agrees.isEmpty();
  }

  /** Whether what is written to this number is for this programme. */
  boolean isFor(String number) {
    return numbers.isEmpty() || numbers.contains(String.valueOf(number));
  }

  /** Whether this number is this programme's own, so that nobody else would answer there. */
  boolean isOwn(String number) {
    return numbers.contains(String.valueOf(number));
  }

  /** What a citizen does who writes that word; nothing for any other word. */
  Optional<String> act(String word) {
    String capitals = word.toUpperCase(Locale.ROOT);
    if (agrees.contains(capitals)) {
      return Optional.of(Reply.AGREES);
    }
    if (refuses.contains(capitals)) {
      return Optional.of(Reply.REFUSES);
    }
    return tells.contains(capitals) ? Optional.of(Reply.TELLS) : Optional.empty();
  }

  private static List<String> words(JsonNode nodes) {
    return texts(nodes).stream().map(word -> word.toUpperCase(Locale.ROOT)).distinct().toList();
  }

  private static List<String> texts(JsonNode nodes) {
    return nodes.valueStream().map(JsonNode::asText).distinct().toList();
  }
}
