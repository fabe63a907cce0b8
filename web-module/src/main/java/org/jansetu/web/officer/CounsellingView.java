package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.counselling.CounsellingCard;
import org.jansetu.counselling.Counsellings;
import org.jansetu.counselling.PassedSeats;
import org.jansetu.shared.InvalidInput;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** The examining department's counsellings: ranks, the last date, rounds, who has what. */
@Named("officerCounsellingView")
@ViewScoped
public class CounsellingView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Counsellings counsellings;
  @Inject private transient PageFrame page;

  private String code;
  private String choicesUntil;
  private String orderNumber;
  private transient List<CounsellingCard> own;
  private transient Counsellings.Counts counts;

  /**
   * A vacancy in the table.
   *
   * @param name what it is called
   * @param seats how many seats there are, by kind
   * @param taken how many of them somebody has
   * @param passed kept seats that found nobody and went to others, in words; empty where none did
   */
  public record Line(String name, String seats, String taken, String passed) {}

  /** The counsellings that the reader runs. */
  public List<CounsellingCard> getOwn() {
    if (own == null) {
      own = counsellings.listOwn();
    }
    return own;
  }

  /** Opens one beside the list. */
  public void choose(String chosen) {
    code = chosen;
    refresh();
  }

  /** Shows what has changed since. */
  public void refresh() {
    own = null;
    counts = null;
    orderNumber = null;
    choicesUntil = null;
  }

  /** The counselling beside the list, or null. */
  public CounsellingCard getChosen() {
    return code == null
        ? null
        : getOwn().stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
  }

  /** Where one stands, in words. */
  public String status(CounsellingCard card) {
    return page.text("counselling.status." + card.status());
  }

  /** How many stand where. */
  public Counsellings.Counts getCounts() {
    if (counts == null && getChosen() != null) {
      counts = counsellings.counts(code);
    }
    return counts;
  }

  /** Its dates. */
  public List<Fact> getFacts() {
    CounsellingCard card = getChosen();
    if (card == null) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(page.text("exam"), page.in(card.exam().name())));
    facts.add(
        new Fact(
            page.text("seat.choosing"),
            Days.of(card.choicesFrom(), page.locale())
                + " – "
                + Days.of(card.choicesUntil(), page.locale())));
    facts.add(new Fact(page.text("seat.round"), card.round() + " / " + card.rounds()));
    if (card.answerBy() != null) {
      facts.add(new Fact(page.text("seat.answer-by"), Days.of(card.answerBy(), page.locale())));
    }
    for (CounsellingCard.Passing rule : card.passing()) {
      facts.add(
          new Fact(
              page.text("seat.passing"),
              page.texts()
                  .get(
                      "seat.passing.rule",
                      page.in(rule.from().name()),
                      page.in(rule.to().name()),
                      rule.round())));
    }
    return facts;
  }

  /** The vacancies with what is taken of them. */
  public List<Line> getLines() {
    return getChosen() == null
        ? List.of()
        : getChosen().vacancies().stream()
            .map(
                line ->
                    new Line(
                        page.in(line.name()),
                        said(line.seats()),
                        said(line.taken()),
                        passed(line.passed())))
            .toList();
  }

  private String passed(List<PassedSeats> passed) {
    return String.join(
        "; ",
        passed.stream()
            .map(
                one ->
                    page.texts().get("seat.passed", one.seats(), one.from(), one.to(), one.round()))
            .toList());
  }

  private static String said(Map<String, Integer> kinds) {
    return kinds.isEmpty()
        ? "–"
        : String.join(
            ", ",
            kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .toList());
  }

  /** Announces another last second for choices. */
  public void announce() {
    LocalDateTime until;
    try {
      until =
          choicesUntil == null || choicesUntil.isBlank()
              ? null
              : LocalDateTime.parse(choicesUntil.strip());
    } catch (DateTimeException e) {
      throw InvalidInput.of("/choicesUntil", "bad-date", "");
    }
    counsellings.announce(code, new Counsellings.Announcement(until, orderNumber));
    say(page.text("counselling.announced"));
    refresh();
  }

  /** Runs the round that the page names. */
  public void turn(int round) {
    int given = counsellings.turn(code, round);
    say(page.texts().get("counselling.turned", Integer.toString(given)));
    refresh();
  }

  private static void say(String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
  }

  /** Where the ranks are handed in. */
  public String getRanksUrl() {
    return "/api/v1/counsellings/" + code + "/ranks";
  }

  /** Where the table of seats is had as a file. */
  public String getTableUrl() {
    return new QueryUrl("/officer/seat-table")
        .with("counselling", code)
        .with("language", page.getLanguage())
        .toString();
  }

  public String getChoicesUntil() {
    return choicesUntil;
  }

  public void setChoicesUntil(String choicesUntil) {
    this.choicesUntil = choicesUntil;
  }

  public String getOrderNumber() {
    return orderNumber;
  }

  public void setOrderNumber(String orderNumber) {
    this.orderNumber = orderNumber;
  }
}
