package org.jansetu.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.application.Applications;
import org.jansetu.application.Task;
import org.jansetu.certificate.CertificateCard;
import org.jansetu.certificate.Certificates;
import org.jansetu.selfservice.DraftCard;
import org.jansetu.selfservice.Drafts;
import org.jansetu.shared.Money;
import org.jansetu.shared.Page;
import org.jansetu.web.faces.CaseWords;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** What a citizen has begun and filed, wherever it was filed. */
@Named
@RequestScoped
public class HomeView {

  private static final int PAGE_SIZE = 10;

  @Inject private Applications applications;
  @Inject private Drafts drafts;
  @Inject private Certificates certificates;
  @Inject private CaseWords words;
  @Inject private PageFrame page;

  private String cursor;
  private Page<Task> found;
  private List<Unfinished> unfinished;

  /**
   * One of the citizen's own cases.
   *
   * @param row the case in words
   * @param promised the day that was promised, in words; empty where none is
   * @param receiptUrl where its receipt is
   * @param certificateUrl where its certificate is, or null while there is none to be had here
   * @param atKiosk whether there is one that only a kiosk prints, on a numbered sheet
   */
  public record Own(
      CaseWords.Row row,
      String promised,
      String receiptUrl,
      String certificateUrl,
      boolean atKiosk) {}

  /**
   * A request that is not filed yet.
   *
   * @param service what for
   * @param state where it stands, in words
   * @param total what it costs, in words; empty where that is not known
   * @param url where it goes on
   */
  public record Unfinished(String service, String state, String total, String url) {}

  /** The citizen's cases, newest first. */
  public List<Own> getCases() {
    List<Own> own = new ArrayList<>();
    List<Task> tasks = found().items();
    Map<String, CertificateCard> issued =
        certificates.own(tasks.stream().map(Task::number).toList());
    for (Task task : tasks) {
      CertificateCard certificate = issued.get(task.number());
      own.add(
          new Own(
              words.row(task),
              task.promisedOn() == null
                  ? ""
                  : page.texts().get("home.promised", Days.of(task.promisedOn(), page.locale())),
              new QueryUrl("/citizen/receipt")
                  .with("number", task.number())
                  .with("language", page.getLanguage())
                  .toString(),
              url(certificate),
              certificate != null && certificate.needsSheet()));
    }
    return own;
  }

  private static String url(CertificateCard certificate) {
    return certificate == null || certificate.needsSheet() || certificate.status().equals("to-sign")
        ? null
        : new QueryUrl("/citizen/certificate").with("number", certificate.number()).toString();
  }

  /** What was begun and not filed. */
  public List<Unfinished> getDrafts() {
    if (unfinished == null) {
      unfinished = drafts.list().stream().map(this::unfinished).toList();
    }
    return unfinished;
  }

  private Unfinished unfinished(DraftCard draft) {
    return new Unfinished(
        page.in(draft.serviceName()),
        page.text("draft." + draft.state()),
        draft.totalPaise() == null ? "" : Money.ofPaise(draft.totalPaise()).toString(),
        new QueryUrl("/citizen/apply.xhtml").with("draft", draft.id()).toString());
  }

  /** The address of the next page of the list, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/citizen/home.xhtml").with("cursor", found().nextCursor()).toString();
  }

  private Page<Task> found() {
    if (found == null) {
      found = applications.list(cursor, PAGE_SIZE);
    }
    return found;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
