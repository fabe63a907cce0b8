package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.attendance.RegularisationCard;
import org.jansetu.attendance.RegularisationDraft;
import org.jansetu.attendance.Regularisations;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.presence.PresenceWords;

/** What is asked about people's days: decided by a superior, asked by a coordinator. */
@Named
@ViewScoped
public class RegularisationsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Regularisations regularisations;
  @Inject private transient PresenceWords words;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;

  private Long id;
  private String remark;
  private Map<String, String> form = new HashMap<>();
  private transient List<RegularisationCard> found;

  /**
   * One of the list.
   *
   * @param id its number
   * @param name whose days
   * @param pin their number
   * @param department their department
   * @param days which days
   * @param kind what they want to be, in words
   * @param reason why
   * @param state where it stands, in words
   * @param style how that looks
   * @param asker who asked
   * @param decided who decided and what they said; empty while nobody has
   * @param mayDecide whether the reader may
   */
  public record Row(
      long id,
      String name,
      String pin,
      String department,
      String days,
      String kind,
      String reason,
      String state,
      String style,
      String asker,
      String decided,
      boolean mayDecide) {}

  /** First those that wait. */
  public List<Row> getRows() {
    return cards().stream().map(this::row).toList();
  }

  private List<RegularisationCard> cards() {
    if (found == null) {
      found = regularisations.list();
    }
    return found;
  }

  private Row row(RegularisationCard one) {
    String from = Days.of(one.from(), page.locale());
    String style =
        switch (one.state()) {
          case "asked" -> "chip warn";
          case "granted" -> "chip good";
          default -> "chip bad";
        };
    return new Row(
        one.id(),
        page.in(one.name()),
        one.pin(),
        words.department(one.department()),
        one.from().equals(one.until()) ? from : from + " – " + Days.of(one.until(), page.locale()),
        page.texts().find("presence.status.", one.kind()),
        one.reason(),
        page.text("regularisation.state." + one.state()),
        style,
        one.asker(),
        one.decider() == null
            ? ""
            : one.decider() + (one.remark() == null ? "" : ": " + one.remark()),
        one.mayDecide());
  }

  /** Opens one beside the list. */
  public void choose(long chosen) {
    id = chosen;
    remark = null;
  }

  /** The one beside the list, or null. */
  public Row getOpen() {
    return id == null
        ? null
        : cards().stream().filter(one -> one.id() == id).map(this::row).findFirst().orElse(null);
  }

  /** Decides. Refuses as the front door does; then it stays open. */
  public void decide(boolean isGranted) {
    RegularisationCard decided = regularisations.decide(id, isGranted, remark);
    String key = isGranted ? "regularisation.done.granted" : "regularisation.done.refused";
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get(key, page.in(decided.name()))));
    found = null;
    remark = null;
  }

  /** Whether the reader may ask for others. */
  public boolean isAsking() {
    return callers.current().has(Role.COORDINATOR);
  }

  /** Asks for somebody. Refuses as the front door does. */
  public void ask() {
    regularisations.ask(
        new RegularisationDraft(
            form.get("pin"), day("from"), day("until"), form.get("kind"), form.get("reason")));
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.text("regularisation.done.asked")));
    found = null;
    form = new HashMap<>();
  }

  private LocalDate day(String name) {
    return Days.parse(form.get(name), null);
  }

  public Map<String, String> getForm() {
    return form;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
