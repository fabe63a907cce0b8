package org.jansetu.punch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hears of punches, as the roster would. */
@ApplicationScoped
class Heard {

  private final Queue<Punch> punches = new ConcurrentLinkedQueue<>();

  void hear(@Observes PunchesTaken taken) {
    punches.addAll(taken.punches());
  }

  /** Those of the device, as they came. */
  List<Punch> of(String device) {
    return punches.stream().filter(punch -> punch.device().equals(device)).toList();
  }
}
