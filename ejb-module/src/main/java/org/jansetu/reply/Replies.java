package org.jansetu.reply;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.Grievances;
import org.jansetu.notification.TextReceived;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;

/** What citizens write becomes their act, in the transaction in which it is heard. */
@Dependent
class Replies {

  @Inject private Grievances grievances;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /**
   * Closes the grievance, or says that it is not solved. Refuses as {@link Grievances#actAsCitizen}
   * does; with not-found another programme is asked.
   */
  void hear(@Observes TextReceived text) {
    ReplyRules rules = programmes.current().part(ReplyRules.class, ReplyRules::of);
    if (!rules.isOn() || !rules.isFor(text.to())) {
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
    return new GrievanceAct(
        reply.isAgreed() ? "consent" : "refuse-closure",
        reply.words().isEmpty() ? remark : remark + ": " + reply.words(),
        null,
        null,
        null,
        null);
  }
}
