package org.jansetu.web.society;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jansetu.outreach.EventCard;
import org.jansetu.outreach.EventKind;
import org.jansetu.outreach.EventOutcome;
import org.jansetu.outreach.EventPlan;
import org.jansetu.outreach.Outreach;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.faces.Rupees;

/** Events of a district: planned, held with what came of them, cancelled with a reason. */
@Named
@ViewScoped
public class OutreachView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NAMED_AREAS = 2;

  @Inject private transient Outreach outreach;
  @Inject private transient PageFrame page;

  private String kind;
  private String title;
  private String area;
  private String place;
  private String heldOn;
  private String campaign;
  private Long chosen;
  private Integer reach;
  private String cost;
  private String note;
  private String reason;
  private transient List<EventCard> found;
  private transient List<Campaign> campaigns;

  /**
   * An event in the list.
   *
   * @param id its id
   * @param title what it is called
   * @param kind what it is
   * @param place where
   * @param day when
   * @param state how it stands
   * @param style how that looks
   * @param outcome how many came and what it cost; empty before
   * @param isPlanned whether it is still to be held
   */
  public record Row(
      long id,
      String title,
      String kind,
      String place,
      String day,
      String state,
      String style,
      String outcome,
      boolean isPlanned) {}

  private List<EventCard> found() {
    if (found == null) {
      found = outreach.list(outreach.thisYear().get(0), outreach.thisYear().get(1).plusYears(1));
    }
    return found;
  }

  /** What a campaign cost and brought, in words. */
  public record Campaign(
      String code, String events, long reach, String cost, long charges, String taken) {}

  /** The campaigns of this financial year and the next. */
  public List<Campaign> getCampaigns() {
    if (campaigns == null) {
      campaigns =
          outreach
              .campaigns(outreach.thisYear().get(0), outreach.thisYear().get(1).plusYears(1))
              .stream()
              .map(
                  card ->
                      new Campaign(
                          card.code(),
                          card.held() + "/" + card.events(),
                          card.reach(),
                          Rupees.withSign(Money.ofPaise(card.costPaise())),
                          card.charges(),
                          Rupees.withSign(Money.ofPaise(card.takenPaise()))))
              .toList();
    }
    return campaigns;
  }

  /** The events of this financial year and the next, oldest first. */
  public List<Row> getRows() {
    return found().stream().map(this::row).toList();
  }

  private Row row(EventCard card) {
    List<LocalText> path = card.areaPath();
    StringBuilder where = new StringBuilder(card.place());
    for (int i = path.size() - 1; i >= Math.max(0, path.size() - NAMED_AREAS); i--) {
      where.append(", ").append(page.in(path.get(i)));
    }
    String outcome =
        card.reach() == null
            ? card.note() == null ? "" : card.note()
            : page.texts()
                .get(
                    "outreach.outcome",
                    card.reach(),
                    Rupees.withSign(Money.ofPaise(card.costPaise())));
    return new Row(
        card.id(),
        card.campaign() == null ? card.title() : card.title() + " · " + card.campaign(),
        page.text("outreach.kind." + card.kind().code()),
        where.toString(),
        Days.of(card.heldOn(), page.locale()),
        page.text("outreach.state." + card.state()),
        switch (card.state()) {
          case "held" -> "chip good";
          case "cancelled" -> "chip bad";
          default -> "chip warn";
        },
        outcome,
        card.state().equals("planned"));
  }

  /** How many people came in all, and what it cost, in words. */
  public String getSum() {
    long people =
        found().stream()
            .filter(card -> card.reach() != null)
            .mapToLong(card -> card.reach().longValue())
            .sum();
    long paise =
        found().stream()
            .filter(card -> card.costPaise() != null)
            .mapToLong(EventCard::costPaise)
            .sum();
    return page.texts().get("outreach.outcome", people, Rupees.withSign(Money.ofPaise(paise)));
  }

  /** What may take place. */
  public List<SelectItem> getKinds() {
    return Arrays.stream(EventKind.values())
        .map(one -> new SelectItem(one.code(), page.text("outreach.kind." + one.code())))
        .toList();
  }

  /** Plans an event. Refuses as the front door does; then what was entered stays. */
  public void plan() {
    outreach.plan(
        new EventPlan(
            kind,
            title,
            area == null ? null : area.strip(),
            place,
            Days.parse(heldOn, null),
            campaign == null ? null : campaign.strip().toUpperCase(Locale.ROOT)));
    title = null;
    place = null;
    campaign = null;
    say("outreach.planned");
  }

  /** Opens an event to tell what came of it. */
  public void choose(long id) {
    chosen = id;
  }

  /** What the open event is called; empty where none is open. */
  public String getChosenTitle() {
    return chosen == null
        ? ""
        : found().stream()
            .filter(card -> card.id() == chosen)
            .map(EventCard::title)
            .findFirst()
            .orElse("");
  }

  /** Keeps what came of the open event. Refuses as the front door does. */
  public void hold() {
    OptionalLong paise = cost == null ? OptionalLong.empty() : Rupees.parse(cost);
    if (paise.isEmpty()) {
      throw InvalidInput.of("/cost", "out-of-range", "");
    }
    if (reach == null) {
      throw InvalidInput.of("/reach", "required", "");
    }
    outreach.hold(chosen, new EventOutcome(reach, paise.getAsLong(), note));
    reach = null;
    cost = null;
    note = null;
    chosen = null;
    say("outreach.held");
  }

  /** Cancels the open event. Refuses as the front door does. */
  public void cancel() {
    outreach.cancel(chosen, reason);
    reason = null;
    chosen = null;
    say("outreach.cancelled");
  }

  private void say(String key) {
    found = null;
    campaigns = null;
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(page.text(key)));
  }

  /** The address of a list as a file: of events or campaigns, csv or xlsx. */
  public String file(String list, String format) {
    return new QueryUrl("/society/outreach-file")
        .with("list", list)
        .with("format", format)
        .with("language", page.getLanguage())
        .toString();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getHeldOn() {
    return heldOn;
  }

  public void setHeldOn(String heldOn) {
    this.heldOn = heldOn;
  }

  public String getCampaign() {
    return campaign;
  }

  public void setCampaign(String campaign) {
    this.campaign = campaign;
  }

  public Integer getReach() {
    return reach;
  }

  public void setReach(Integer reach) {
    this.reach = reach;
  }

  public String getCost() {
    return cost;
  }

  public void setCost(String cost) {
    this.cost = cost;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
