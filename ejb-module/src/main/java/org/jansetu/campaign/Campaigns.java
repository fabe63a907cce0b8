package org.jansetu.campaign;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jansetu.audit.AuditTrail;
import org.jansetu.identity.Identities;
import org.jansetu.identity.Person;
import org.jansetu.knowledge.Knowledge;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Campaigns of the caller's programme: drawn up by one, let loose by another, called by agents. */
@Stateless
@TenantBound
public class Campaigns {

  private static final Pattern MOBILE = Pattern.compile("[6-9][0-9]{9}");
  private static final int LONGEST_NAME = 200;

  @Inject private CampaignRepository campaigns;
  @Inject private Identities identities;
  @Inject private Knowledge knowledge;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * Draws up a campaign, for supervisors. Refuses with not-found an article that is not published;
   * with invalid-input a name that is missing, and a list naming its wrong lines.
   *
   * @param name what it is called, 1 to 200 characters
   * @param article code of what is told
   * @param list CSV with the heading {@code mobile,agreedOn}, at most 2,000 lines; whoever is on it
   *     has agreed on that day to be called
   */
  public CampaignCard draft(String name, String article, String list) {
    Caller caller = callers.current();
    caller.require(Role.SUPERVISOR);
    rule();
    String title = name == null ? "" : name.strip();
    if (title.isEmpty() || title.length() > LONGEST_NAME) {
      throw InvalidInput.of("/name", "out-of-range", "1-" + LONGEST_NAME);
    }
    knowledge.get(article);
    Map<String, LocalDate> people = RecipientList.read(list, LocalDate.now(zone()));
    long id = campaigns.insert(title, article, caller);
    int nr = 0;
    for (Map.Entry<String, LocalDate> one : people.entrySet()) {
      nr++;
      identities.seal(subject(id, nr), new Person(null, one.getKey(), "hi", null, null, null));
      campaigns.add(
          new CampaignRepository.Line(id, nr, print(one.getKey()), article, 0), one.getValue());
    }
    audit.record("campaign.drafted", "campaign/" + id, Map.of("recipients", nr));
    return get(id);
  }

  /** Campaigns, newest first, at most 200; for supervisors, the State and auditors. */
  public List<CampaignCard> list() {
    callers.current().require(Role.SUPERVISOR, Role.STATE_ADMIN, Role.AUDITOR);
    return campaigns.list().stream().map(CampaignRepository.Row::card).toList();
  }

  /**
   * Lets a campaign loose; for the State, or a supervisor who did not draw it up. Refuses with
   * not-found, with same-person, and with illegal-move what is no draft.
   */
  public CampaignCard approve(long id) {
    Caller caller = callers.current();
    caller.require(Role.STATE_ADMIN, Role.SUPERVISOR);
    CampaignRepository.Row row = campaigns.find(id).orElseThrow(NotFound::new);
    if (row.draftedBy() == caller.user()) {
      throw new Refusal("same-person");
    }
    if (!campaigns.approve(id, caller)) {
      throw new Refusal("illegal-move");
    }
    audit.record("campaign.approved", "campaign/" + id, Map.of());
    return get(id);
  }

  /** Stops a campaign at once. Refuses with not-found and illegal-move. */
  public CampaignCard end(long id) {
    callers.current().require(Role.STATE_ADMIN, Role.SUPERVISOR);
    if (campaigns.find(id).isEmpty()) {
      throw new NotFound();
    }
    if (!campaigns.end(id)) {
      throw new Refusal("illegal-move");
    }
    audit.record("campaign.ended", "campaign/" + id, Map.of());
    return get(id);
  }

  /** Whether any campaign runs. For agents. */
  public boolean isRunning() {
    callers.current().require(Role.AGENT);
    return programmes.current().part(CallingRule.class, CallingRule::of).isOn()
        && campaigns.isRunning();
  }

  /**
   * Whom the agent calls next: the one that was taken before, else the longest due one; the look at
   * the number is on the audit trail. Whom a stopped campaign had given the agent goes back. A
   * campaign whose article is published no more is passed over, and ends, as there is nothing to
   * tell. Refuses with outside-hours, and with no-task where nobody is to be called.
   */
  public Recipient next() {
    Caller agent = callers.current();
    agent.require(Role.AGENT);
    CallingRule rule = rule();
    if (!rule.allows(LocalTime.now(zone()))) {
      throw new Refusal("outside-hours", rule.from(), rule.until());
    }
    Optional<CampaignRepository.Line> claimed = claimed(agent);
    while (claimed.filter(line -> knowledge.find(line.article()).isEmpty()).isPresent()) {
      long untold = claimed.get().campaign();
      campaigns.end(untold);
      audit.record("campaign.ended", "campaign/" + untold, Map.of("article", "withdrawn"));
      claimed = claimed(agent);
    }
    CampaignRepository.Line line = claimed.orElseThrow(() -> new Refusal("no-task"));
    return new Recipient(
        line.campaign(),
        line.nr(),
        identities.look(subject(line.campaign(), line.nr())).mobile(),
        knowledge.get(line.article()));
  }

  private Optional<CampaignRepository.Line> claimed(Caller agent) {
    campaigns.giveBack(agent.user());
    return campaigns.claim(agent.user());
  }

  /**
   * What came of calling whom the agent has taken. "Never again" holds for every campaign. Refuses
   * with no-task where the agent has nobody.
   */
  public void finish(CallOutcome outcome) {
    Caller agent = callers.current();
    agent.require(Role.AGENT);
    CampaignRepository.Line line =
        campaigns.own(agent.user()).orElseThrow(() -> new Refusal("no-task"));
    switch (outcome) {
      case TOLD -> campaigns.finish(line, "told");
      case WRONG_NUMBER -> campaigns.finish(line, "given-up");
      case NEVER_AGAIN -> {
        campaigns.finish(line, "silenced");
        campaigns.silence(line.caller(), agent);
      }
      case NOT_ANSWERED -> {
        Optional<ZonedDateTime> due = rule().again(line.attempts() + 1, ZonedDateTime.now(zone()));
        if (due.isPresent()) {
          campaigns.again(line, due.get().toInstant());
        } else {
          campaigns.finish(line, "given-up");
        }
      }
    }
    audit.record(
        "campaign.called",
        "campaign/" + line.campaign() + "-" + line.nr(),
        Map.of("outcome", outcome.code()));
  }

  /** Somebody does not want to be called by campaigns. For agents; refuses with invalid-input. */
  public void silence(String mobile) {
    Caller agent = callers.current();
    agent.require(Role.AGENT);
    if (mobile == null || !MOBILE.matcher(mobile).matches()) {
      throw InvalidInput.of("/mobile", "bad-mobile", "");
    }
    campaigns.silence(print(mobile), agent);
  }

  private CampaignCard get(long id) {
    return campaigns.find(id).orElseThrow(NotFound::new).card();
  }

  private String print(String mobile) {
    return identities.fingerprint("caller/" + mobile);
  }

  private static String subject(long campaign, int nr) {
    return "campaign/" + campaign + "-" + nr;
  }

  private CallingRule rule() {
    CallingRule rule = programmes.current().part(CallingRule.class, CallingRule::of);
    if (!rule.isOn()) {
      throw new NotFound();
    }
    return rule;
  }

  private ZoneId zone() {
    return programmes.current().zone();
  }
}
