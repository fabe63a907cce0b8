package org.jansetu.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.Locale;
import java.util.UUID;
import org.jansetu.punch.Contact;
import org.jansetu.punch.DeviceOrder;
import org.jansetu.punch.Devices;
import org.jansetu.punch.Terminals;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;

/** A test in the container in which terminals of the sample programme call. */
public abstract class AtTerminals extends InContainer {

  /** The administrator of the sample's State. */
  protected static final Posting STATE = new Posting(Role.STATE_ADMIN, "ND");

  @Inject protected Devices devices;
  @Inject protected Terminals terminals;
  @Inject private UserTransaction transaction;
  @PersistenceContext private EntityManager entities;

  /** The rows of the caller's programme. */
  protected final Rows rows() {
    return new Rows(transaction, entities, callers.current().tenant());
  }

  /** A call of a terminal of that version. */
  protected static Contact contact(String serial, String push) {
    return new Contact(serial, "10.20.30.40", null, null, push, null);
  }

  /** The number of a terminal of that version that was let in at a centre. */
  protected final String admitted(String centre, String push) {
    String serial = "U" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    asVisitor(SAMPLE);
    assertThrows(Refusal.class, () -> terminals.greet(contact(serial, push)));
    as(SAMPLE, STATE);
    devices.admit(new DeviceOrder(serial, centre, "5.5", null, null));
    asVisitor(SAMPLE);
    terminals.greet(contact(serial, push));
    return serial;
  }
}
