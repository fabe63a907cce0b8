package org.jansetu.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jansetu.access.TooManyAttempts;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.workflow.Move;

/**
 * The steps of the public page, each a transaction of its own: a refusal does not undo the count of
 * wrong answers.
 */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TrackingDesk {

  @Inject private TrackingRepository attempts;
  @Inject private CaseRepository cases;
  @Inject private CaseSight sight;

  /**
   * The case of that number when the mobile is the applicant's. Refuses with too-many-attempts
   * while the number or the mobile is locked, whether the answer would be right or not.
   */
  Optional<Tracking> find(String number, String mobile) {
    long seconds = attempts.secondsLocked(byNumber(number), byMobile(mobile));
    if (seconds > 0) {
      throw new TooManyAttempts(seconds);
    }
    return cases
        .find(number)
        .filter(row -> mobile.equals(row.mobile()))
        .map(row -> sight.tracking(row, said(row)));
  }

  /** What the office wrote to the applicant last; looked for only where a workflow tells. */
  private String said(CaseRow row) {
    String said = null;
    if (sight.way(row).moves().stream().anyMatch(Move::tells)) {
      for (Object[] event : cases.events(row.id())) {
        boolean isTold =
            event[6] != null && sight.isTold(row, (String) event[4], (String) event[3]);
        said = isTold ? (String) event[6] : said;
      }
    }
    return said;
  }

  /**
   * Counts a wrong answer for the mobile and, where there is such a case, for the number, so that
   * neither can be tried out.
   */
  void fail(String number, String mobile) {
    attempts.count(byMobile(mobile));
    if (cases.find(number).isPresent()) {
      attempts.count(byNumber(number));
    }
  }

  void forgetQuiet() {
    attempts.forgetQuiet();
  }

  private static String byNumber(String number) {
    return "number " + number;
  }

  private static String byMobile(String mobile) {
    return "mobile " + mobile;
  }
}
