package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.access.Users;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseCard;
import org.jansetu.application.Task;
import org.jansetu.application.TaskQuery;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.web.faces.CaseWords;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.texts.RefusalTexts;
import org.jansetu.workflow.Move;
import org.jansetu.workflow.Reason;

/** The officer's desk: what is to be done, soonest due first, and the one case that is open. */
@Named
@ViewScoped
public class DeskView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 25;

  @Inject private transient Applications applications;
  @Inject private transient CaseWords words;
  @Inject private transient Users users;
  @Inject private transient PageFrame page;

  private String late;
  private String cursor;
  private String number;
  private String opened;
  private String remark;
  private String reason;
  private String colleague;
  private Map<String, Boolean> ticked = new HashMap<>();
  private transient Page<Task> found;
  private transient CaseCard open;

  /** The cases of this page of the inbox. */
  public List<CaseWords.Row> getRows() {
    return found().items().stream().map(words::row).toList();
  }

  /** How many cases are late, due soon, in time, waiting for papers. */
  public Applications.Counts getCounts() {
    return applications.counts();
  }

  /** The address of the next page of the list, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/officer/desk.xhtml")
            .with("late", late)
            .with("cursor", found().nextCursor())
            .toString();
  }

  /** Opens a case beside the list. */
  public void choose(String chosen) {
    number = chosen;
    remark = null;
    reason = null;
    open = null;
  }

  public String getOpened() {
    return opened;
  }

  /** Opens the case of an address; once, because the address stays when another one is chosen. */
  public void setOpened(String opened) {
    if (this.opened == null && opened != null && !opened.isBlank()) {
      this.opened = opened;
      choose(opened);
    }
  }

  /** The case beside the list, or null. */
  public CaseWords.Detail getChosen() {
    return number == null
        ? null
        : words.detail(open(), applications.history(number), applications.evidence(number));
  }

  /** What may be done with it now; first what needs nothing more. */
  public List<Move> getMoves() {
    return number == null
        ? List.of()
        : open().moves().stream().sorted(Comparator.comparing(move -> !isPlain(move))).toList();
  }

  private static boolean isPlain(Move move) {
    return !move.needs().remark() && move.needs().reasons() == null && !move.needs().documents();
  }

  /** Whether one of the moves wants a reason. */
  public boolean isReasonAsked() {
    return getMoves().stream().anyMatch(move -> move.needs().reasons() != null);
  }

  /** The reasons to choose from, by the move that wants them. */
  public List<SelectItem> getReasons() {
    List<SelectItem> groups = new ArrayList<>();
    for (Move move : getMoves()) {
      String list = move.needs().reasons();
      if (list != null) {
        List<Reason> reasons = open().reasons().getOrDefault(list, List.of());
        SelectItem[] items =
            reasons.stream()
                .map(one -> new SelectItem(list + "/" + one.code(), page.in(one.name())))
                .toArray(SelectItem[]::new);
        SelectItemGroup group = new SelectItemGroup(page.in(move.label()));
        group.setSelectItems(items);
        groups.add(group);
      }
    }
    return groups;
  }

  /** How many cases are ticked. */
  public long getTickedCount() {
    return numbers().size();
  }

  /** What the button says that does a move with every ticked case, or null without any. */
  public String many(Move move) {
    return isPlain(move) && getTickedCount() > 0
        ? page.texts().get("desk.many", page.in(move.label()), getTickedCount())
        : null;
  }

  /** Who has the open case, in words; empty while the whole role may take it up. */
  public String getHolder() {
    Long holder = number == null ? null : open().holderUser();
    return holder == null
        ? ""
        : page.texts().get("desk.holder", users.findName(holder).orElse("–"));
  }

  /** Whether somebody has the open case. */
  public boolean isHeld() {
    return number != null && open().holderUser() != null;
  }

  /** Those who may have the open case, to be chosen from. */
  public List<String> getColleagues() {
    return number == null || open().state().isEnd() ? List.of() : applications.colleagues(number);
  }

  /** Takes the open case up, gives it on or gives it back. Refuses as the front door does. */
  public void assign(String action) {
    open = applications.assign(number, action, colleague);
    say(page.texts().get("desk.assigned." + action, number));
    found = null;
    colleague = null;
  }

  /** Moves the open case. Refuses as the front door does; then it stays open. */
  public void act(String action) {
    String done = page.in(move(action).label());
    applications.act(number, request(action));
    say(page.texts().get("desk.done", number, done));
    next();
  }

  /** Does the same with every ticked case, and says of each that could not be moved why not. */
  public void actMany(String action) {
    List<Applications.Outcome> outcomes = applications.actMany(numbers(), ActionRequest.of(action));
    long moved = outcomes.stream().filter(one -> one.state() != null).count();
    say(page.texts().get("desk.done.many", moved, page.in(move(action).label())));
    for (Applications.Outcome one : outcomes) {
      if (one.state() == null) {
        String why = new RefusalTexts(page.locale()).refusal(one.code(), List.of());
        FacesContext.getCurrentInstance()
            .addMessage(
                null,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, one.number() + ": " + why, null));
      }
    }
    ticked.clear();
    next();
  }

  private ActionRequest request(String action) {
    String list = move(action).needs().reasons();
    String chosen =
        list != null && reason != null && reason.startsWith(list + "/")
            ? reason.substring(list.length() + 1)
            : null;
    String written = remark == null || remark.isBlank() ? null : remark.strip();
    return new ActionRequest(action, written, chosen, null, List.of());
  }

  private Move move(String action) {
    return getMoves().stream()
        .filter(move -> move.action().equals(action))
        .findFirst()
        .orElseThrow(() -> new Refusal("illegal-move"));
  }

  /** The case that is first now takes the place of the one that was done. */
  private void next() {
    found = null;
    choose(found().items().isEmpty() ? null : found().items().get(0).number());
  }

  private static void say(String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
  }

  private List<String> numbers() {
    return ticked.entrySet().stream()
        .filter(one -> Boolean.TRUE.equals(one.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private CaseCard open() {
    if (open == null) {
      open = applications.get(number);
    }
    return open;
  }

  private Page<Task> found() {
    if (found == null) {
      found = applications.inbox(new TaskQuery(null, isOnlyLate(), cursor, PAGE_SIZE));
    }
    return found;
  }

  /** Whether only late cases are listed. */
  public boolean isOnlyLate() {
    return "true".equals(late);
  }

  public Map<String, Boolean> getTicked() {
    return ticked;
  }

  public String getLate() {
    return late;
  }

  public void setLate(String late) {
    this.late = late;
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

  public String getColleague() {
    return colleague;
  }

  public void setColleague(String colleague) {
    this.colleague = colleague;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
