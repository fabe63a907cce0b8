package org.jansetu.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** What is written of a file, each in a transaction of its own that begins when all is read. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class UploadDesk {

  private static final int MOST_WAITING = 200;
  private static final int DAYS = 30;
  private static final int MOST_OPEN = 300;
  private static final int OPEN_MINUTES = 60;

  @Inject private UploadRepository repository;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** Refuses with too-many-uploads somebody with 200 files that are linked to nothing. */
  UploadCard keep(UploadedFile file) {
    long owner = callers.current().user();
    if (repository.countWaiting(owner) >= MOST_WAITING) {
      throw new Refusal("too-many-uploads", MOST_WAITING);
    }
    String sha256 = file.sha256();
    String id = repository.insert(file, owner);
    audit.record(
        "upload.kept",
        id,
        Map.of(
            "sha256", sha256,
            "bytes", file.length(),
            "mediaType", file.content().kind().mediaType()));
    return repository.find(id, programmes.current().zone()).orElseThrow(NotFound::new);
  }

  /**
   * Refuses with too-many-uploads while visitors have so many; after an hour they are forgotten.
   */
  UploadCard keepOpen(UploadedFile file) {
    repository.forgetOf(Uploads.VISITOR, OPEN_MINUTES);
    if (repository.countWaiting(Uploads.VISITOR) >= MOST_OPEN) {
      throw new Refusal("too-many-uploads", MOST_OPEN);
    }
    String id = repository.insert(file, Uploads.VISITOR);
    return repository.find(id, programmes.current().zone()).orElseThrow(NotFound::new);
  }

  /** How many files of a month ago, linked to nothing, are forgotten now. */
  int forget(int most) {
    return repository.forget(DAYS, most);
  }
}
