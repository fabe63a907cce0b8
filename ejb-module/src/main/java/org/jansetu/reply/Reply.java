package org.jansetu.reply;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.grievance.Token;

/**
 * An answer by short message; pure. A word and a token in either order, the token in groups or not,
 * digits of any script, and then whatever the citizen wants to say.
 *
 * @param act what the citizen does: {@code consent}, {@code refuse-closure} or {@code tell-office}
 * @param token ten digits
 * @param words what else was written, or empty
 */
record Reply(String act, String token, String words) {

  static final String AGREES = "consent";
  static final String REFUSES = "refuse-closure";
  static final String TELLS = "tell-office";

  private static final Pattern TOKEN =
      Pattern.compile("(?<![0-9])[1-9](?:[ .-]?[0-9]){9}(?![0-9])");

  private static final Pattern EDGES = Pattern.compile("^[\\s,.:;-]+|[\\s,:;-]+$");
  private static final Pattern WORD = Pattern.compile("^[\\s,.:;-]*([^\\s,.:;]+)");

  /** The answer that a text is, if it is one by these rules. */
  static Optional<Reply> read(String text, ReplyRules rules) {
    String plain = plain(text);
    Matcher tokens = TOKEN.matcher(plain);
    for (int at = 0; tokens.find(at); at = tokens.start() + 1) {
      if (Token.isRight(tokens.group())) {
        String rest = plain.substring(0, tokens.start()) + " " + plain.substring(tokens.end());
        return word(rest, Token.digits(tokens.group()), rules);
      }
    }
    return Optional.empty();
  }

  private static Optional<Reply> word(String rest, String token, ReplyRules rules) {
    Matcher first = WORD.matcher(rest);
    if (!first.find()) {
      return Optional.empty();
    }
    String word = first.group(1);
    String words = EDGES.matcher(rest.substring(first.end())).replaceAll("");
    return rules.act(word).map(act -> new Reply(act, token, words));
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
              } else if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                plain.append(' ');
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString().strip();
  }
}
