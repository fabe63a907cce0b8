package org.jansetu.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jansetu.access.TooManyAttempts;
import org.jansetu.tenancy.TenantBound;

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
    return cases.find(number).filter(row -> mobile.equals(row.mobile())).map(sight::tracking);
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
