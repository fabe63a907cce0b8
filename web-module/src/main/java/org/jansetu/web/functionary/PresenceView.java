package org.jansetu.web.functionary;

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
import org.jansetu.attendance.Presence;
import org.jansetu.attendance.RegularisationCard;
import org.jansetu.attendance.RegularisationDraft;
import org.jansetu.attendance.Regularisations;
import org.jansetu.network.Kiosks;
import org.jansetu.roster.RosterQuery;
import org.jansetu.roster.RosterRow;
import org.jansetu.roster.Rosters;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.presence.PresenceWords;

/** Where a functionary has to be, where they were seen, and what they ask about their days. */
@Named("ownPresence")
@ViewScoped
public class PresenceView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN_DAYS = 31;

  @Inject private transient Presence presence;
  @Inject private transient Regularisations regularisations;
  @Inject private transient Rosters rosters;
  @Inject private transient Kiosks kiosks;
  @Inject private transient PresenceWords words;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;

  private Map<String, String> form = new HashMap<>();

  /**
   * A window of the own roster.
   *
   * @param weekday the day of the week, in words
   * @param hours from when until when
   * @param centre the centre's name
   */
  public record Duty(String weekday, String hours, String centre) {}

  /**
   * Something that was asked.
   *
   * @param days which days
   * @param kind what they are to be, in words
   * @param state where it stands, in words
   * @param remark what was said, or null
   */
  public record Asked(String days, String kind, String state, String remark) {}

  /** Where and when to be. */
  public List<Duty> getDuties() {
    return rosters.list(new RosterQuery(null, null, null, null, null, 200)).items().stream()
        .sorted(
            java.util.Comparator.comparing((RosterRow row) -> row.entry().window().weekday())
                .thenComparing(row -> row.entry().window().from()))
        .map(
            row ->
                new Duty(
                    page.text("weekday." + row.entry().window().weekday().getValue()),
                    PresenceWords.hours(row.entry().window().from(), row.entry().window().until()),
                    page.in(kiosks.place(row.entry().centre()).name())))
        .toList();
  }

  /** The days of the last month, the newest first. */
  public List<PresenceWords.Row> getRows() {
    LocalDate today = rosters.today();
    return presence.own(today.minusDays(SHOWN_DAYS), today).stream().map(words::row).toList();
  }

  /** What was asked, the newest first. */
  public List<Asked> getAsked() {
    return regularisations.list().stream().map(this::asked).toList();
  }

  private Asked asked(RegularisationCard one) {
    String from = Days.of(one.from(), page.locale());
    return new Asked(
        one.from().equals(one.until()) ? from : from + " – " + Days.of(one.until(), page.locale()),
        page.texts().find("presence.status.", one.kind()),
        page.text("regularisation.state." + one.state()),
        one.remark());
  }

  /** Asks. Refuses as the front door does; then the form stays. */
  public void ask() {
    regularisations.ask(
        new RegularisationDraft(
            callers.current().placeAs(Role.FUNCTIONARY),
            Days.parse(form.get("from"), null),
            Days.parse(form.get("until"), null),
            form.get("kind"),
            form.get("reason")));
    form = new HashMap<>();
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.text("regularisation.done.asked")));
  }

  public Map<String, String> getForm() {
    return form;
  }
}
