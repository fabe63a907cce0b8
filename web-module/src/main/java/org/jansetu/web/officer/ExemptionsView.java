package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.network.KioskPlace;
import org.jansetu.roster.Exemption;
import org.jansetu.roster.ExemptionKind;
import org.jansetu.roster.Exemptions;
import org.jansetu.roster.Functionaries;
import org.jansetu.roster.Rosters;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.presence.PresenceWords;

/** Why people need not be at a centre: leave, tour, training, a device that is down, closed. */
@Named
@ViewScoped
public class ExemptionsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int AHEAD_DAYS = 366;

  @Inject private transient Exemptions exemptions;
  @Inject private transient Rosters rosters;
  @Inject private transient Functionaries functionaries;
  @Inject private transient PresenceWords words;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;

  private String centre;
  private Map<String, String> form = new HashMap<>();
  private transient List<Row> rows;

  /**
   * One that is in force.
   *
   * @param id its number
   * @param kind why, in words
   * @param who whose it is: a person, or the whole centre
   * @param days which days
   * @param reason what was said
   * @param noter who noted it
   * @param mine whether the reader may take it back
   */
  public record Row(
      long id, String kind, String who, String days, String reason, String noter, boolean mine) {}

  /** The centres to choose from. */
  public List<PresenceWords.Choice> getCentres() {
    return rosters.centres().stream().map(one -> words.choice(one, getCentre())).toList();
  }

  /** The one chosen; the first one where none was. */
  public String getCentre() {
    if (centre == null || centre.isBlank()) {
      centre = rosters.centres().stream().findFirst().map(KioskPlace::code).orElse("");
    }
    return centre;
  }

  public void setCentre(String centre) {
    this.centre = centre;
    rows = null;
  }

  /** What is known of the centre and its people, from as far back as it may be changed. */
  public List<Row> getRows() {
    if (rows == null) {
      LocalDate today = rosters.today();
      rows =
          getCentre().isEmpty()
              ? List.of()
              : exemptions
                  .list(
                      getCentre(),
                      today.minusDays(rosters.rules().backdatedDays()),
                      today.plusDays(AHEAD_DAYS))
                  .stream()
                  .map(this::row)
                  .toList();
    }
    return rows;
  }

  private Row row(Exemption one) {
    String from = Days.of(one.from(), page.locale());
    return new Row(
        one.id(),
        kind(one.kind()),
        one.pin() == null
            ? page.text("exemption.centre")
            : functionaries.find(one.pin()).map(who -> page.in(who.name())).orElse("")
                + " · "
                + one.pin(),
        one.from().equals(one.until()) ? from : from + " – " + Days.of(one.until(), page.locale()),
        one.reason(),
        one.noter(),
        may(one.kind()));
  }

  private String kind(ExemptionKind kind) {
    return page.texts().find("presence.status.", kind.code());
  }

  /** Whether the reader may note or take back one of that kind. */
  private boolean may(ExemptionKind kind) {
    Caller caller = callers.current();
    return caller.has(Role.COORDINATOR)
        || caller.has(Role.SOCIETY_ADMIN)
        || caller.has(Role.STATE_ADMIN)
        || caller.has(kind.isOfPerson() ? Role.DEPARTMENT_HEAD : Role.CENTRE_OFFICER);
  }

  /** The kinds that the reader may note. */
  public List<SelectItem> getKinds() {
    return Arrays.stream(ExemptionKind.values())
        .filter(this::may)
        .map(one -> new SelectItem(one.code(), kind(one)))
        .toList();
  }

  /** Whether the reader may note anything; others look. */
  public boolean isNoting() {
    return Arrays.stream(ExemptionKind.values()).anyMatch(this::may);
  }

  /** Whether a person may be named, beside the centre itself. */
  public boolean isOfPeople() {
    return may(ExemptionKind.LEAVE);
  }

  /** Notes one. Refuses as the front door does; then the form stays. */
  public void note() {
    ExemptionKind kind =
        ExemptionKind.find(form.get("kind"))
            .orElseThrow(() -> InvalidInput.of("/kind", "required", ""));
    String pin = form.get("pin") == null ? "" : form.get("pin").strip();
    if (kind.isOfPerson() && functionaries.find(pin).isEmpty()) {
      throw InvalidInput.of("/pin", "no-person", "");
    }
    exemptions.note(
        new Exemption(
            0,
            kind,
            kind.isOfPerson() ? pin : null,
            kind.isOfPerson() ? null : getCentre(),
            Days.parse(form.get("from"), null),
            Days.parse(form.get("until"), null),
            form.get("reason"),
            null));
    form = new HashMap<>();
    said("exemption.noted");
  }

  /** Takes one back; its days are judged again. */
  public void withdraw(long id) {
    exemptions.withdraw(id);
    said("exemption.withdrawn");
  }

  private void said(String text) {
    rows = null;
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(page.text(text)));
  }

  public Map<String, String> getForm() {
    return form;
  }
}
