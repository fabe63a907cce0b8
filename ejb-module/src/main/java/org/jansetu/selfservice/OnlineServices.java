package org.jansetu.selfservice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jansetu.catalogue.Availability;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.LocalText;

/** What citizens may ask for from home. */
@Dependent
class OnlineServices {

  @Inject private Catalogue catalogue;
  @Inject private Kiosks kiosks;
  @Inject private DraftChecks checks;

  /** Whether the service opens a case here, is open now, and is had at the online place. */
  boolean isOffered(ServiceDefinition service) {
    return checks.isCase(service)
        && service.availability(Instant.now()) != Availability.CLOSED
        && kiosks
            .findPortal()
            .map(KioskPlace::place)
            .filter(place -> service.isOfferedIn(place.values()))
            .isPresent();
  }

  /** What the service is called now; its code when it is no longer there. */
  LocalText name(String code) {
    return catalogue
        .find(code)
        .map(ServiceDefinition::name)
        .orElseGet(() -> LocalText.english(code));
  }
}
