package org.jansetu.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jansetu.contact.AbuseCard;
import org.jansetu.contact.ContactCentre;
import org.jansetu.contact.ContactRules;
import org.jansetu.contact.Supervision;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** Callers whose calls look like abuse, without their numbers, with what that rests on. */
@Named("supervisorAbuse")
@RequestScoped
public class AbuseView {

  private static final int MINUTE = 60;

  @Inject private Supervision supervision;
  @Inject private ContactCentre centre;
  @Inject private PageFrame page;

  private List<AbuseCard> found;

  /**
   * A caller.
   *
   * @param card counts
   * @param why by which part of the rule
   * @param calls the last calls
   */
  public record Row(AbuseCard card, String why, List<Call> calls) {}

  /**
   * A call.
   *
   * @param at when
   * @param agent who answered; a dash for nobody
   * @param talk how long, minutes and seconds
   * @param wrapUp how it ended, in words
   * @param notes what was written
   */
  public record Call(String at, String agent, String talk, String wrapUp, String notes) {}

  /** The callers, the most abusive first. */
  public List<Row> getRows() {
    if (found == null) {
      found = supervision.abuse();
    }
    return found.stream().map(this::row).toList();
  }

  /** The rule, in words. */
  public String getRule() {
    ContactRules.Abuse rule = centre.rules().abuse();
    return page.texts().get("abuse.rule", rule.times(), rule.calls(), rule.days());
  }

  private Row row(AbuseCard card) {
    return new Row(
        card,
        page.text(card.isByCode() ? "abuse.by-code" : "abuse.by-number"),
        card.evidence().stream().map(this::call).toList());
  }

  private Call call(AbuseCard.Evidence one) {
    return new Call(
        Days.of(one.at(), page.locale()),
        one.agent() == null ? "–" : one.agent(),
        String.format(Locale.ROOT, "%d:%02d", one.seconds() / MINUTE, one.seconds() % MINUTE),
        centre.rules().wrapUps().stream()
            .filter(code -> code.code().equals(one.wrapUp()))
            .map(code -> page.in(code.name()))
            .findFirst()
            .orElse("–"),
        one.notes());
  }
}
