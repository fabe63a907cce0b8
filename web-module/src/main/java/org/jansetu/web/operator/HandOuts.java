package org.jansetu.web.operator;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.exam.Exams;
import org.jansetu.exam.RefundLine;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.PageFrame;

/** Refunds of cancelled examinations that lie at the kiosk until their candidates fetch them. */
@Named
@ViewScoped
public class HandOuts implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 25;

  @Inject private transient Exams exams;
  @Inject private transient Callers callers;
  @Inject private transient Programmes programmes;
  @Inject private transient PageFrame page;

  private String receivedBy;
  private String reference;
  private transient Page<RefundLine> waiting;
  private transient Map<String, Optional<RefundLine>> found;

  /** The first of those that wait, in the order of filing. */
  public List<RefundLine> getRows() {
    return waiting().items();
  }

  /** Whether more wait than are listed; they are found by their number. */
  public boolean isMore() {
    return waiting().nextCursor() != null;
  }

  private Page<RefundLine> waiting() {
    if (waiting == null) {
      waiting = isPossible() ? exams.toHandOut(null, SHOWN) : new Page<>(List.of(), null);
    }
    return waiting;
  }

  /** Whether the reader works at a counter of a programme that has examinations. */
  private boolean isPossible() {
    return callers.current().has(Role.OPERATOR)
        && !programmes.current().section("exams").isMissingNode();
  }

  /** What the candidate of that case may have now, or null. */
  public RefundLine of(String number) {
    if (number == null || !isPossible()) {
      return null;
    }
    if (found == null) {
      found = new HashMap<>();
    }
    return found
        .computeIfAbsent(number, exams::findRefund)
        .filter(RefundLine::isToHandOut)
        .orElse(null);
  }

  /** Notes that the candidate has the money. Refuses as the front door does. */
  public void handOut(String number) {
    exams.handOut(number, new Exams.HandOut(receivedBy, reference));
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(page.texts().get("desk.done", number, page.text("handout.done"))));
    receivedBy = null;
    reference = null;
    waiting = null;
    found = null;
  }

  public String getReceivedBy() {
    return receivedBy;
  }

  public void setReceivedBy(String receivedBy) {
    this.receivedBy = receivedBy;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
