package org.jansetu.selfservice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** The steps of a draft, each a short transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DraftDesk {

  private static final int MOST_DRAFTS = 50;

  @Inject private DraftRepository drafts;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  /** Begins a draft. Refuses with too-many-drafts somebody who has 50. */
  String begin(DraftContent content) {
    Caller caller = callers.current();
    if (drafts.countOpen(caller.user()) >= MOST_DRAFTS) {
      throw new Refusal("too-many-drafts", MOST_DRAFTS);
    }
    return drafts.insert(fresh(content, null, null)).orElseThrow();
  }

  /**
   * The draft of that key: a new one, or the one that the key stood for before. Refuses with
   * idempotency-key-reused when that one was another.
   *
   * @return the draft, and whether the key is new
   */
  Keyed keyed(String key, String sha256, DraftContent content) {
    Optional<String> made = drafts.insert(fresh(content, key, sha256));
    DraftRow row = drafts.findByKey(callers.current().user(), key).orElseThrow();
    if (!sha256.equals(row.sha256())) {
      throw new Refusal("idempotency-key-reused");
    }
    return new Keyed(row, made.isPresent());
  }

  /** A draft under a key. */
  record Keyed(DraftRow row, boolean isNew) {}

  private DraftRepository.Fresh fresh(DraftContent content, String key, String sha256) {
    Caller caller = callers.current();
    return new DraftRepository.Fresh(
        caller.user(), caller.placeAs(Role.CITIZEN), key, sha256, language(), content);
  }

  /** A draft of the caller's own. Refuses with not-found any other. */
  DraftRow own(String id) {
    Caller caller = callers.current();
    caller.require(Role.CITIZEN);
    return drafts
        .find(String.valueOf(id))
        .filter(row -> row.user() == caller.user())
        .orElseThrow(NotFound::new);
  }

  Optional<DraftRow> find(String id) {
    return drafts.find(id);
  }

  List<DraftRow> list() {
    callers.current().require(Role.CITIZEN);
    return drafts.list(callers.current().user(), MOST_DRAFTS);
  }

  /** Changes an open draft. Refuses with draft-closed any other. */
  void update(String id, DraftContent content) {
    if (!drafts.update(id, content, language())) {
      throw new Refusal("draft-closed");
    }
  }

  /** Says that it is being paid for; false when it is already. */
  boolean close(String id, long totalPaise) {
    return drafts.close(id, totalPaise);
  }

  void order(String id, String order) {
    drafts.order(id, order);
  }

  void reopen(DraftRow row) {
    drafts.reopen(row.id(), row.order());
  }

  void filed(DraftRow row, String application) {
    drafts.filed(row.id(), application);
    audit.record("draft.filed", row.id(), Map.of("application", application));
  }

  /** Throws an open draft away. Refuses with draft-closed any other. */
  void discard(String id) {
    if (!drafts.discard(id)) {
      throw new Refusal("draft-closed");
    }
  }

  int forgetOld() {
    return drafts.forgetOld();
  }

  private String language() {
    return "hi".equals(callers.current().language().getLanguage()) ? "hi" : "en";
  }
}
