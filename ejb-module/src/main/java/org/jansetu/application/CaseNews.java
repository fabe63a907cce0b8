package org.jansetu.application;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.jansetu.access.Users;
import org.jansetu.tenancy.Caller;
import org.jansetu.workflow.Outcome;

/** Tells those above what happened to a case, in the transaction in which it happened. */
@Dependent
class CaseNews {

  @Inject private Event<ApplicationFiled> filed;
  @Inject private Event<ApplicationMoved> moved;
  @Inject private Event<ApplicationApproved> approved;
  @Inject private Event<PromiseBroken> broken;
  @Inject private CaseLetters letters;
  @Inject private Users users;

  void filed(List<ApplicationFiled> events) {
    letters.filed(events);
    events.forEach(filed::fire);
  }

  void ready(String number, String certificate) {
    letters.ready(number, certificate);
  }

  void broken(PromiseBroken event) {
    broken.fire(event);
  }

  void moved(CaseRow row, CaseChange change, ActionRequest request, Caller by) {
    letters.moved(row, change, request);
    moved.fire(
        new ApplicationMoved(
            row.number(),
            row.service(),
            request.action(),
            row.state(),
            change.to().code(),
            request.remark(),
            request.reasonCode(),
            row.applicantName(),
            row.mobile()));
    if (row.brokenOn() == null && change.brokenOn() != null) {
      broken(new PromiseBroken(row.number(), row.service(), row.jurisdiction(), row.promisedOn()));
    }
    if (change.to().outcome() == Outcome.APPROVED) {
      approved.fire(
          new ApplicationApproved(
              row.number(),
              row.service(),
              row.department(),
              by.username(),
              users.nameOnPaper(by.username()),
              row.applicantName(),
              row.answers(),
              change.decidedOn()));
    }
  }
}
