package org.jansetu.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.jansetu.tenancy.TenantBound;

/** Moves a kiosk into another area, as a publication of its programme would. */
@ApplicationScoped
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Removal {

  @PersistenceContext private EntityManager entities;

  void kiosk(String kiosk, String area) {
    entities
        .createNativeQuery(
            "update network.kiosk set area_id = (select a.id from hierarchy.area a"
                + " where a.code = ?) where code = ?")
        .setParameter(1, area)
        .setParameter(2, kiosk)
        .executeUpdate();
  }
}
