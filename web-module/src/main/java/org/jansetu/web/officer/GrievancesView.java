package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.GrievanceQuery;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Token;
import org.jansetu.identity.Person;
import org.jansetu.identity.Unsealing;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.grievances.GrievanceWords;
import org.jansetu.web.grievances.ShownGrievance;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.Reason;

/** The desk of an office that answers grievances without knowing whose they are. */
@Named("officeGrievances")
@ViewScoped
public class GrievancesView extends ShownGrievance {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 50;
  private static final String PAGE = "/officer/grievances.xhtml";

  @Inject private transient Grievances grievances;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;

  private String show;
  private String query;
  private String cursor;
  private String token;
  private String remark;
  private String reason;
  private String category;
  private String into;
  private String why;
  private transient Page<GrievanceCard> found;
  private transient GrievanceCard open;
  private transient Person person;

  /** The grievances of this page of the list. */
  public List<GrievanceWords.Row> getRows() {
    return found().items().stream().map(words()::row).toList();
  }

  /** The address of the next page of the list, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl(PAGE)
            .with("show", show)
            .with("query", query)
            .with("cursor", found().nextCursor())
            .toString();
  }

  /** Whether words are looked for and this part of the search has found none. */
  public boolean isNothingFound() {
    return query != null && getRows().isEmpty();
  }

  /** Whether nothing is in the list that is shown. */
  public boolean isNothingWaits() {
    return query == null && getRows().isEmpty();
  }

  private Page<GrievanceCard> found() {
    if (found == null) {
      boolean isBelow = "below".equals(show);
      found =
          grievances.list(
              query == null
                  ? new GrievanceQuery(
                      isBelow,
                      "late".equals(show),
                      "closed".equals(show),
                      null,
                      null,
                      cursor,
                      PAGE_SIZE)
                  : GrievanceQuery.search(query, cursor, PAGE_SIZE));
    }
    return found;
  }

  /** Opens one beside the list. */
  public void choose(String chosen) {
    token = chosen;
    forget();
  }

  private void forget() {
    remark = null;
    reason = null;
    category = null;
    into = null;
    why = null;
    open = null;
    person = null;
  }

  @Override
  protected GrievanceCard shown() {
    return getChosen();
  }

  /** The one that is open, or null; also where it has gone to another office meanwhile. */
  public GrievanceCard getChosen() {
    if (open == null && token != null) {
      try {
        open = grievances.standing(token);
      } catch (NotFound gone) {
        token = null;
      }
    }
    return open;
  }

  /** Its files, to be opened. */
  public List<Fact> getFiles() {
    if (getChosen() == null) {
      return List.of();
    }
    return getChosen().attachments().stream()
        .map(
            file ->
                new Fact(
                    file.name(),
                    new QueryUrl("/officer/grievance-file")
                        .with("token", token)
                        .with("id", file.id())
                        .toString()))
        .toList();
  }

  /** What may be done with it now; first what needs nothing more. */
  public List<Move> getMoves() {
    return getChosen() == null
        ? List.of()
        : getChosen().moves().stream()
            .sorted(Comparator.comparing((Move move) -> move.needs().reasons() != null))
            .toList();
  }

  private boolean may(String action) {
    return getMoves().stream().anyMatch(move -> move.action().equals(action));
  }

  /** Whether another office can be proposed. */
  public boolean isReMarkAsked() {
    return may("ask-re-mark");
  }

  /** Whether it can be found to be one with another. */
  public boolean isMergerAsked() {
    return may("merge");
  }

  /** Whether one of the moves wants a reason. */
  public boolean isReasonAsked() {
    return getMoves().stream().anyMatch(move -> move.needs().reasons() != null);
  }

  /** The reasons to choose from, with the move that wants them. */
  public List<SelectItem> getReasons() {
    List<SelectItem> items = new ArrayList<>();
    for (Move move : getMoves()) {
      if (move.needs().reasons() != null) {
        for (Reason one : grievances.reasons(token, move.action())) {
          items.add(new SelectItem(one.code(), page.in(move.label()) + ": " + page.in(one.name())));
        }
      }
    }
    return items;
  }

  /** Moves it. Refuses as the front door does; then it stays open. */
  public void act(String action) {
    Move move =
        getMoves().stream()
            .filter(each -> each.action().equals(action))
            .findFirst()
            .orElseThrow(() -> new Refusal("illegal-move"));
    // Whoever is refused, because somebody else was quicker, sees how it stands now.
    open = null;
    found = null;
    grievances.act(
        token,
        new GrievanceAct(
            action,
            remark,
            move.needs().reasons() == null ? null : emptyToNull(reason),
            null,
            action.equals("ask-re-mark") ? emptyToNull(category) : null,
            action.equals("merge") ? emptyToNull(into) : null));
    say(page.texts().get("desk.done", Token.grouped(token), page.in(move.label())));
    String done = token;
    boolean isStillHere = found().items().stream().anyMatch(card -> card.token().equals(done));
    forget();
    if (!isStillHere) {
      token = found().items().isEmpty() ? null : found().items().get(0).token();
    }
  }

  private static String emptyToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private void say(String sentence) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(sentence));
  }

  /** What was asked and decided about who it is, in words, oldest first. */
  public List<Fact> getUnsealings() {
    if (getChosen() == null) {
      return List.of();
    }
    return asked().stream().map(this::fact).toList();
  }

  /** A page is asked for this before its action, too, when the grievance may have gone already. */
  private List<Unsealing> asked() {
    try {
      return grievances.unsealings(token);
    } catch (NotFound gone) {
      return List.of();
    }
  }

  private Fact fact(Unsealing one) {
    String state =
        one.isWaiting()
            ? page.text("unsealing.waiting")
            : one.openUntil() == null
                ? page.texts().get("unsealing.refused", one.decider())
                : page.texts()
                    .get(
                        "unsealing.granted",
                        one.decider(),
                        Days.of(one.openUntil(), page.locale()));
    return new Fact(
        Days.of(one.askedAt(), page.locale()) + " · " + one.asker(), one.reason() + " — " + state);
  }

  /** Whether the reader may ask who it is. */
  public boolean isAsking() {
    return callers.current().has(Role.GRIEVANCE_OFFICER)
        && !getChosen().seal().isAnonymous()
        && !isUnsealed();
  }

  /** Whether the reader may see who it is at this moment. */
  public boolean isUnsealed() {
    try {
      return grievances.isUnsealed(token);
    } catch (NotFound gone) {
      return false;
    }
  }

  /** Whether a question waits for the reader as the second person. */
  public boolean isDeciding() {
    return callers.current().has(Role.STATE_ADMIN)
        && asked().stream().anyMatch(Unsealing::isWaiting);
  }

  /** Where a question waits for the reader. */
  public List<Fact> getWaiting() {
    return callers.current().has(Role.STATE_ADMIN)
        ? grievances.waitingUnsealings().stream()
            .map(waiting -> new Fact(waiting, Token.grouped(waiting)))
            .toList()
        : List.of();
  }

  /** Asks who it is. */
  public void ask() {
    open = null;
    grievances.askUnsealing(token, why);
    why = null;
    say(page.text("unsealing.asked"));
  }

  /** Decides, as the second person. */
  public void decide(boolean isGranted) {
    open = null;
    grievances.decideUnsealing(token, isGranted);
    say(page.text(isGranted ? "unsealing.done" : "unsealing.not-done"));
  }

  /** Looks who it is; on the audit trail each time. */
  public void look() {
    person = grievances.identity(token);
  }

  /** Who it is, in the one answer to {@link #look}; null otherwise. */
  public String getPerson() {
    return person == null
        ? null
        : String.join(
            " · ",
            Stream.of(person.name(), person.mobile(), person.about())
                .filter(each -> each != null)
                .toList());
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = emptyToNull(query);
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getInto() {
    return into;
  }

  public void setInto(String into) {
    this.into = into;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
