package org.jansetu.notification;

import java.util.List;
import org.jansetu.paper.Printout;

/**
 * A message that is lent to this server to be sent.
 *
 * @param tenant the programme's number
 * @param id its number
 * @param channel how it goes
 * @param to the mobile number or address, or an alias that stands for one
 * @param dltId the registered template's id; null where there is none
 * @param subject of an e-mail
 * @param text what it says
 * @param attempts how often it was tried before
 * @param isExpired whether it comes too late to be of use
 * @param secondsLeft until it is of no use; 0 where it always is
 * @param key what makes it the same message, as it was handed in
 * @param enclosures what goes with an e-mail
 */
record Letter(
    short tenant,
    long id,
    Channel channel,
    String to,
    String dltId,
    String subject,
    String text,
    int attempts,
    boolean isExpired,
    int secondsLeft,
    String key,
    List<Printout> enclosures) {

  /** Takes a copy. */
  Letter {
    enclosures = List.copyOf(enclosures);
  }

  private static final String ALIAS = "sealed:";

  /** Whether this is no address but stands for one that somebody else keeps. */
  static boolean isAlias(String to) {
    return to.startsWith(ALIAS);
  }

  /** The same letter to the address that its alias stands for. */
  Letter to(String address) {
    return new Letter(
        tenant,
        id,
        channel,
        address,
        dltId,
        subject,
        text,
        attempts,
        isExpired,
        secondsLeft,
        key,
        enclosures);
  }

  /** The same letter with what goes with it. */
  Letter with(List<Printout> more) {
    return new Letter(
        tenant, id, channel, to, dltId, subject, text, attempts, isExpired, secondsLeft, key, more);
  }
}
