package org.jansetu.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.jansetu.contact.CallNews;

/**
 * What an event of the exchange tells of a call; pure. A call is known by the unique id of the
 * caller's own channel, whichever telephones ring for it one after the other.
 */
final class CallStory {

  /** The telephone in the name of a channel, such as {@code PJSIP/2001-0000004f}. */
  private static final Pattern TELEPHONE = Pattern.compile("^[A-Za-z0-9]+/([0-9]{2,8})[-@].*");

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

  private CallStory() {}

  /** The news, if these are any that concern an agent. */
  static Optional<CallNews> read(ManagerEvent event) {
    if (event instanceof QueueCallerJoinEvent joined) {
      return news(joined.getUniqueId(), "ringing", joined.getCallerIdNum(), null);
    }
    if (event instanceof DialBeginEvent dial) {
      return telephone(dial.getDestChannel())
          .flatMap(at -> news(dial.getUniqueId(), "ringing", dial.getCallerIdNum(), at));
    }
    if (event instanceof DialEndEvent dial) {
      boolean isAnswer =
          "ANSWER".equals(String.valueOf(dial.getDialStatus()).toUpperCase(Locale.ROOT));
      return telephone(dial.getDestChannel())
          .filter(at -> isAnswer)
          .flatMap(at -> news(dial.getUniqueId(), "answered", dial.getCallerIdNum(), at));
    }
    return event instanceof HangupEvent hangup
        ? news(hangup.getUniqueId(), "ended", null, null)
        : Optional.empty();
  }

  private static Optional<CallNews> news(String call, String event, String from, String at) {
    boolean isNumber = from != null && NUMBER.matcher(from).matches();
    return call == null
        ? Optional.empty()
        : Optional.of(new CallNews(call, event, isNumber ? from : null, at));
  }

  private static Optional<String> telephone(String channel) {
    Matcher matcher = TELEPHONE.matcher(channel == null ? "" : channel);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
