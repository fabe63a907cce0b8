package org.jansetu.reply;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.Grievances;
import org.jansetu.identity.Identities;
import org.jansetu.notification.Channel;
import org.jansetu.notification.Message;
import org.jansetu.notification.Notifications;
import org.jansetu.notification.TextReceived;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;

/** What citizens write becomes their act, in the transaction in which it is heard. */
@Dependent
class Replies {

  /** A person's telephone; what has a name or few digits is a machine, which would write back. */
  private static final Pattern PERSON = Pattern.compile("(?:\\+?91|0)?[6-9][0-9]{9}");

  @Inject private Grievances grievances;
  @Inject private Identities identities;
  @Inject private Notifications notifications;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /**
   * Closes the grievance, says that it is not solved, or answers the office. Refuses as {@link
   * Grievances#actAsCitizen} does; with not-found another programme is asked. What is left over the
   * programme explains whose number was written to.
   */
  void hear(@Observes TextReceived text) {
    ReplyRules rules = programmes.current().part(ReplyRules.class, ReplyRules::of);
    if (!rules.isOn() || !rules.isFor(text.to())) {
      return;
    }
    if (text.isLeft()) {
      explain(text, rules);
      return;
    }
    Optional<Reply> reply = Reply.read(text.text(), rules);
    if (reply.isEmpty()) {
      return;
    }
    try {
      grievances.actAsCitizen(reply.get().token(), text.from(), act(reply.get(), rules));
      text.take();
    } catch (NotFound elsewhere) {
      throw elsewhere;
    } catch (Refusal ours) {
      text.take();
      throw ours;
    }
  }

  private GrievanceAct act(Reply reply, ReplyRules rules) {
    Locale language = callers.current().language();
    String remark = rules.remark().in(language);
    return GrievanceAct.of(
        reply.act(), reply.words().isEmpty() ? remark : remark + ": " + reply.words());
  }

  /**
   * Says how one writes, once a day to a number: whatever answers by itself is never answered
   * twice, and a wrong token gets the same words as no token.
   */
  private void explain(TextReceived text, ReplyRules rules) {
    String from = String.valueOf(text.from());
    if (!rules.isOwn(text.to()) || !PERSON.matcher(from).matches()) {
      return;
    }
    LocalDate today = LocalDate.now(programmes.current().zone());
    String number = from.substring(from.length() - 10);
    notifications.send(
        new Message(
            Channel.SMS,
            number,
            "reply-not-understood",
            callers.current().language(),
            Map.of(
                "agrees", rules.agrees().get(0),
                "refuses", rules.refuses().get(0),
                "tells", rules.tells().isEmpty() ? "-" : rules.tells().get(0),
                "number", text.to()),
            "reply/" + today + "/" + identities.fingerprint("reply/" + number)));
    text.take();
  }
}
