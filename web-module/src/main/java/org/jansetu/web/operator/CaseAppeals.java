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
import java.util.UUID;
import org.jansetu.appeal.AppealCard;
import org.jansetu.appeal.AppealRequest;
import org.jansetu.appeal.Appeals;
import org.jansetu.appeal.PayOut;
import org.jansetu.web.appeals.AppealWords;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.PageFrame;

/** Appeals that the operator files for an applicant, and compensation that is paid at the kiosk. */
@Named
@ViewScoped
public class CaseAppeals implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Appeals appeals;
  @Inject private transient AppealWords words;
  @Inject private transient PageFrame page;

  private String grounds;
  private String condonation;
  private Map<String, String> receivedBy = new HashMap<>();
  private Map<String, String> references = new HashMap<>();
  // One key for one pay-out: a second press of the button repeats the first.
  private String key = UUID.randomUUID().toString();
  /** How the law stands for the case. */
  public List<Fact> facts(String application) {
    return words.law(application);
  }

  /** Whether an appeal can be filed now. */
  public boolean isOpen(String application) {
    return words.standing(application).next() != null;
  }

  /** Whether it comes too late, so that a reason is asked for. */
  public boolean isLate(String application) {
    return isOpen(application) && words.standing(application).next().isLate();
  }

  /** What the button says that files it. */
  public String label(String application) {
    return page.texts()
        .get(
            "appeal.file",
            page.text("appeal.level." + words.standing(application).next().level().code()));
  }

  /** Orders of recovery whose money the applicant may have now. */
  public List<AppealWords.Order> payable(String application) {
    return words.standing(application).appeals().stream()
        .flatMap(card -> words.orders(card, "/operator/order").stream())
        .filter(AppealWords.Order::isPayable)
        .toList();
  }

  /** Files the appeal. Refuses as the front door does. */
  public void file(String application) {
    AppealCard filed =
        appeals.file(new AppealRequest(application, grounds, condonation, null)).appeal();
    done(filed.number(), page.text("appeal.filed"));
    grounds = null;
    condonation = null;
  }

  /** Notes that the applicant has the money. Refuses as the front door does. */
  public void pay(String penalty) {
    appeals.pay(new PayOut(penalty, receivedBy.get(penalty), references.get(penalty), key));
    done(penalty, page.text("penalty.status.paid"));
    receivedBy.clear();
    references.clear();
    key = UUID.randomUUID().toString();
  }

  private void done(String what, String how) {
    words.forget();
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get("desk.done", what, how)));
  }

  public String getGrounds() {
    return grounds;
  }

  public void setGrounds(String grounds) {
    this.grounds = grounds;
  }

  public String getCondonation() {
    return condonation;
  }

  public void setCondonation(String condonation) {
    this.condonation = condonation;
  }

  public Map<String, String> getReceivedBy() {
    return receivedBy;
  }

  public Map<String, String> getReferences() {
    return references;
  }
}
