package org.jansetu.web.auditor;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jansetu.contact.ContactCentre;
import org.jansetu.contact.ReviewCard;
import org.jansetu.contact.Supervision;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** The calls of a day that chance has drawn, to be judged by somebody from outside the centre. */
@Named("auditorReviews")
@ViewScoped
public class ReviewsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MINUTE = 60;

  @Inject private transient Supervision supervision;
  @Inject private transient ContactCentre centre;
  @Inject private transient Programmes programmes;
  @Inject private transient PageFrame page;

  private String day;
  private Long call;
  private Integer score;
  private String remark;
  private transient List<ReviewCard> found;

  /**
   * A call in the list.
   *
   * @param card the call
   * @param time when it was answered
   * @param talk how long was spoken, minutes and seconds
   * @param kinds what was recorded in it, in words
   */
  public record Row(ReviewCard card, String time, String talk, String kinds) {}

  /** The day in words that a field understands; yesterday unless another was asked for. */
  public String getDay() {
    return day == null ? yesterday().toString() : day;
  }

  /** The last day that may be asked for. */
  public LocalDate yesterday() {
    return LocalDate.now(programmes.current().zone()).minusDays(1);
  }

  /** The drawn calls of the day. */
  public List<Row> getRows() {
    if (found == null) {
      LocalDate wanted = Days.parse(day, yesterday());
      found = wanted.isAfter(yesterday()) ? List.of() : supervision.sample(wanted);
    }
    return found.stream().map(this::row).toList();
  }

  private Row row(ReviewCard card) {
    return new Row(
        card,
        card.answeredAt() == null ? "" : Days.time(card.answeredAt()),
        String.format(
            Locale.ROOT, "%d:%02d", card.talkSeconds() / MINUTE, card.talkSeconds() % MINUTE),
        card.kinds().isEmpty()
            ? "–"
            : String.join(
                ", ", List.of(card.kinds().split(",", -1)).stream().map(this::kind).toList()));
  }

  private String kind(String code) {
    return centre.rules().kinds().stream()
        .filter(kind -> kind.code().equals(code))
        .map(kind -> page.in(kind.name()))
        .findFirst()
        .orElse(code);
  }

  /** What the reviewed ones of the day come to on average, with one place; a dash for none. */
  public String getAverage() {
    List<Integer> scores =
        getRows().stream().map(row -> row.card().score()).filter(Objects::nonNull).toList();
    if (scores.isEmpty()) {
      return "–";
    }
    int tenths = scores.stream().mapToInt(Integer::intValue).sum() * 10 / scores.size();
    return tenths / 10 + "." + tenths % 10;
  }

  /** How many of the day are reviewed. */
  public long getReviewed() {
    return getRows().stream().filter(row -> row.card().score() != null).count();
  }

  /** Opens one to be judged. */
  public void choose(long id) {
    call = id;
    score = null;
    remark = null;
  }

  /** The one that is open, or null. */
  public Row getChosen() {
    return call == null
        ? null
        : getRows().stream().filter(row -> row.card().call() == call).findFirst().orElse(null);
  }

  /** Judges the one that is open. Refuses as the front door does. */
  public void review() {
    if (score == null) {
      throw InvalidInput.of("/score", "required", "");
    }
    supervision.review(call, score, remark);
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get("review.done", call)));
    found = null;
    call = null;
    score = null;
    remark = null;
  }

  public void setDay(String day) {
    this.day = day == null || day.isBlank() ? null : day;
  }

  public Integer getScore() {
    return score;
  }

  public void setScore(Integer score) {
    this.score = score;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
