package org.jansetu.upkeep;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.punch.DeviceCard;
import org.jansetu.punch.DeviceStatus;
import org.jansetu.punch.Devices;
import org.jansetu.punch.PunchRules;
import org.jansetu.roster.Functionaries;
import org.jansetu.roster.Functionary;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** What the terminals of the caller's programme are told to do. */
@Stateless
@TenantBound
public class Commands {

  private static final int MOST_OPEN = 50;
  private static final int MOST_LISTED = 50;
  private static final int USUAL_HOURS = 24;

  @Inject private CommandRepository commands;
  @Inject private Devices devices;
  @Inject private Functionaries people;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  /**
   * Queues a command until the terminal calls; what waits already is not queued twice. For the
   * state administrator and the society of the centre. Refuses with not-found, with
   * device-quarantined and device-rejected a terminal that was not let in, with too-many-commands
   * beyond 50 open ones, with command-not-spoken what the terminal's version has no words for, and
   * with invalid-input records from a day that is ahead or further back than punches are taken, and
   * a person whom nobody knows, whose service is over or whose name has no Latin letters.
   */
  public CommandCard give(CommandOrder order) {
    callers.current().require(Role.STATE_ADMIN, Role.SOCIETY_ADMIN);
    DeviceCard device = devices.get(order.serial());
    if (device.status() != DeviceStatus.ADMITTED) {
      throw new Refusal("device-" + device.status().code());
    }
    Programme programme = programmes.current();
    String name = check(order, programme);
    boolean isPanel = device.pushVersion() != null && device.pushVersion().startsWith("3");
    if (isPanel && order.kind() == CommandKind.RECORDS) {
      throw new Refusal("command-not-spoken");
    }
    if (commands.open(device.serialNumber()) >= MOST_OPEN) {
      throw new Refusal("too-many-commands", MOST_OPEN);
    }
    int hours = programme.section("punches").path("commandHours").asInt(USUAL_HOURS);
    commands.insert(order, name, callers.current().username(), hours);
    audit.record("device.command", device.serialNumber(), said(order));
    return commands.newest(order, programme.zone());
  }

  /** What is wrong with it is refused; the name that the terminal is told, or null. */
  private String check(CommandOrder order, Programme programme) {
    boolean isRecords = order.kind() == CommandKind.RECORDS;
    if (isRecords != (order.since() != null)) {
      throw InvalidInput.of("/since", isRecords ? "required" : "not-allowed", "");
    }
    if (order.kind().isOfPerson() != (order.pin() != null)) {
      throw InvalidInput.of("/pin", order.kind().isOfPerson() ? "required" : "not-allowed", "");
    }
    LocalDate today = LocalDate.now(programme.zone());
    LocalDate oldest = today.minusDays(PunchRules.of(programme).oldestDays());
    if (isRecords && (order.since().isAfter(today) || order.since().isBefore(oldest))) {
      throw InvalidInput.of("/since", "out-of-range", oldest + " - " + today);
    }
    if (order.kind().isOfPerson() && !order.pin().matches("[0-9]{1,9}")) {
      throw InvalidInput.of("/pin", "out-of-range", "1 - 9");
    }
    return order.kind() == CommandKind.PERSON ? name(order.pin(), today) : null;
  }

  private String name(String pin, LocalDate today) {
    Functionary person =
        people.find(pin).orElseThrow(() -> InvalidInput.of("/pin", "no-person", ""));
    if (person.validUntil() != null && person.validUntil().isBefore(today)) {
      throw InvalidInput.of("/pin", "not-in-service", "");
    }
    String name = CommandWords.name(person.name().en());
    if (name.isEmpty()) {
      throw InvalidInput.of("/pin", "no-latin-name", "");
    }
    return name;
  }

  private static Map<String, Object> said(CommandOrder order) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("kind", order.kind().code());
    if (order.since() != null) {
      detail.put("since", order.since().toString());
    }
    if (order.pin() != null) {
      detail.put("pin", order.pin());
    }
    return detail;
  }

  /** The last 50 commands of a terminal, the newest first. Refuses as {@link Devices#get}. */
  public List<CommandCard> list(String serial) {
    DeviceCard device = devices.get(serial);
    return commands.list(device.serialNumber(), MOST_LISTED, programmes.current().zone());
  }

  /**
   * Takes a command back that the terminal was not told yet. Rights as for giving one. Refuses with
   * not-found, and with command-told one that is on its way or over.
   */
  public CommandCard withdraw(String serial, long id) {
    callers.current().require(Role.STATE_ADMIN, Role.SOCIETY_ADMIN);
    DeviceCard device = devices.get(serial);
    CommandCard known = find(device, id);
    if (!commands.withdraw(id)) {
      throw new Refusal("command-told");
    }
    audit.record(
        "device.command-withdrawn",
        device.serialNumber(),
        Map.of("kind", known.kind().code(), "command", id));
    return find(device, id);
  }

  private CommandCard find(DeviceCard device, long id) {
    return commands
        .find(device.serialNumber(), id, programmes.current().zone())
        .orElseThrow(NotFound::new);
  }
}
