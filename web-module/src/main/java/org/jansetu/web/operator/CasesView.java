package org.jansetu.web.operator;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applications;
import org.jansetu.application.CaseCard;
import org.jansetu.application.GivenDocument;
import org.jansetu.application.Task;
import org.jansetu.shared.Page;
import org.jansetu.web.faces.CaseWords;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.workflow.Move;

/** The applications that were filed at the kiosk; what was returned is completed here. */
@Named
@ViewScoped
public class CasesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 25;

  @Inject private transient Applications applications;
  @Inject private transient CaseWords words;
  @Inject private transient PageFrame page;

  private String cursor;
  private String number;
  private Map<String, String> uploads = new HashMap<>();
  private transient Page<Task> found;
  private transient CaseCard open;

  /** The kiosk's applications, newest first. */
  public List<CaseWords.Row> getRows() {
    return found().items().stream().map(words::row).toList();
  }

  /** The address of the next page of the list, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/operator/cases.xhtml").with("cursor", found().nextCursor()).toString();
  }

  /** Opens a case beside the list. */
  public void choose(String chosen) {
    number = chosen;
    uploads.clear();
    open = null;
  }

  /** The case beside the list, or null. */
  public CaseWords.Detail getChosen() {
    return number == null
        ? null
        : words.detail(open(), applications.history(number), applications.evidence(number));
  }

  /** Code of its service, so that a paper can be held to its own limits at once. */
  public String getService() {
    return number == null ? null : open().service();
  }

  /** What the operator may do with it now. */
  public List<Move> getMoves() {
    return number == null ? List.of() : open().moves();
  }

  /** The papers that are missing, when the citizen may bring them now. */
  public List<CaseWords.Fact> getMissing() {
    return getMoves().isEmpty() ? List.of() : words.missing(open());
  }

  /** Moves the open case with the papers that were brought. Refuses as the front door does. */
  public void act(String action) {
    List<GivenDocument> papers = new ArrayList<>();
    uploads.forEach(
        (code, upload) -> {
          if (upload != null && !upload.isBlank()) {
            papers.add(new GivenDocument(code, upload));
          }
        });
    CaseCard moved = applications.act(number, new ActionRequest(action, null, null, null, papers));
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(page.texts().get("desk.done", number, page.in(moved.state().name()))));
    found = null;
    choose(number);
  }

  private CaseCard open() {
    if (open == null) {
      open = applications.get(number);
    }
    return open;
  }

  private Page<Task> found() {
    if (found == null) {
      found = applications.list(cursor, PAGE_SIZE);
    }
    return found;
  }

  public Map<String, String> getUploads() {
    return uploads;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
