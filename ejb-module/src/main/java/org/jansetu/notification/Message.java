package org.jansetu.notification;

import java.util.Locale;
import java.util.Map;

/**
 * What somebody is to be told.
 *
 * @param channel how
 * @param to a mobile number, an e-mail address, or an alias of {@code identity}; nothing is sent
 *     where it is null or blank
 * @param template code of the message, such as {@code application-filed}; see {@link MessageKind}
 * @param language the language that the reader wants; another one where the template lacks it
 * @param values the value of every placeholder that a template of that code may have
 * @param dedupeKey what makes it the same message, such as {@code A-123/filed}; 1 to 120 characters
 */
public record Message(
    Channel channel,
    String to,
    String template,
    Locale language,
    Map<String, String> values,
    String dedupeKey) {

  /** Takes a copy. */
  public Message {
    values = Map.copyOf(values);
  }
}
