package org.jansetu.counter;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import org.jansetu.catalogue.Availability;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.network.KioskPlace;
import org.jansetu.shared.Refusal;

/** Whether a service can be had now, at this kiosk. */
@Dependent
class Admission {

  /** Refuses with service-closed when its window is shut or its district is another one. */
  void check(ServiceDefinition service, KioskPlace kiosk) {
    boolean isOffered = service.isOfferedIn(kiosk.place().values());
    if (!isOffered || service.availability(Instant.now()) == Availability.CLOSED) {
      throw new Refusal("service-closed", service.code());
    }
  }
}
