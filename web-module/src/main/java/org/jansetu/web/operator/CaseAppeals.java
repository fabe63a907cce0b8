package org.jansetu.web.operator;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jansetu.appeal.AppealCard;
import org.jansetu.appeal.AppealRequest;
import org.jansetu.appeal.AppealStanding;
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
  private static final String OF_A_CASE = "A-";

  @Inject private transient Appeals appeals;
  @Inject private transient AppealWords words;
  @Inject private transient PageFrame page;
  @Inject private transient CasesView cases;

  private String number;
  private String mobile;
  private String elsewhere;
  private String grounds;
  private String condonation;
  private Map<String, String> receivedBy = new HashMap<>();
  private Map<String, String> references = new HashMap<>();
  // One key for one pay-out: a second press of the button repeats the first.
  private String key = UUID.randomUUID().toString();

  /** Opens a case of another kiosk to whoever gives its number and the applicant's mobile. */
  public void look() {
    String typed = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
    String wanted = typed.startsWith(OF_A_CASE) ? typed : OF_A_CASE + typed;
    words.tracked(wanted, mobile == null ? "" : mobile.strip());
    cases.choose(null);
    elsewhere = wanted;
  }

  /** Leaves the case of another kiosk. */
  public void leave() {
    elsewhere = null;
    number = null;
    mobile = null;
  }

  private AppealStanding standing(String application) {
    return application.equals(elsewhere)
        ? words.tracked(application, mobile.strip())
        : words.standing(application);
  }

  /** How the law stands for the case. */
  public List<Fact> facts(String application) {
    return words.law(standing(application));
  }

  /** Whether an appeal can be filed now. */
  public boolean isOpen(String application) {
    return standing(application).next() != null;
  }

  /** Whether it comes too late, so that a reason is asked for. */
  public boolean isLate(String application) {
    return isOpen(application) && standing(application).next().isLate();
  }

  /** What the button says that files it. */
  public String label(String application) {
    return page.texts()
        .get(
            "appeal.file",
            page.text("appeal.level." + standing(application).next().level().code()));
  }

  /** Orders of recovery whose money the applicant may have now. */
  public List<AppealWords.Order> payable(String application) {
    return standing(application).appeals().stream()
        .flatMap(card -> words.orders(card, "/operator/order").stream())
        .filter(AppealWords.Order::isPayable)
        .toList();
  }

  /** Files the appeal. Refuses as the front door does. */
  public void file(String application) {
    AppealCard filed =
        appeals.file(new AppealRequest(application, grounds, condonation, mobile, null)).appeal();
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

  public String getElsewhere() {
    return elsewhere;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
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
