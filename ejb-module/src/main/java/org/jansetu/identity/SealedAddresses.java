package org.jansetu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jansetu.notification.AddressWanted;

/** Tells the outbox, at the last moment, which number an alias stands for. */
@ApplicationScoped
public class SealedAddresses {

  @Inject private Identities identities;

  /** Gives the address of an alias that is ours; public because the container calls observers. */
  public void resolve(@Observes AddressWanted wanted) {
    if (wanted.alias().startsWith(Identities.ALIAS)) {
      identities.resolve(wanted.alias()).ifPresent(wanted::give);
    }
  }
}
