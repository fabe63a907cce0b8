package org.jansetu.web.auditor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.audit.AuditEntry;
import org.jansetu.audit.AuditQuery;
import org.jansetu.audit.AuditTrail;
import org.jansetu.audit.ChainReport;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** Who did what, when; and whether anybody has touched the record of it. */
@Named
@ViewScoped
public class AuditView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 50;

  @Inject private transient AuditTrail trail;
  @Inject private transient Programmes programmes;
  @Inject private transient PageFrame page;

  private String from;
  private String until;
  private String actor;
  private String subject;
  private String cursor;
  private transient ChainReport report;
  private transient Page<AuditEntry> found;

  /**
   * An entry as the table shows it.
   *
   * @param at when
   * @param actor who
   * @param action what
   * @param subject to what
   * @param detail what changed
   */
  public record Row(String at, String actor, String action, String subject, String detail) {}

  /** The entries wanted, newest first. */
  public List<Row> getRows() {
    return found().items().stream()
        .map(
            entry ->
                new Row(
                    Days.of(entry.at(), page.locale()),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.detail() == null || entry.detail().isEmpty()
                        ? ""
                        : entry.detail().toString()))
        .toList();
  }

  /** Walks the whole chain and says whether it holds. */
  public void verify() {
    report = trail.verify();
  }

  /** What the walk has found, or null before one. */
  public ChainReport getReport() {
    return report;
  }

  /** The sentence about the chain. */
  public String getVerdict() {
    return report == null
        ? ""
        : page.texts()
            .get(
                report.holds() ? "audit.holds" : "audit.broken",
                report.chained(),
                report.waiting(),
                report.faults().size());
  }

  /** The address of the next page, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/auditor/audit.xhtml")
            .with("from", from)
            .with("until", until)
            .with("actor", actor)
            .with("subject", subject)
            .with("cursor", found().nextCursor())
            .toString();
  }

  private Page<AuditEntry> found() {
    if (found == null) {
      found =
          trail.list(
              new AuditQuery(
                  Days.parse(from, null),
                  Days.parse(until, null),
                  actor,
                  null,
                  subject,
                  cursor,
                  PAGE_SIZE));
    }
    return found;
  }

  /** The first day, or the empty text. */
  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  /** Today, to begin a search with. */
  public LocalDate getToday() {
    return LocalDate.now(programmes.current().zone());
  }
}
