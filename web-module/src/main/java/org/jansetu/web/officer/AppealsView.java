package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jansetu.appeal.AppealAction;
import org.jansetu.appeal.AppealCard;
import org.jansetu.appeal.AppealQuery;
import org.jansetu.appeal.AppealRequest;
import org.jansetu.appeal.Appeals;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.appeals.AppealWords;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.faces.Rupees;
import org.jansetu.workflow.Move;

/** The desk of those who hear appeals; the office that is appealed against looks on. */
@Named
@ViewScoped
public class AppealsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 25;
  private static final String PAGE = "/officer/appeals.xhtml";
  private static final String HEARING = "set-hearing";
  private static final String DIRECT = "direct";
  private static final String PENALTY = "impose-penalty";

  @Inject private transient Appeals appeals;
  @Inject private transient AppealWords words;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;

  private String show;
  private String cursor;
  private String number;
  private String remark;
  private String hearingOn;
  private String withinDays;
  private String kind = "per-day";
  private String amount;
  private String against = "designated-officer";
  private Map<String, String> references = new HashMap<>();
  private transient Page<AppealCard> found;
  private transient AppealCard open;

  /** The appeals of this page of the list. */
  public List<AppealWords.Row> getRows() {
    return found().items().stream().map(words::row).toList();
  }

  /** The address of the next page of the list, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl(PAGE).with("show", show).with("cursor", found().nextCursor()).toString();
  }

  /** Whether the reader may take up what the first authority has not decided in time. */
  public boolean isAbove() {
    return callers.current().has(Role.SECOND_APPEAL_OFFICER);
  }

  /** Whether overdue first appeals are listed. */
  public boolean isOverdueShown() {
    return "overdue".equals(show);
  }

  /** Opens an appeal beside the list. */
  public void choose(String chosen) {
    number = chosen;
    remark = null;
    hearingOn = null;
    withinDays = null;
    amount = null;
    references.clear();
    open = null;
  }

  /** The appeal beside the list, or null. */
  public AppealCard getChosen() {
    return number == null ? null : open();
  }

  /** How it stands in the list. */
  public AppealWords.Row getRow() {
    return words.row(open());
  }

  /** What stands in it. */
  public List<Fact> getFacts() {
    return words.facts(open());
  }

  /** What happened to it, newest first. */
  public List<Fact> getHistory() {
    return words.history(open());
  }

  /** The orders of recovery made in it. */
  public List<AppealWords.Order> getOrders() {
    return words.orders(open(), "/officer/order");
  }

  /** The paper of its order, or null while it is open. */
  public String getOrderUrl() {
    return open().state().isEnd()
        ? new QueryUrl("/officer/order").with("number", number).toString()
        : null;
  }

  /** What may be done with it now; what ends it comes last. */
  public List<Move> getMoves() {
    return number == null
        ? List.of()
        : open().moves().stream()
            .sorted(Comparator.comparing((Move move) -> move.needs().remark()))
            .toList();
  }

  private boolean may(String action) {
    return getMoves().stream().anyMatch(move -> move.action().equals(action));
  }

  /** Whether a hearing can be fixed. */
  public boolean isHearingAsked() {
    return may(HEARING);
  }

  /** Whether the office can be directed. */
  public boolean isDirectionAsked() {
    return may(DIRECT);
  }

  /** Whether a penalty can be imposed. */
  public boolean isPenaltyAsked() {
    return may(PENALTY);
  }

  /** Whether the reader may note that a penalty was recovered. */
  public boolean isRecovering() {
    return callers.current().has(Role.SECOND_APPEAL_OFFICER)
        || callers.current().has(Role.STATE_ADMIN);
  }

  /** Whether the reader may take the open first appeal up. */
  public boolean isTakenUp() {
    return isAbove() && open().level().code().equals("first") && open().clock().isOverdue();
  }

  /** Whether the reader's office was penalised in it and may ask for a revision. */
  public boolean isRevisable() {
    boolean isPunished =
        open().penalties().stream()
            .anyMatch(
                penalty ->
                    !penalty.status().equals("set-aside")
                        && callers.current().has(role(penalty.against())));
    return isPunished && open().state().isEnd();
  }

  private static Role role(String punished) {
    return punished.equals("designated-officer")
        ? Role.DEPARTMENT_OFFICER
        : Role.FIRST_APPEAL_OFFICER;
  }

  /** Kinds of penalty. */
  public List<SelectItem> getKinds() {
    return items("penalty.kind.", "per-day", "lump");
  }

  /** Who may be penalised. */
  public List<SelectItem> getOfficers() {
    return items("penalty.against.", "designated-officer", "first-appeal-officer");
  }

  private List<SelectItem> items(String prefix, String... codes) {
    return List.of(codes).stream()
        .map(code -> new SelectItem(code, page.text(prefix + code)))
        .toList();
  }

  /** Moves the open appeal. Refuses as the front door does; then it stays open. */
  public void act(String action) {
    Move move =
        getMoves().stream()
            .filter(each -> each.action().equals(action))
            .findFirst()
            .orElseThrow(() -> new Refusal("illegal-move"));
    AppealCard moved =
        appeals.act(
            number,
            new AppealAction(
                action,
                remark,
                action.equals(HEARING) ? hearing() : null,
                action.equals(DIRECT) ? within() : null,
                action.equals(PENALTY) ? penalty() : null));
    done(number, page.in(move.label()));
    if (moved.state().isEnd()) {
      next();
    } else {
      choose(number);
      found = null;
    }
  }

  private LocalDate hearing() {
    LocalDate day = Days.parse(hearingOn, null);
    if (day == null) {
      throw InvalidInput.of("/hearingOn", "required", "");
    }
    return day;
  }

  private Integer within() {
    return withinDays != null && withinDays.strip().matches("\\d{1,3}")
        ? Integer.valueOf(withinDays.strip())
        : null;
  }

  private AppealAction.Penalty penalty() {
    boolean isLump = "lump".equals(kind);
    OptionalLong paise = amount == null ? OptionalLong.empty() : Rupees.parse(amount);
    return new AppealAction.Penalty(
        kind, isLump && paise.isPresent() ? paise.getAsLong() : null, against);
  }

  /** Takes an overdue first appeal up, by the authority itself. */
  public void takeUp() {
    AppealCard taken = appeals.file(AppealRequest.of(open().application(), remark)).appeal();
    done(taken.number(), page.text("appeal.taken"));
    show = null;
    found = null;
    choose(taken.number());
  }

  /** Asks for a revision of the penalty that was laid on the reader's office. */
  public void revise() {
    AppealCard filed = appeals.file(AppealRequest.of(open().application(), remark)).appeal();
    done(filed.number(), page.text("appeal.filed"));
    found = null;
    choose(filed.number());
  }

  /** Notes that a penalty was taken from its officer. */
  public void recover(String penalty) {
    appeals.recover(penalty, references.get(penalty));
    done(penalty, page.text("penalty.status.recovered"));
    choose(number);
  }

  private void done(String what, String how) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get("desk.done", what, how)));
  }

  /** The appeal that is first now takes the place of the one that was done. */
  private void next() {
    found = null;
    String decided = number;
    choose(found().items().isEmpty() ? decided : found().items().get(0).number());
  }

  private AppealCard open() {
    if (open == null) {
      open = appeals.get(number);
    }
    return open;
  }

  private Page<AppealCard> found() {
    if (found == null) {
      boolean isWatching = callers.current().has(Role.DEPARTMENT_OFFICER);
      String level = isOverdueShown() ? "first" : null;
      boolean isClosed = "all".equals(show) || isWatching;
      found = appeals.list(new AppealQuery(level, isOverdueShown(), isClosed, cursor, PAGE_SIZE));
    }
    return found;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
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

  public String getHearingOn() {
    return hearingOn;
  }

  public void setHearingOn(String hearingOn) {
    this.hearingOn = hearingOn;
  }

  public String getWithinDays() {
    return withinDays;
  }

  public void setWithinDays(String withinDays) {
    this.withinDays = withinDays;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getAgainst() {
    return against;
  }

  public void setAgainst(String against) {
    this.against = against;
  }

  public Map<String, String> getReferences() {
    return references;
  }
}
