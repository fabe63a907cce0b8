package org.jansetu.counter;

import jakarta.enterprise.context.Dependent;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.network.KioskPlace;
import org.jansetu.shared.Refusal;

/** Whether a service can be had now, at this kiosk. */
@Dependent
class Admission {

  /** Refuses with service-closed when its window is shut or its district is another one. */
  void check(ServiceDefinition service, KioskPlace kiosk) {
    boolean isOffered =
        service.districts().isEmpty()
            || service.districts().stream().anyMatch(kiosk.place()::containsValue);
    if (!isOffered || !service.isOpenNow()) {
      throw new Refusal("service-closed", service.code());
    }
  }
}
