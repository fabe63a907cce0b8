package org.jansetu.web.exams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jansetu.counselling.Seats;
import org.jansetu.exam.CandidateCard;
import org.jansetu.exam.Candidates;
import org.jansetu.exam.ExamCard;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** Examinations and candidates in the reader's words. */
@Named
@RequestScoped
public class ExamWords {

  @Inject private PageFrame page;
  @Inject private Candidates candidates;
  @Inject private Seats seats;

  /**
   * An examination in a list.
   *
   * @param code its code
   * @param name what it is called
   * @param body who examines
   * @param status where it stands, in words
   * @param style how that looks
   * @param until what comes next and when
   * @param group upcoming, open or closed
   * @param notice number of the notice
   * @param illustrative whether it is made up
   */
  public record Row(
      String code,
      String name,
      String body,
      String status,
      String style,
      String until,
      String group,
      String notice,
      boolean illustrative) {}

  /**
   * What a citizen finds beside an own case.
   *
   * @param correctionUrl where answers are corrected, or null
   * @param admitCardUrl where the admit card is, or null
   * @param seatUrl where choices and seats are, or null who is not ranked
   * @param seat roll number and place, or empty
   */
  public record Own(String correctionUrl, String admitCardUrl, String seatUrl, String seat) {}

  /** An examination in a list. */
  public Row row(ExamCard exam) {
    if (exam == null) {
      return null;
    }
    return new Row(
        exam.code(),
        page.in(exam.name()),
        page.in(exam.body().name()),
        page.text("exam.status." + exam.status()),
        style(exam.status()),
        until(exam),
        group(exam),
        exam.notice(),
        exam.illustrative());
  }

  private static String group(ExamCard exam) {
    return exam.isTaking() ? "open" : exam.status().equals("upcoming") ? "upcoming" : "closed";
  }

  private static String style(String status) {
    return switch (status) {
      case "open" -> "chip good";
      case "late" -> "chip warn";
      case "cancelled" -> "chip bad";
      default -> "chip";
    };
  }

  private String until(ExamCard exam) {
    return switch (exam.status()) {
      case "upcoming" -> page.texts().get("exam.from", said(exam.opensAt()));
      case "open" -> page.texts().get("exam.until", said(exam.lastAt()));
      case "late" -> page.texts().get("exam.late-until", said(exam.lateUntil()));
      case "cancelled" -> page.texts().get("exam.cancelled-by", exam.cancelOrder());
      default ->
          page.texts()
              .get("exam.was", said(exam.lateUntil() == null ? exam.lastAt() : exam.lateUntil()));
    };
  }

  /** Its dates, one under the other. */
  public List<Fact> dates(ExamCard exam) {
    if (exam == null) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(page.text("exam.notice"), exam.notice()));
    add(facts, "exam.opens", exam.opensAt());
    add(facts, "exam.last", exam.lastAt());
    add(facts, "exam.late", exam.lateUntil());
    if (exam.correctionFrom() != null) {
      facts.add(
          new Fact(
              page.text("exam.correction"),
              said(exam.correctionFrom()) + " – " + said(exam.correctionUntil())));
    }
    add(facts, "exam.published", exam.publishedAt());
    if (exam.cancelOrder() != null) {
      facts.add(
          new Fact(page.text("exam.cancelled"), exam.cancelOrder() + " · " + exam.cancelReason()));
    }
    return facts;
  }

  private void add(List<Fact> facts, String label, OffsetDateTime moment) {
    if (moment != null) {
      facts.add(new Fact(page.text(label), said(moment)));
    }
  }

  /** A moment in words. */
  public String said(OffsetDateTime moment) {
    return Days.of(moment, page.locale());
  }

  /** What a citizen finds beside an own case; null where it is of no examination. */
  public Own own(String number) {
    Optional<CandidateCard> found = candidates.find(number);
    if (found.isEmpty()) {
      return null;
    }
    CandidateCard card = found.get();
    return new Own(
        card.correcting()
            ? new QueryUrl("/citizen/correction.xhtml").with("number", number).toString()
            : null,
        card.admitted()
            ? new QueryUrl("/citizen/admit-card")
                .with("number", number)
                .with("language", page.getLanguage())
                .toString()
            : null,
        seats.find(number).isPresent()
            ? new QueryUrl("/citizen/counselling.xhtml").with("number", number).toString()
            : null,
        seat(card));
  }

  /** Roll number, centre, day and time; empty before they are published. */
  public String seat(CandidateCard card) {
    if (card == null) {
      return "";
    }
    return card.rollNumber() == null
        ? ""
        : page.texts()
            .get(
                "exam.seat",
                card.rollNumber(),
                page.in(card.centre()),
                Days.of(card.sitsOn(), page.locale()),
                card.sitsAt().toString());
  }
}
