package org.jansetu.stationery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.audit.AuditTrail;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Numbered sheets: every one that a kiosk got is used for one copy of one paper, spoilt with a
 * reason, or still there.
 */
@Stateless
@TenantBound
public class Stationery {

  private static final Set<String> STATES = Set.of("issued", "used", "spoilt");

  @Inject private SheetRepository repository;
  @Inject private Kiosks kiosks;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  /**
   * Gives sheets to a kiosk. For state and society administrators. Refuses with not-found a kiosk
   * that the caller may not see, with invalid-input a lot that cannot be numbered, and with
   * sheet-exists when one of the serial numbers was given out before.
   */
  public SheetBalance issue(SheetLot lot) {
    callers.current().require(Role.STATE_ADMIN, Role.SOCIETY_ADMIN);
    checkVisible(lot.kiosk());
    SheetNumbers.check(lot);
    if (repository.add(lot, callers.current().username()) != lot.sheets()) {
      throw new Refusal("sheet-exists", lot.firstSerial());
    }
    audit.record(
        "sheets.issued", lot.kiosk(), Map.of("first", lot.firstSerial(), "sheets", lot.sheets()));
    return repository.balance(lot.kiosk());
  }

  /**
   * Writes off a sheet of the operator's own kiosk. Refuses with forbidden, with invalid-input a
   * reason of less than 3 or more than 300 characters, and with sheet-not-available one that does
   * not lie there unused.
   */
  public Sheet spoil(String serial, String reason) {
    Caller caller = callers.current();
    String kiosk = caller.placeAs(Role.OPERATOR);
    int length = reason == null ? 0 : reason.strip().length();
    if (length < 3 || length > 300) {
      throw InvalidInput.of("/reason", length < 3 ? "too-short" : "too-long", "3-300");
    }
    if (!repository.spoil(serial, kiosk, reason.strip(), caller.username())) {
      throw new Refusal("sheet-not-available", serial);
    }
    audit.record("sheet.spoilt", serial, Map.of("reason", reason.strip()));
    return repository.find(serial).orElseThrow(NotFound::new);
  }

  /**
   * Uses a sheet of the operator's own kiosk for one copy of a certificate. Refuses with forbidden
   * whoever works at no kiosk, and with sheet-not-available one that does not lie there unused.
   */
  public void use(SheetUse use) {
    Caller caller = callers.current();
    String kiosk = caller.placeAs(Role.OPERATOR);
    if (!repository.use(use, kiosk, caller.username())) {
      throw new Refusal("sheet-not-available", use.serial());
    }
  }

  /**
   * Uses as many sheets for one copy as it has pages, counting on from the one that is named: all
   * of them or none. Gives back their serial numbers. Refuses as {@link #use} does, naming the
   * sheet that is not there.
   *
   * @param first the sheet of the first page
   * @param pages how many, 1 or more
   */
  public List<String> useEach(SheetUse first, int pages) {
    List<String> serials = SheetNumbers.following(first.serial(), pages);
    serials.forEach(serial -> use(new SheetUse(serial, first.certificate(), first.copy())));
    return serials;
  }

  /** How many sheets a kiosk has. Refuses with not-found one that the caller may not see. */
  public SheetBalance balance(String kiosk) {
    checkReader(kiosk);
    return repository.balance(kiosk);
  }

  /**
   * What each sheet was used for, by serial number. Refuses as {@link #balance} does.
   *
   * @param state issued, used, spoilt, or null for all
   * @param cursor the last serial number of the page before, or null
   * @param limit 1 to 200
   */
  public Page<Sheet> list(String kiosk, String state, String cursor, int limit) {
    checkReader(kiosk);
    if (state != null && !STATES.contains(state)) {
      throw InvalidInput.of("/state", "unknown", "issued, used, spoilt");
    }
    return repository.list(kiosk, state == null ? "" : state, cursor == null ? "" : cursor, limit);
  }

  private void checkReader(String kiosk) {
    Caller caller = callers.current();
    caller.require(
        Role.OPERATOR,
        Role.CASHIER,
        Role.SOCIETY_ADMIN,
        Role.PROVIDER_ADMIN,
        Role.STATE_ADMIN,
        Role.AUDITOR);
    checkVisible(kiosk);
  }

  private void checkVisible(String kiosk) {
    if (!kiosks.isVisible(kiosk)) {
      throw new NotFound();
    }
  }
}
