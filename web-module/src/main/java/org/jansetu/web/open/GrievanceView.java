package org.jansetu.web.open;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.Grievances;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.receipt.Receipts;
import org.jansetu.receipt.Verification;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.grievances.GrievanceWords;
import org.jansetu.web.grievances.LodgingForm;
import org.jansetu.workflow.Move;

/** Anyone lodges a grievance, follows it, and says whether it may be closed. */
@Named
@ViewScoped
public class GrievanceView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Grievances grievances;
  @Inject private transient GrievanceWords words;
  @Inject private transient Receipts receipts;
  @Inject private transient Kiosks kiosks;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;

  private LodgingForm form = new LodgingForm();
  private String receipt;
  private String code;
  private String application;
  private String prefilled;
  private String token;
  private String secret;
  private boolean isFollowing;
  private String rating;
  private String remark;
  private transient GrievanceWords.Told told;
  private transient GrievanceCard card;

  /** Takes over what a receipt or a tracked application has said, and who is signed in. */
  public void prefill() {
    if (receipt != null && code != null) {
      Verification known = receipts.verify(receipt.strip(), code.strip());
      if (known.isValid()) {
        about(known);
      }
    } else if (application != null) {
      form.setApplication(application.strip());
      prefilled = page.text("grievance.about.application");
    }
    callers.current().find(Role.CITIZEN).map(Posting::place).ifPresent(form::setMobile);
  }

  private void about(Verification known) {
    form.setReceipt(known.receiptNumber());
    form.setCategory(words.categoryOfReceipts());
    KioskPlace place = kiosks.place(known.kiosk());
    form.setDistrict(place.place().get("district"));
    form.setPart(place.areaCode().equals(form.getDistrict()) ? null : place.areaCode());
    String facts =
        page.texts()
            .get(
                "grievance.from-receipt",
                page.in(known.serviceName()),
                known.total().toString(),
                page.in(place.name()));
    form.setDescription(facts);
    prefilled = facts;
  }

  /** Lodges it. Refuses as the front door does; then what was entered stays. */
  public void lodge() {
    told = words.lodge(form, GrievanceChannel.WEB);
    token = told.token();
    form = new LodgingForm();
    prefilled = null;
  }

  /** What the citizen is told, or null before. */
  public GrievanceWords.Told getTold() {
    return told;
  }

  /** Looks one up. Refuses with not-found, whichever of the two is wrong. */
  public void follow() {
    isFollowing = false;
    card = grievances.track(token, secret);
    isFollowing = true;
  }

  /** The one that is followed, or null. */
  public GrievanceCard getCard() {
    if (card == null && isFollowing) {
      try {
        card = grievances.track(token, secret);
      } catch (NotFound gone) {
        isFollowing = false;
      }
    }
    return card;
  }

  /** How it stands, in one line. */
  public GrievanceWords.Row getRow() {
    return getCard() == null ? null : words.row(getCard());
  }

  /** What stands in it. */
  public List<Fact> getFacts() {
    return getCard() == null ? List.of() : words.facts(getCard());
  }

  /** What happened, newest first. */
  public List<Fact> getHistory() {
    return getCard() == null ? List.of() : words.history(getCard());
  }

  /** What the citizen may do with it. */
  public List<Move> getMoves() {
    return getCard() == null ? List.of() : getCard().moves();
  }

  /** Whether the citizen is asked what the answer was worth. */
  public boolean isRated() {
    return getMoves().stream().anyMatch(move -> move.action().equals("consent"));
  }

  /** Moves it. Refuses as the front door does. */
  public void act(String action) {
    boolean isConsent = action.equals("consent");
    card =
        grievances.actAsCitizen(
            token,
            secret,
            new GrievanceAct(
                action,
                remark,
                null,
                isConsent && rating != null && !rating.isEmpty() ? rating : null,
                null,
                null));
    remark = null;
    rating = null;
  }

  /** Where the page gets what it hands files in with; {@code open} for a visitor. */
  public String getTokenPath() {
    return callers.current().has(Role.CITIZEN) ? "/citizen/token" : "open";
  }

  public LodgingForm getForm() {
    return form;
  }

  /** What was taken over from a receipt or an application, or null. */
  public String getPrefilled() {
    return prefilled;
  }

  public String getReceipt() {
    return receipt;
  }

  public void setReceipt(String receipt) {
    this.receipt = receipt;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getApplication() {
    return application;
  }

  public void setApplication(String application) {
    this.application = application;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }

  public String getRating() {
    return rating;
  }

  public void setRating(String rating) {
    this.rating = rating;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
