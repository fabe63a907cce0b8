package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jansetu.exam.CandidateCard;
import org.jansetu.exam.Candidates;
import org.jansetu.exam.Exams;
import org.jansetu.tenancy.NotFound;
import org.jansetu.web.exams.ExamWords;
import org.jansetu.web.faces.PageFrame;

/** Which forms are taken, until when; admit cards; and whether an admit card is genuine. */
@Named("openExamsView")
@RequestScoped
public class ExamsView {

  private static final Set<String> KNOWN =
      Set.of(
          "not-found",
          "too-many-attempts",
          "admit-card-not-ready",
          "exam-cancelled",
          "receipt-cancelled");

  @Inject private Exams exams;
  @Inject private Candidates candidates;
  @Inject private ExamWords words;
  @Inject private PageFrame page;

  private String refused;
  private String exam;
  private String roll;
  private String code;
  private boolean isLooked;
  private CandidateCard proved;
  private String name;
  private List<ExamWords.Row> rows;

  /**
   * Examinations of one kind.
   *
   * @param title what kind
   * @param rows the examinations
   */
  public record Group(String title, List<ExamWords.Row> rows) {}

  /** Those that take forms, those that will, those that do no more. */
  public List<Group> getGroups() {
    return List.of("open", "upcoming", "closed").stream()
        .map(
            kind ->
                new Group(
                    page.text("exam.group." + kind),
                    rows().stream().filter(row -> row.group().equals(kind)).toList()))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  private List<ExamWords.Row> rows() {
    if (rows == null) {
      rows = exams.list().stream().map(words::row).toList();
    }
    return rows;
  }

  /** Why there is no admit card, or null. */
  public String getRefusal() {
    if (refused == null) {
      return null;
    }
    return page.text("exam.refused." + (KNOWN.contains(refused) ? refused : "not-found"));
  }

  /** Whether somebody wants to know if a card is genuine. */
  public boolean isAsked() {
    return exam != null && roll != null && code != null;
  }

  /** Whether it is. */
  public boolean isGenuine() {
    if (!isLooked) {
      isLooked = true;
      try {
        proved = candidates.prove(exam, roll, code);
        name = candidates.nameOf(exam, roll, code);
      } catch (NotFound e) {
        proved = null;
      }
    }
    return proved != null;
  }

  /** What the genuine card says. */
  public String getSeat() {
    return name + " · " + page.in(proved.exam().name()) + " · " + words.seat(proved);
  }

  /** Whether the examination of the genuine card was cancelled. */
  public boolean isCancelled() {
    return proved.exam().cancelOrder() != null;
  }

  public String getRefused() {
    return refused;
  }

  public void setRefused(String refused) {
    this.refused = refused;
  }

  public String getExam() {
    return exam;
  }

  public void setExam(String exam) {
    this.exam = exam;
  }

  public String getRoll() {
    return roll;
  }

  public void setRoll(String roll) {
    this.roll = roll;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
