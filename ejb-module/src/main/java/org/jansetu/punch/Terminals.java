package org.jansetu.punch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * What terminals say and are told, in the caller's programme. A terminal signs in by its serial
 * number, by the network it calls from and, where one was set, by a key; nobody else may call these
 * methods usefully.
 */
@Stateless
@TenantBound
public class Terminals {

  /** What one body may have, in bytes: 5 MiB. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  /** Tables whose lines are punches. */
  private static final Set<String> OF_PUNCHES = Set.of("ATTLOG", "RTLOG");

  /** Tables that are kept, without what is of somebody's body. */
  private static final Set<String> KEPT = Set.of("OPERLOG");

  @Inject private TerminalDesk desk;
  @Inject private Programmes programmes;
  @Inject private Callers callers;

  /**
   * The one programme in which a terminal of that serial number is known; empty where there is none
   * or more than one. The caller is afterwards a visitor of that programme.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<ProgrammeSummary> findHome(Contact contact, String request) {
    if (!contact.isNamed()) {
      return Optional.empty();
    }
    List<ProgrammeSummary> homes =
        programmes.list().stream().filter(one -> isHome(one, contact, request)).toList();
    if (homes.size() != 1) {
      return Optional.empty();
    }
    enter(homes.get(0), request);
    return Optional.of(homes.get(0));
  }

  private boolean isHome(ProgrammeSummary programme, Contact contact, String request) {
    enter(programme, request);
    return desk.knows(contact.serial());
  }

  private void enter(ProgrammeSummary programme, String request) {
    callers.set(Caller.anonymous(programme.tenant(), programme.code(), Locale.ENGLISH, request));
  }

  /**
   * A terminal says hello: what it is to be told, line by line. Refuses with serial-malformed,
   * device-quarantined, device-rejected, device-network and device-key.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Greeting greet(Contact contact) {
    return new Greeting(met(contact), contact.push());
  }

  /**
   * A terminal that listens.
   *
   * @param serial its serial number
   * @param version the first number of the version of its protocol, from 1 on
   * @param zone the zone of its clock, as it wants to be told
   * @param zoneMinutes how far that is ahead of universal time
   */
  public record Listener(String serial, int version, String zone, int zoneMinutes) {}

  /** A terminal asks what there is to do. Refuses as {@link #greet}. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Listener hear(Contact contact) {
    Device device = met(contact);
    return new Listener(
        device.serial(),
        Greeting.major(device.pushVersion()),
        device.zone().said(),
        device.zone().minutes());
  }

  /**
   * Takes what a terminal sends; it is there for good when this returns. Refuses as {@link #greet},
   * and with template-refused a table of templates.
   *
   * @return how many lines were in it, whether taken, there before, or listed as odd
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int take(Contact contact, Sending sending) {
    named(contact);
    String table = sending.table() == null ? "" : sending.table().strip();
    if (TemplateCut.isTable(table)) {
      TerminalDesk.Met met = desk.refuseTemplates(contact, table.toLowerCase(Locale.ROOT));
      throw new Refusal(met.refusal() == null ? "template-refused" : met.refusal());
    }
    String kind = table.toUpperCase(Locale.ROOT);
    boolean isPunches = OF_PUNCHES.contains(kind);
    if (!isPunches && !KEPT.contains(kind)) {
      met(contact);
      return 0;
    }
    Sending clean = new Sending(kind, stamp(sending.stamp()), sending.body());
    TerminalDesk.Taken taken = desk.take(contact, clean, isPunches);
    if (taken.refusal() != null) {
      throw new Refusal(taken.refusal());
    }
    return taken.lines();
  }

  /** Only what can be a stamp is kept and told again. */
  private static String stamp(String said) {
    return said != null && said.matches("[0-9A-Za-z]{1,20}") ? said : null;
  }

  private Device met(Contact contact) {
    named(contact);
    TerminalDesk.Met met = desk.meet(contact);
    if (met.refusal() != null) {
      throw new Refusal(met.refusal());
    }
    return met.device();
  }

  private static void named(Contact contact) {
    if (!contact.isNamed()) {
      throw new Refusal("serial-malformed");
    }
  }
}
