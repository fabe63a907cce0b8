package org.jansetu.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the tests hear of cases. */
@ApplicationScoped
class Heard {

  private final List<ApplicationFiled> filed = new CopyOnWriteArrayList<>();
  private final List<ApplicationMoved> moved = new CopyOnWriteArrayList<>();
  private final List<ApplicationApproved> approved = new CopyOnWriteArrayList<>();
  private final List<PromiseBroken> broken = new CopyOnWriteArrayList<>();

  void filed(@Observes ApplicationFiled event) {
    filed.add(event);
  }

  void moved(@Observes ApplicationMoved event) {
    moved.add(event);
  }

  void approved(@Observes ApplicationApproved event) {
    approved.add(event);
  }

  void broken(@Observes PromiseBroken event) {
    broken.add(event);
  }

  List<ApplicationFiled> filed(String number) {
    return filed.stream().filter(event -> event.number().equals(number)).toList();
  }

  List<ApplicationMoved> moved(String number) {
    return moved.stream().filter(event -> event.number().equals(number)).toList();
  }

  List<ApplicationApproved> approved(String number) {
    return approved.stream().filter(event -> event.number().equals(number)).toList();
  }

  List<PromiseBroken> broken(String number) {
    return broken.stream().filter(event -> event.number().equals(number)).toList();
  }
}
