package org.jansetu.knowledge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.hierarchy.Departments;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Where departments write what is known: an officer drafts for the own department, another officer
 * of it or the State publishes. What belongs to another department is not found.
 */
@Stateless
@TenantBound
public class KnowledgeDesk {

  @Inject private DeskRepository desk;
  @Inject private ArticleRepository articles;
  @Inject private Departments departments;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * What is drafted, waits or is published, of the caller's department; of all for the State. What
   * waits comes first, then drafts, then what is to be looked at again soonest.
   */
  public List<Revision> list() {
    return desk.list(scope(), Page.MOST).stream().map(this::revision).toList();
  }

  /** One wording. Refuses with not-found. */
  public Revision get(long id) {
    return revision(own(desk.find(id).orElseThrow(NotFound::new)));
  }

  /**
   * Begins a new article, or a new wording of one. Refuses with invalid-input naming everything
   * that is wrong, with forbidden for another department than the own, and with article-in-work
   * while another wording of it is not decided.
   */
  public Revision draft(ArticleDraft draft) {
    ArticleDraft clean = checked(draft);
    requireOwn(clean.department());
    boolean isOthers =
        desk.owner(clean.code()).filter(owner -> !owner.equals(clean.department())).isPresent();
    if (isOthers) {
      throw InvalidInput.of("/code", "not-allowed", "");
    }
    long id =
        desk.insert(clean, callers.current())
            .orElseThrow(() -> new Refusal("article-in-work", clean.code()));
    audit.record("knowledge.drafted", clean.code(), Map.of("revision", id));
    return get(id);
  }

  /** Words a draft otherwise. Refuses with not-found, invalid-input, and illegal-move else. */
  public Revision change(long id, ArticleDraft draft) {
    RevisionRow row = own(desk.lock(id).orElseThrow(NotFound::new));
    ArticleDraft clean = checked(draft);
    require(row, RevisionState.DRAFT);
    if (!row.code().equals(clean.code()) || !row.department().equals(clean.department())) {
      throw InvalidInput.of("/code", "not-allowed", row.code());
    }
    desk.update(id, clean, callers.current());
    audit.record("knowledge.drafted", row.code(), Map.of("revision", id));
    return get(id);
  }

  /** Hands a draft to whoever publishes. Refuses with not-found and illegal-move. */
  public Revision submit(long id) {
    RevisionRow row = own(desk.lock(id).orElseThrow(NotFound::new));
    require(row, RevisionState.DRAFT);
    desk.submit(id);
    audit.record("knowledge.submitted", row.code(), Map.of("revision", id));
    return get(id);
  }

  /**
   * Publishes what was submitted; the public reads it when this returns. Refuses with not-found,
   * illegal-move, and with same-person whoever wrote it.
   */
  public Revision publish(long id) {
    RevisionRow row = own(desk.lock(id).orElseThrow(NotFound::new));
    require(row, RevisionState.SUBMITTED);
    Caller caller = callers.current();
    if (row.draftedBy() != null && row.draftedBy() == caller.user()) {
      throw new Refusal("same-person");
    }
    desk.replacePublished(row.code(), caller);
    desk.move(id, RevisionState.PUBLISHED, caller, null);
    Revision published = get(id);
    articles.index(id, ArticleWords.of(published.article()));
    articles.unindex();
    audit.record("knowledge.published", row.code(), Map.of("revision", id));
    return published;
  }

  /**
   * Gives a draft back to be worded otherwise. Refuses as {@link #publish} and without a remark.
   */
  public Revision giveBack(long id, String remark) {
    RevisionRow row = own(desk.lock(id).orElseThrow(NotFound::new));
    require(row, RevisionState.SUBMITTED);
    if (row.draftedBy() != null && row.draftedBy() == callers.current().user()) {
      throw new Refusal("same-person");
    }
    return end(row, RevisionState.DRAFT, remark);
  }

  /** Takes a wording away. Refuses with not-found, with illegal-move, and without a remark. */
  public Revision withdraw(long id, String remark) {
    RevisionRow row = own(desk.lock(id).orElseThrow(NotFound::new));
    if (row.state() == RevisionState.REPLACED || row.state() == RevisionState.WITHDRAWN) {
      throw new Refusal("illegal-move");
    }
    return end(row, RevisionState.WITHDRAWN, remark);
  }

  private Revision end(RevisionRow row, RevisionState to, String remark) {
    if (remark == null || remark.isBlank() || remark.length() > DraftChecks.LONGEST_REMARK) {
      throw InvalidInput.of("/remark", "out-of-range", "1-" + DraftChecks.LONGEST_REMARK);
    }
    desk.move(row.id(), to, callers.current(), remark);
    articles.unindex();
    String action = to == RevisionState.DRAFT ? "knowledge.returned" : "knowledge.withdrawn";
    audit.record(action, row.code(), Map.of("revision", row.id(), "remark", remark));
    return get(row.id());
  }

  private ArticleDraft checked(ArticleDraft draft) {
    FactBook book = programmes.current().part(FactBook.class, FactBook::of);
    return DraftChecks.checked(draft, book, LocalDate.now(programmes.current().zone()));
  }

  private static void require(RevisionRow row, RevisionState state) {
    if (row.state() != state) {
      throw new Refusal("illegal-move");
    }
  }

  /**
   * The department whose articles the caller writes; empty for the State, who sees all. An officer
   * of one area writes none, because everyone in the State reads them.
   */
  private String scope() {
    Caller caller = callers.current();
    caller.require(Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN);
    return caller.has(Role.STATE_ADMIN)
        ? ""
        : caller
            .find(Role.DEPARTMENT_OFFICER)
            .filter(Posting::isWhole)
            .orElseThrow(Forbidden::new)
            .department();
  }

  private RevisionRow own(RevisionRow row) {
    String scope = scope();
    if (!scope.isEmpty() && !scope.equals(row.department())) {
      throw new NotFound();
    }
    return row;
  }

  private void requireOwn(String department) {
    Caller caller = callers.current();
    caller.require(Role.DEPARTMENT_OFFICER, Role.STATE_ADMIN);
    boolean isOwn =
        caller
            .find(Role.DEPARTMENT_OFFICER)
            .map(Posting::place)
            .filter(department::equals)
            .isPresent();
    if (!isOwn && !caller.has(Role.STATE_ADMIN)) {
      throw new Forbidden();
    }
    if (departments.find(department).isEmpty()) {
      throw InvalidInput.of("/department", "not-allowed", "");
    }
  }

  private Revision revision(RevisionRow row) {
    LocalDate today = LocalDate.now(programmes.current().zone());
    return row.revision(
        row.article(departments.find(row.department()), today), programmes.current().zone());
  }
}
