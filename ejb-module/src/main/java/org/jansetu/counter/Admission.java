package org.jansetu.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jansetu.catalogue.Availability;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.network.KioskPlace;
import org.jansetu.shared.Refusal;

/** Whether a service can be had now, at this kiosk. */
@Dependent
class Admission {

  @Inject private Event<Counter.Opening> asked;

  /** Refuses with service-closed when its window is shut or its district is another one. */
  void check(ServiceDefinition service, KioskPlace kiosk) {
    boolean isOffered = service.isOfferedIn(kiosk.place().values());
    if (!isOffered || service.availability(Instant.now()) == Availability.CLOSED) {
      throw new Refusal("service-closed", service.code());
    }
  }

  /**
   * In which part of its window the service is at that moment, as tariffs name it: {@code open},
   * {@code late}, or empty where it has none. Whoever keeps its dates may refuse.
   */
  String window(ServiceDefinition service, Instant at) {
    Counter.Opening opening = new Counter.Opening(service.code(), at);
    if (service.window() != null && service.availability(at) != Availability.CLOSED) {
      opening.say(service.availability(at).code());
    }
    asked.fire(opening);
    return opening.window();
  }
}
