package org.jansetu.web.officer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.knowledge.Article;
import org.jansetu.knowledge.ArticleDraft;
import org.jansetu.knowledge.KnowledgeDesk;
import org.jansetu.knowledge.Revision;
import org.jansetu.knowledge.RevisionState;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.PageFrame;

/** Where a department words its schemes and answers, and publishes what a colleague worded. */
@Named
@ViewScoped
public class KnowledgeView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient KnowledgeDesk desk;
  @Inject private transient PageFrame page;
  @Inject private transient Callers callers;
  @Inject private transient Programmes programmes;

  private Map<String, String> form;
  private Long id;
  private String remark;
  private transient List<Revision> found;
  private transient Revision open;

  /**
   * A wording in the list.
   *
   * @param id its number
   * @param code the article's code
   * @param title its title
   * @param state where it stands, in words
   * @param style how that looks
   * @param reviewBy the day to look again
   * @param stale whether that day is over
   * @param drafter who wrote it
   */
  public record Row(
      long id,
      String code,
      String title,
      String state,
      String style,
      LocalDate reviewBy,
      boolean stale,
      String drafter) {}

  /** What is written, waits and is published. */
  public List<Row> getRows() {
    if (found == null) {
      found = desk.list();
    }
    return found.stream()
        .map(
            one ->
                new Row(
                    one.id(),
                    one.article().code(),
                    page.in(one.article().title()),
                    page.text("knowledge.state." + one.state().code()),
                    style(one),
                    one.article().reviewBy(),
                    one.article().stale() && one.state() == RevisionState.PUBLISHED,
                    one.drafter() == null ? "" : one.drafter()))
        .toList();
  }

  private static String style(Revision one) {
    return switch (one.state()) {
      case SUBMITTED -> "chip warn";
      case PUBLISHED -> one.article().stale() ? "chip bad" : "chip good";
      default -> "chip";
    };
  }

  /** Opens a wording beside the list. */
  public void choose(long chosen) {
    id = chosen;
    form = null;
    open = null;
    remark = null;
  }

  /** Begins an article. */
  public void begin() {
    id = null;
    open = null;
    form = new HashMap<>();
    form.put("kind", "scheme");
    form.put("department", ownDepartment());
    form.put("asOf", today().toString());
    form.put("reviewBy", today().plusYears(1).toString());
  }

  /** Begins a new wording of the open article, or changes the open draft. */
  public void edit() {
    Article article = getOpen().article();
    form = new HashMap<>();
    form.put("code", article.code());
    form.put("kind", article.kind().code());
    form.put("department", article.department().code());
    form.put("titleEn", article.title().en());
    form.put("titleHi", article.title().hi());
    form.put("bodyEn", article.body().en());
    form.put("bodyHi", article.body().hi());
    form.put("keywords", article.keywords());
    form.put("eligibility", article.eligibility());
    form.put("source", article.source());
    boolean isDraft = getOpen().state() == RevisionState.DRAFT;
    form.put("asOf", (isDraft ? article.asOf() : today()).toString());
    form.put("reviewBy", (isDraft ? article.reviewBy() : today().plusYears(1)).toString());
  }

  /** Keeps what is written. Refuses as the front door does; then it stays open. */
  public void save() {
    ArticleDraft draft =
        new ArticleDraft(
            form.get("code"),
            form.get("kind"),
            form.get("department"),
            form.get("titleEn"),
            form.get("titleHi"),
            form.get("bodyEn"),
            form.get("bodyHi"),
            form.get("keywords"),
            form.get("eligibility"),
            form.get("source"),
            day("asOf"),
            day("reviewBy"));
    boolean isDraft = id != null && getOpen().state() == RevisionState.DRAFT;
    Revision kept = isDraft ? desk.change(id, draft) : desk.draft(draft);
    done("knowledge.done.saved", kept);
  }

  /** Hands it on, publishes it, gives it back or takes it away. Refuses as the front door does. */
  public void act(String action) {
    // Whoever is refused, because a colleague was quicker, sees how it stands now.
    found = null;
    open = null;
    Revision moved =
        switch (action) {
          case "submit" -> desk.submit(id);
          case "publish" -> desk.publish(id);
          case "return" -> desk.giveBack(id, remark);
          default -> desk.withdraw(id, remark);
        };
    done("knowledge.done." + moved.state().code(), moved);
  }

  private void done(String key, Revision kept) {
    String text = page.texts().get(key, kept.article().code());
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    found = null;
    choose(kept.id());
  }

  private LocalDate day(String name) {
    try {
      return form.get(name) == null ? null : LocalDate.parse(form.get(name));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }

  private String ownDepartment() {
    return callers.current().find(Role.DEPARTMENT_OFFICER).map(Posting::place).orElse("");
  }

  /** The wording beside the list, or null. */
  public Revision getOpen() {
    if (open == null && id != null) {
      open = desk.get(id);
    }
    return open;
  }

  /** Where it stands, in words. */
  public String getOpenState() {
    return id == null ? "" : page.text("knowledge.state." + getOpen().state().code());
  }

  /** Whether the open wording is still being written. */
  public boolean isDraft() {
    return id != null && getOpen().state() == RevisionState.DRAFT;
  }

  /** Whether the open wording waits for somebody who publishes it. */
  public boolean isWaiting() {
    return id != null && getOpen().state() == RevisionState.SUBMITTED;
  }

  /** Whether the public reads it. */
  public boolean isPublic() {
    return id != null && getOpen().state() == RevisionState.PUBLISHED;
  }

  /** Whether something is being written. */
  public boolean isEditing() {
    return form != null;
  }

  /** What is being written, by field. */
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
