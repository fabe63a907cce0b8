package org.jansetu.punch;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@Dependent
class DeviceRepository {

  @PersistenceContext private EntityManager entities;

  Optional<Device> find(String serial) {
    List<?> rows =
        entities
            .createNativeQuery("select " + Device.COLUMNS + " from punch.device where serial = ?")
            .setParameter(1, serial)
            .getResultList();
    return rows.stream().map(Device::of).findFirst();
  }

  Device lock(String serial) {
    return Device.of(
        entities
            .createNativeQuery(
                "select " + Device.COLUMNS + " from punch.device where serial = ? for update")
            .setParameter(1, serial)
            .getSingleResult());
  }

  /** Lists an unknown terminal, unless so many are listed already. */
  void quarantine(Contact contact, String zone, int most) {
    entities
        .createNativeQuery(
            "insert into punch.device (serial, status, zone, address, push_version, firmware,"
                + " last_seen_at) select ?, 'quarantined', ?, ?, ?, ?, now()"
                + " where (select count(*) from punch.device where status = 'quarantined') < ?"
                + " on conflict do nothing")
        .setParameter(1, contact.serial())
        .setParameter(2, zone)
        .setParameter(3, contact.address())
        .setParameter(4, contact.push())
        .setParameter(5, contact.firmware())
        .setParameter(6, most)
        .executeUpdate();
  }

  /** Lets in what the folder declares; one that is there already stays as it was set. */
  void declare(String serial, PunchRules.Declared declared, String zone) {
    entities
        .createNativeQuery(
            "insert into punch.device (serial, centre, status, zone, networks, illustrative)"
                + " values (?, ?, 'admitted', ?, ?, ?) on conflict do nothing")
        .setParameter(1, serial)
        .setParameter(2, declared.centre())
        .setParameter(3, declared.zone() == null ? zone : declared.zone())
        .setParameter(4, declared.networks())
        .setParameter(5, declared.isIllustrative())
        .executeUpdate();
  }

  /** What was learned at a contact. */
  record Touch(
      String serial,
      String address,
      boolean isMoved,
      String keyedAddress,
      String push,
      String firmware,
      Integer skew) {}

  void touch(Touch touch) {
    entities
        .createNativeQuery(
            "update punch.device set last_seen_at = now(), silent_at = null,"
                + " former_at = case when cast(? as boolean) then last_seen_at else former_at end,"
                + " former_address = case when cast(? as boolean) then address"
                + " else former_address end,"
                + " address = ?, keyed_address = coalesce(?, keyed_address),"
                + " push_version = coalesce(?, push_version), firmware = coalesce(?, firmware),"
                + " skew_seconds = coalesce(cast(? as integer), skew_seconds) where serial = ?")
        .setParameter(1, touch.isMoved())
        .setParameter(2, touch.isMoved())
        .setParameter(3, touch.address())
        .setParameter(4, touch.keyedAddress())
        .setParameter(5, touch.push())
        .setParameter(6, touch.firmware())
        .setParameter(7, touch.skew())
        .setParameter(8, touch.serial())
        .executeUpdate();
  }

  void stamp(String serial, String stamp, boolean isPunches) {
    entities
        .createNativeQuery(
            "update punch.device set "
                + (isPunches ? "stamp" : "oper_stamp")
                + " = ? where serial = ?")
        .setParameter(1, stamp)
        .setParameter(2, serial)
        .executeUpdate();
  }

  void admit(DeviceOrder order) {
    entities
        .createNativeQuery(
            "update punch.device set status = 'admitted', centre = ?, zone = ?, networks = ?,"
                + " key_sha256 = case when cast(? as boolean) then key_sha256 else ? end,"
                + " keyed_address = null where serial = ?")
        .setParameter(1, order.centre())
        .setParameter(2, order.zone())
        .setParameter(3, order.networks())
        .setParameter(4, order.key() == null)
        .setParameter(
            5, order.key() == null || order.key().isEmpty() ? null : Device.sha256(order.key()))
        .setParameter(6, order.serial())
        .executeUpdate();
  }

  void reject(String serial) {
    entities
        .createNativeQuery("update punch.device set status = 'rejected' where serial = ?")
        .setParameter(1, serial)
        .executeUpdate();
  }

  /**
   * Terminals by serial number.
   *
   * @param centre code of the centre that is asked for, or null for all
   * @param status the status, or null for all
   */
  List<Device> list(String centre, String status, String after, int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select "
                    + Device.COLUMNS
                    + " from punch.device where (cast(? as text) is null or centre = ?)"
                    + " and (cast(? as text) is null or status = ?) and serial > ?"
                    + " order by serial limit ?")
            .setParameter(1, centre)
            .setParameter(2, centre)
            .setParameter(3, status)
            .setParameter(4, status)
            .setParameter(5, after == null ? "" : after)
            .setParameter(6, most)
            .getResultList();
    return rows.stream().map(Device::of).toList();
  }
}
