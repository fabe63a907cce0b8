package org.jansetu.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jansetu.grievance.GrievanceAnswered;
import org.jansetu.grievance.GrievanceClosed;
import org.jansetu.grievance.GrievanceEscalated;
import org.jansetu.grievance.GrievanceLodged;
import org.jansetu.tenancy.Programmes;

/** What happens to grievances becomes calls, in the transaction in which it happens. */
@Dependent
class TaskMaker {

  @Inject private TaskRepository tasks;
  @Inject private Programmes programmes;

  void tell(@Observes GrievanceLodged event) {
    if (isOn() && event.promisedOn() != null) {
      tasks.ask(TaskCard.TELL_OFFICE, event.token(), event.office());
    }
  }

  void tell(@Observes GrievanceEscalated event) {
    if (isOn()) {
      // The citizen has said by another way that it is not solved.
      tasks.drop(TaskCard.TAKE_CONSENT, event.token());
      // Another office has it, which may ask again.
      tasks.drop(TaskCard.ASK_CITIZEN, event.token());
      tasks.ask(TaskCard.TELL_OFFICE, event.token(), event.office());
    }
  }

  void tell(@Observes GrievanceEscalated.Sweep sweep) {
    if (isOn()) {
      tasks.drop(
          TaskCard.ASK_CITIZEN, sweep.raised().stream().map(GrievanceEscalated::token).toList());
      tasks.ask(
          TaskCard.TELL_OFFICE,
          sweep.raised().stream().map(GrievanceEscalated::token).toList(),
          sweep.raised().stream().map(GrievanceEscalated::office).toList());
    }
  }

  void askConsent(@Observes GrievanceAnswered event) {
    if (isOn() && event.hasContact()) {
      tasks.ask(TaskCard.TAKE_CONSENT, event.token(), event.office());
    }
  }

  void askCitizen(@Observes GrievanceAnswered.Asked event) {
    if (isOn() && event.hasContact()) {
      tasks.ask(TaskCard.ASK_CITIZEN, event.token(), event.office());
    }
  }

  void heard(@Observes GrievanceAnswered.Heard event) {
    if (isOn()) {
      tasks.drop(TaskCard.ASK_CITIZEN, event.token());
    }
  }

  void forget(@Observes GrievanceClosed event) {
    if (isOn()) {
      tasks.drop(TaskCard.ASK_CITIZEN, event.token());
      tasks.drop(TaskCard.TAKE_CONSENT, event.token());
      tasks.drop(TaskCard.TELL_OFFICE, event.token());
    }
  }

  private boolean isOn() {
    return programmes.current().part(ContactRules.class, ContactRules::of).isOn();
  }
}
