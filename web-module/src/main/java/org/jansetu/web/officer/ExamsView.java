package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jansetu.exam.Announcement;
import org.jansetu.exam.ExamCard;
import org.jansetu.exam.Exams;
import org.jansetu.exam.RefundLine;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.exams.ExamWords;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** The examining department's desk: dates, candidates, roll numbers, cancellation, refunds. */
@Named("officerExamsView")
@ViewScoped
public class ExamsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  @Inject private transient Exams exams;
  @Inject private transient ExamWords words;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;

  private String code;
  private String opens;
  private String lastAt;
  private String lateUntil;
  private String correctionFrom;
  private String correctionUntil;
  private String orderNumber;
  private String cancelOrder;
  private String reason;
  private transient List<ExamCard> own;
  private transient Exams.Counts counts;

  /** The examinations that the reader runs. */
  public List<ExamWords.Row> getRows() {
    return own().stream().map(words::row).toList();
  }

  private List<ExamCard> own() {
    if (own == null) {
      own = exams.listOwn();
    }
    return own;
  }

  /** Opens an examination beside the list. */
  public void choose(String chosen) {
    code = chosen;
    fill();
  }

  private void fill() {
    own = null;
    counts = null;
    ExamCard exam = getChosen();
    opens = typed(exam.opensAt());
    lastAt = typed(exam.lastAt());
    lateUntil = typed(exam.lateUntil());
    correctionFrom = typed(exam.correctionFrom());
    correctionUntil = typed(exam.correctionUntil());
    orderNumber = null;
  }

  private static String typed(OffsetDateTime moment) {
    return moment == null ? null : TYPED.format(moment);
  }

  /** The examination beside the list, or null. */
  public ExamCard getChosen() {
    return code == null
        ? null
        : own().stream().filter(exam -> exam.code().equals(code)).findFirst().orElse(null);
  }

  /** How it stands in the list. */
  public ExamWords.Row getRow() {
    return words.row(getChosen());
  }

  /** Its dates. */
  public List<Fact> getDates() {
    return words.dates(getChosen());
  }

  /** How many candidates it has. */
  public Exams.Counts getCounts() {
    if (counts == null) {
      counts = exams.counts(code);
    }
    return counts;
  }

  /** What all refunds come to. */
  public Money getRefunded() {
    return Money.ofPaise(getCounts().refundPaise());
  }

  /** Whether the reader examines, and so may have the candidates' answers. */
  public boolean isExamining() {
    return callers.current().has(Role.DEPARTMENT_OFFICER);
  }

  /** Where the candidates are had as a file. */
  public String getCandidatesUrl() {
    return new QueryUrl("/officer/exam-table").with("exam", code).toString();
  }

  /** Where the refunds are had as a file. */
  public String getRefundsUrl() {
    return new QueryUrl("/officer/exam-table")
        .with("exam", code)
        .with("table", "refunds")
        .toString();
  }

  /** The first refunds; the file has all. */
  public List<RefundLine> getRefunds() {
    return getChosen() == null || getChosen().cancelOrder() == null
        ? List.of()
        : exams.refunds(code, null, SHOWN).items();
  }

  /** Where the money goes, in words. */
  public String mode(RefundLine line) {
    return page.text("exam.refund." + line.mode());
  }

  /** Whether it has gone, in words. */
  public String state(RefundLine line) {
    return page.text("exam.refund." + line.state());
  }

  /** Announces the dates that were changed. */
  public void announce() {
    ExamCard before = getChosen();
    exams.announce(
        code,
        new Announcement(
            changed(opens, before.opensAt(), "/opens"),
            changed(lastAt, before.lastAt(), "/lastAt"),
            changed(lateUntil, before.lateUntil(), "/lateUntil"),
            changed(correctionFrom, before.correctionFrom(), "/correctionFrom"),
            changed(correctionUntil, before.correctionUntil(), "/correctionUntil"),
            orderNumber));
    say("exam.announced");
    fill();
  }

  /** What was typed, or null where it is what it was; browsers leave seconds out when they can. */
  private static LocalDateTime changed(String typed, OffsetDateTime before, String field) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      LocalDateTime moment = LocalDateTime.parse(typed.strip());
      return before != null && moment.equals(before.toLocalDateTime()) ? null : moment;
    } catch (DateTimeException e) {
      throw InvalidInput.of(field, "bad-date", "");
    }
  }

  /** Shows what a file that was handed in has changed. */
  public void refresh() {
    fill();
  }

  /** Cancels the examination. */
  public void cancel() {
    exams.cancel(code, new Exams.Cancellation(cancelOrder, reason));
    say("exam.cancelled.done");
    fill();
  }

  private void say(String key) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get(key, page.in(getChosen().name()))));
  }

  public String getOpens() {
    return opens;
  }

  public void setOpens(String opens) {
    this.opens = opens;
  }

  public String getLastAt() {
    return lastAt;
  }

  public void setLastAt(String lastAt) {
    this.lastAt = lastAt;
  }

  public String getLateUntil() {
    return lateUntil;
  }

  public void setLateUntil(String lateUntil) {
    this.lateUntil = lateUntil;
  }

  public String getCorrectionFrom() {
    return correctionFrom;
  }

  public void setCorrectionFrom(String correctionFrom) {
    this.correctionFrom = correctionFrom;
  }

  public String getCorrectionUntil() {
    return correctionUntil;
  }

  public void setCorrectionUntil(String correctionUntil) {
    this.correctionUntil = correctionUntil;
  }

  public String getOrderNumber() {
    return orderNumber;
  }

  public void setOrderNumber(String orderNumber) {
    this.orderNumber = orderNumber;
  }

  public String getCancelOrder() {
    return cancelOrder;
  }

  public void setCancelOrder(String cancelOrder) {
    this.cancelOrder = cancelOrder;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
