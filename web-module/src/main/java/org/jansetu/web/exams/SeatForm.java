package org.jansetu.web.exams;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jansetu.counselling.CounsellingCard;
import org.jansetu.counselling.PassedSeats;
import org.jansetu.counselling.SeatAnswer;
import org.jansetu.counselling.SeatCard;
import org.jansetu.counselling.Seats;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** Choices, seat and answer of a ranked candidate, on the citizen's and the kiosk's page. */
@Named
@ViewScoped
public class SeatForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Seats seats;
  @Inject private transient PageFrame page;

  private String number;
  private Map<String, String> chosen = new HashMap<>();
  private transient SeatCard card;
  private transient boolean isLooked;
  private transient List<String> places;
  private transient List<SelectItem> options;

  /**
   * An answer that may be given now.
   *
   * @param code its code
   * @param label what the button says
   * @param style how it looks
   */
  public record Answer(String code, String label, String style) {}

  /** The candidate of that case, or null who is not ranked. */
  public SeatCard of(String application) {
    if (application == null || application.isEmpty()) {
      return null;
    }
    if (!application.equals(number)) {
      number = application;
      fill(null);
      isLooked = false;
      fill(card());
    }
    return card();
  }

  private SeatCard card() {
    if (!isLooked && number != null) {
      card = seats.find(number).orElse(null);
      isLooked = true;
    }
    return card;
  }

  private void fill(SeatCard found) {
    card = found;
    places = null;
    options = null;
    chosen.clear();
    if (found != null) {
      for (int i = 0; i < found.choices().size(); i++) {
        chosen.put(Integer.toString(i), found.choices().get(i).code());
      }
    }
  }

  /** The places of the own list, from 0. */
  public List<String> getPlaces() {
    if (card() == null) {
      return List.of();
    }
    if (places == null) {
      CounsellingCard counselling = card().counselling();
      places =
          IntStream.range(0, Math.min(counselling.mostChoices(), counselling.vacancies().size()))
              .mapToObj(Integer::toString)
              .toList();
    }
    return places;
  }

  /** What stands before a place of the list. */
  public String place(String index) {
    return page.texts().get("seat.choice", Integer.toString(Integer.parseInt(index) + 1));
  }

  /** What there is to choose. */
  public List<SelectItem> getOptions() {
    if (card() == null) {
      return List.of();
    }
    if (options == null) {
      options = new ArrayList<>();
      for (CounsellingCard.Line line : card().counselling().vacancies()) {
        options.add(
            new SelectItem(
                line.code(),
                page.texts()
                    .get("seat.option", page.in(line.name()), Integer.toString(line.total()))));
      }
    }
    return options;
  }

  /** Keeps the list, without the places that were left empty. */
  public void choose() {
    List<String> wanted =
        getPlaces().stream()
            .map(chosen::get)
            .filter(choice -> choice != null && !choice.isBlank())
            .toList();
    fill(seats.choose(number, wanted));
    say("seat.chosen");
  }

  /** What may be answered now. */
  public List<Answer> getAnswers() {
    return card() == null
        ? List.of()
        : card().answers().stream()
            .map(
                answer ->
                    new Answer(
                        answer.code(),
                        page.text("seat.answer." + answer.code()),
                        answer == SeatAnswer.ACCEPT ? "button" : "button plain"))
            .toList();
  }

  /** Answers. */
  public void answer(String code) {
    fill(seats.answer(number, SeatAnswer.find(code).orElseThrow()));
    say("seat.answered");
  }

  private void say(String key) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(page.text(key)));
  }

  /** Rank, category, dates and seat, one under the other. */
  public List<Fact> getFacts() {
    if (card() == null) {
      return List.of();
    }
    CounsellingCard counselling = card().counselling();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            page.text("seat.rank"), card().rank() + " · " + page.in(card().category().name())));
    facts.add(new Fact(page.text("status"), page.text("seat.state." + card().state().code())));
    if (card().seat() != null) {
      facts.add(
          new Fact(
              page.text("seat.seat"),
              page.in(card().seat().name()) + " · " + page.in(card().kind().name())));
    }
    for (PassedSeats pass : card().passed()) {
      facts.add(
          new Fact(
              page.text("seat.passing"),
              page.texts().get("seat.passed", pass.seats(), pass.from(), pass.to(), pass.round())));
    }
    if (counselling.round() == 0) {
      facts.add(
          new Fact(
              page.text("seat.choosing"),
              Days.of(counselling.choicesFrom(), page.locale())
                  + " – "
                  + Days.of(counselling.choicesUntil(), page.locale())));
    } else {
      facts.add(
          new Fact(page.text("seat.round"), counselling.round() + " / " + counselling.rounds()));
      facts.add(
          new Fact(page.text("seat.answer-by"), Days.of(counselling.answerBy(), page.locale())));
    }
    if (!card().choosing() && !card().choices().isEmpty()) {
      facts.add(
          new Fact(
              page.text("seat.choices"),
              String.join(
                  ", ", card().choices().stream().map(choice -> page.in(choice.name())).toList())));
    }
    return facts;
  }

  public Map<String, String> getChosen() {
    return chosen;
  }
}
