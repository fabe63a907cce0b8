package org.jansetu.web.open;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.grievances.GrievanceWords;
import org.jansetu.web.grievances.LodgingForm;
import org.jansetu.web.grievances.ShownGrievance;
import org.jansetu.workflow.Move;

/** Anyone lodges a grievance, follows it, and says whether it may be closed. */
@Named
@ViewScoped
public class GrievanceView extends ShownGrievance {

  private static final long serialVersionUID = 1L;

  @Inject private transient Grievances grievances;
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
  private String followed;
  private String followedBy;
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
    callers.current().find(Role.CITIZEN).map(Posting::place).ifPresent(this::knows);
  }

  /** Who is signed in has proved the number already: the own one is shown at once. */
  private void knows(String mobile) {
    form.setMobile(mobile);
    secret = mobile;
    if (token != null && !token.isBlank()) {
      try {
        follow();
      } catch (NotFound notOwn) {
        secret = null;
      }
    }
  }

  private void about(Verification known) {
    form.setReceipt(known.receiptNumber());
    form.setCategory(words().categoryOfReceipts());
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

  /**
   * Lodges it. Refuses as the front door does; then what was entered stays. Pressed a second time,
   * nothing new is entered, and what was told stays.
   */
  public void lodge() {
    if (told != null && form.isUntouched()) {
      return;
    }
    told = words().lodge(form, GrievanceChannel.WEB);
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
    followed = null;
    card = null;
    card = grievances.track(token, secret);
    followed = token;
    followedBy = secret;
  }

  @Override
  protected GrievanceCard shown() {
    return getCard();
  }

  /** The one that is followed, or null. */
  public GrievanceCard getCard() {
    if (card == null && followed != null) {
      try {
        card = grievances.track(followed, followedBy);
      } catch (NotFound gone) {
        followed = null;
      }
    }
    return card;
  }

  /** What the citizen may do with it. */
  public List<Move> getMoves() {
    return getCard() == null ? List.of() : getCard().moves();
  }

  /** Whether the citizen is asked what the answer was worth. */
  public boolean isRated() {
    return getMoves().stream().anyMatch(move -> move.action().equals("consent"));
  }

  /**
   * Moves the one that is shown, whatever stands in the fields above it by now. Refuses as the
   * front door does; then it is shown as it stands.
   */
  public void act(String action) {
    boolean isConsent = action.equals("consent");
    card = null;
    card =
        grievances.actAsCitizen(
            followed,
            followedBy,
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
