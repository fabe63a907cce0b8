package org.jansetu.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Watches over the centre: for its supervisor, and for auditors who review calls. */
@Stateless
@TenantBound
public class Supervision {

  private static final int HUNDREDTHS = 100;
  private static final int BEST = 5;
  private static final int LONGEST_REMARK = 500;
  private static final int MOST_CALLERS = 50;
  private static final int MOST_EVIDENCE = 10;

  /** Enough to tell callers apart, too few to find one by trying numbers. */
  private static final int SHOWN_DIGITS = 10;

  @Inject private BoardRepository figures;
  @Inject private SeatRepository seats;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * What happens at this moment, and what a day came to; for the supervisor, the State and
   * auditors. Refuses with forbidden, and with not-found where the programme has no centre.
   *
   * @param day the day, or null for today
   */
  public Board board(LocalDate day) {
    callers.current().require(Role.SUPERVISOR, Role.STATE_ADMIN, Role.AUDITOR);
    ContactRules rules = rules();
    ZoneId zone = zone();
    LocalDate wanted = day == null ? LocalDate.now(zone) : day;
    List<Integer> now = figures.now();
    List<Board.AgentDay> agents = figures.agents(wanted, zone);
    List<Integer> solved = figures.solved(rules.solvedDays());
    return new Board(
        now.get(0),
        now.get(1),
        now.get(2),
        now.get(3),
        wanted,
        agents,
        total(agents, figures.lost(wanted, zone)),
        solved.get(0) == 0 ? null : solved.get(1) * HUNDREDTHS / solved.get(0),
        seats.list(zone));
  }

  private static Board.AgentDay total(List<Board.AgentDay> agents, int lost) {
    int calls = agents.stream().mapToInt(Board.AgentDay::calls).sum();
    int divisor = Math.max(1, calls);
    return new Board.AgentDay(
        "",
        calls,
        lost,
        agents.stream().mapToInt(a -> a.calls() * a.talkSeconds()).sum() / divisor,
        agents.stream().mapToInt(a -> a.calls() * a.handlingSeconds()).sum() / divisor,
        agents.stream().mapToInt(Board.AgentDay::seatMinutes).sum(),
        agents.stream().mapToInt(Board.AgentDay::interactions).sum());
  }

  /** What a month of seats comes to; for the supervisor, the State and auditors. */
  public Board.Invoice invoice(YearMonth month) {
    callers.current().require(Role.SUPERVISOR, Role.STATE_ADMIN, Role.AUDITOR);
    Money perSeat = rules().seatMonth();
    int count = figures.seats(month.atDay(1), month.plusMonths(1).atDay(1), zone());
    return new Board.Invoice(
        count, perSeat, perSeat == null ? null : Money.ofPaise(perSeat.paise() * count));
  }

  /**
   * The calls of a day that was drawn for review; the first look draws them by chance. For auditors
   * only, who are no part of the centre. Refuses with forbidden, and with invalid-input a day that
   * is not over.
   */
  public List<ReviewCard> sample(LocalDate day) {
    callers.current().require(Role.AUDITOR);
    ContactRules rules = rules();
    if (day == null || !day.isBefore(LocalDate.now(zone()))) {
      throw InvalidInput.of("/day", "out-of-range", "");
    }
    figures.draw(day, rules.samplePercent(), zone());
    return figures.reviews(day, zone());
  }

  /**
   * Says how good a drawn call was, once. Refuses with forbidden, with invalid-input a score
   * outside 1 to 5, and with not-found a call that was not drawn or is reviewed.
   */
  public void review(long call, int score, String remark) {
    callers.current().require(Role.AUDITOR);
    if (score < 1 || score > BEST) {
      throw InvalidInput.of("/score", "out-of-range", "1-" + BEST);
    }
    if (remark != null && remark.length() > LONGEST_REMARK) {
      throw InvalidInput.of("/remark", "out-of-range", "0-" + LONGEST_REMARK);
    }
    if (!figures.review(call, score, remark, callers.current())) {
      throw new NotFound();
    }
    audit.record("contact.reviewed", "call/" + call, Map.of("score", score));
  }

  /**
   * Callers whose calls look like abuse by the rule of the programme, with their last calls as
   * evidence, the most abusive first, at most 50; for the supervisor, the State and auditors, and
   * on the audit trail. Refuses with forbidden.
   */
  public List<AbuseCard> abuse() {
    callers.current().require(Role.SUPERVISOR, Role.STATE_ADMIN, Role.AUDITOR);
    ContactRules.Abuse rule = rules().abuse();
    List<AbuseCard> cards =
        figures.abusers(rule, MOST_CALLERS).stream()
            .map(
                one ->
                    new AbuseCard(
                        ((String) one[0]).substring(0, SHOWN_DIGITS),
                        ((Number) one[1]).intValue(),
                        ((Number) one[2]).intValue(),
                        ((Number) one[3]).intValue(),
                        ((Number) one[2]).intValue() >= rule.times(),
                        figures.evidence((String) one[0], MOST_EVIDENCE, zone())))
            .toList();
    audit.record("contact.abuse-looked", "contact", Map.of("callers", cards.size()));
    return cards;
  }

  private ContactRules rules() {
    ContactRules rules = programmes.current().part(ContactRules.class, ContactRules::of);
    if (!rules.isOn()) {
      throw new NotFound();
    }
    return rules;
  }

  private ZoneId zone() {
    return programmes.current().zone();
  }
}
