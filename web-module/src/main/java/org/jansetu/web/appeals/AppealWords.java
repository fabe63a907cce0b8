package org.jansetu.web.appeals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.appeal.AppealCard;
import org.jansetu.appeal.AppealStanding;
import org.jansetu.appeal.Appeals;
import org.jansetu.appeal.PenaltyCard;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.faces.Rupees;

/** How the law stands for a case and what an appeal says, in the reader's words. */
@Named
@RequestScoped
public class AppealWords {

  /** With so many working days left an appeal wants a look. */
  private static final int SOON = 3;

  @Inject private Appeals appeals;
  @Inject private PageFrame page;

  private final Map<String, AppealStanding> standings = new HashMap<>();

  /**
   * An appeal in a list.
   *
   * @param number its number
   * @param level how high, in words
   * @param service what for
   * @param applicant who asks
   * @param state where it stands
   * @param days how many working days are left, in words
   * @param style how that looks
   */
  public record Row(
      String number,
      String level,
      String service,
      String applicant,
      String state,
      String days,
      String style) {}

  /**
   * An order of recovery.
   *
   * @param number its number
   * @param text who pays how much, and where it stands
   * @param url the paper
   * @param isOpen whether it is to be recovered
   * @param isPayable whether the applicant may have the money
   */
  public record Order(String number, String text, String url, boolean isOpen, boolean isPayable) {}

  /** How the law stands for a case that the reader sees; looked up once in a request. */
  public AppealStanding standing(String application) {
    return standings.computeIfAbsent(application, appeals::standing);
  }

  /** The same for whoever has the number of a case and its applicant's mobile. */
  public AppealStanding tracked(String application, String mobile) {
    return standings.computeIfAbsent(application, number -> appeals.track(number, mobile));
  }

  /** Forgets what was looked up, because something was done. */
  public void forget() {
    standings.clear();
  }

  /** The appeal in a list. */
  public Row row(AppealCard card) {
    return new Row(
        card.number(),
        level(card),
        page.in(card.about().serviceName()),
        card.about().applicantName(),
        page.in(card.state().name()),
        days(card),
        style(card));
  }

  /** How high it goes. */
  public String level(AppealCard card) {
    return page.text("appeal.level." + card.level().code());
  }

  /** How many working days its authority has left. */
  public String days(AppealCard card) {
    Integer left = card.clock().remainingWorkingDays();
    if (left == null) {
      return "";
    }
    if (card.clock().isOverdue()) {
      return page.texts().get("case.late", Math.max(1, -left));
    }
    return left == 0 ? page.text("case.today") : page.texts().get("case.left", left);
  }

  /** How that looks. */
  public String style(AppealCard card) {
    Integer left = card.clock().remainingWorkingDays();
    if (left == null) {
      return "chip";
    }
    if (card.clock().isOverdue() || left == 0) {
      return "chip bad";
    }
    return left <= SOON ? "chip warn" : "chip good";
  }

  /** What stands in an appeal. */
  public List<Fact> facts(AppealCard card) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(page.text("case.number"), card.application()));
    facts.add(
        new Fact(page.text("appeal.ground"), page.texts().find("appeal.ground.", card.ground())));
    facts.add(new Fact(page.text("appeal.grounds"), card.grounds()));
    if (card.condonationReason() != null) {
      facts.add(new Fact(page.text("appeal.condonation"), card.condonationReason()));
    }
    day(facts, "case.filed", card.filedOn());
    day(facts, "appeal.due", card.clock().dueOn());
    day(facts, "appeal.hearing", card.hearingOn());
    day(facts, "appeal.comply", card.complyBy());
    day(facts, "case.decided", card.decidedOn());
    if (card.lateDays() > 0) {
      facts.add(
          new Fact(page.text("appeal.delay"), page.texts().get("days.working", card.lateDays())));
      facts.add(new Fact(page.text("appeal.stake"), Rupees.withSign(card.atStake())));
    }
    return facts;
  }

  /** What happened to an appeal, newest first. */
  public List<Fact> history(AppealCard card) {
    List<Fact> history = new ArrayList<>();
    for (int i = card.history().size() - 1; i >= 0; i--) {
      AppealCard.Step step = card.history().get(i);
      StringBuilder said = new StringBuilder(page.in(step.toName()));
      if (step.hearingOn() != null) {
        said.append(" — ").append(Days.of(step.hearingOn(), page.locale()));
      }
      if (step.remark() != null) {
        said.append(" — ").append(step.remark());
      }
      said.append(" (").append(step.actor()).append(')');
      history.add(new Fact(Days.of(step.at(), page.locale()), said.toString()));
    }
    return history;
  }

  /** The orders of recovery of an appeal; their papers lie at that address. */
  public List<Order> orders(AppealCard card, String address) {
    return card.penalties().stream()
        .map(
            penalty ->
                new Order(
                    penalty.number(),
                    said(penalty),
                    new QueryUrl(address).with("number", penalty.number()).toString(),
                    penalty.status().equals("ordered"),
                    penalty.isPayable()))
        .toList();
  }

  private String said(PenaltyCard penalty) {
    return Rupees.withSign(penalty.amount())
        + " · "
        + page.text("penalty.against." + penalty.against())
        + " · "
        + page.text("penalty.status." + penalty.status());
  }

  /** How the law stands for a case that the reader sees: its appeals, and what may be filed. */
  public List<Fact> law(String application) {
    return law(standing(application));
  }

  /** The same of what was looked up before. */
  public List<Fact> law(AppealStanding standing) {
    List<Fact> facts = new ArrayList<>();
    for (AppealCard card : standing.appeals()) {
      facts.add(new Fact(level(card), card.number() + " · " + page.in(card.state().name())));
      card.penalties().forEach(penalty -> facts.add(new Fact(page.text("penalty"), said(penalty))));
    }
    if (standing.next() != null) {
      String until = Days.of(standing.next().lastDay(), page.locale());
      String key = standing.next().isLate() ? "appeal.open.late" : "appeal.open.until";
      facts.add(
          new Fact(
              page.text("appeal.level." + standing.next().level().code()),
              page.texts().get(key, until)));
    }
    if (standing.deemed() != null) {
      facts.add(new Fact(page.text("appeal.deemed"), standing.deemed()));
    }
    return facts;
  }

  /** What the office's delay may cost the designated officer; empty while it is in time. */
  public String stake(String application) {
    AppealStanding standing = standing(application);
    return standing.lateDays() == 0 || standing.atStake().isZero()
        ? ""
        : page.texts()
            .get("appeal.stake.of", Rupees.withSign(standing.atStake()), standing.lateDays());
  }

  private void day(List<Fact> facts, String label, LocalDate day) {
    if (day != null) {
      facts.add(new Fact(page.text(label), Days.of(day, page.locale())));
    }
  }
}
