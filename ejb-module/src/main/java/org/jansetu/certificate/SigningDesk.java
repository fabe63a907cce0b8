package org.jansetu.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jansetu.application.Applications;
import org.jansetu.tenancy.TenantBound;

/** The steps before and after a signature, each a short transaction of its own. */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SigningDesk {

  /** Longer than signing what is claimed at once ever takes, so that nobody signs it twice. */
  private static final int LENT_SECONDS = 60;

  @Inject private CertificateRepository repository;
  @Inject private Applications applications;

  List<CertificateRow> claim(int most) {
    return repository.claim(most, LENT_SECONDS);
  }

  /**
   * Keeps what is signed and tells the applicant; drops it when the certificate has ended or been
   * signed meanwhile.
   */
  void keep(CertificateRow row, SignedPaper paper) {
    if (repository.issue(row.id(), paper.content(), paper.sha256())) {
      applications.tellReady(row.application(), row.number());
    }
  }
}
