package org.jansetu.punch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jansetu.audit.AuditTrail;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * The terminals of the caller's programme: the state administrator and the auditor see all of them,
 * a society those of its district and those that nobody has let in yet, the officer in charge of a
 * centre its own.
 */
@Stateless
@TenantBound
public class Devices {

  private static final int STEP = 200;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{4,64}");
  private static final int LONGEST_NETWORKS = 400;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_NAME = 120;
  private static final int MOST_FILES = 20;

  /** What newer terminals put before the name of the file that they write: their serial number. */
  private static final Pattern NAMED =
      Pattern.compile("([A-Za-z0-9-]{8,40})_attlog\\.dat", Pattern.CASE_INSENSITIVE);

  @Inject private DeviceRepository devices;
  @Inject private PunchRepository punches;
  @Inject private TerminalDesk desk;
  @Inject private Kiosks kiosks;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  /**
   * A file that was carried here from a terminal, and what came of it.
   *
   * @param serialNumber the terminal's
   * @param fileName what the file was called
   * @param carrier who handed it in
   * @param at when
   * @param lines how many lines it had
   * @param fresh how many punches were new
   * @param known how many were here already
   * @param odd how many lines could not be taken, which are listed among the oddities
   * @param outdated how many lay further back than punches are taken
   */
  public record Carried(
      String serialNumber,
      String fileName,
      String carrier,
      OffsetDateTime at,
      int lines,
      int fresh,
      int known,
      int odd,
      int outdated) {}

  /**
   * Terminals by serial number. Refuses with unauthenticated, forbidden, and with not-found a
   * centre that the caller may not know of.
   *
   * @param centre code of a centre, or null for all
   * @param status a status, or null for all
   * @param cursor where the page before ended, or null
   * @param limit from 1 to 200
   */
  public Page<DeviceCard> list(String centre, DeviceStatus status, String cursor, int limit) {
    admitReader();
    if (centre != null && !kiosks.isVisible(centre)) {
      throw new NotFound();
    }
    List<DeviceCard> found = new ArrayList<>();
    String after = cursor;
    while (found.size() <= limit) {
      List<Device> step = devices.list(centre, status == null ? null : status.code(), after, STEP);
      for (Device device : step) {
        if (found.size() <= limit && isVisible(device)) {
          found.add(card(device));
        }
        after = device.serial();
      }
      if (step.size() < STEP) {
        break;
      }
    }
    boolean isMore = found.size() > limit;
    List<DeviceCard> shown = isMore ? found.subList(0, limit) : found;
    return new Page<>(shown, isMore ? shown.get(limit - 1).serialNumber() : null);
  }

  /** Every terminal that the caller may see, as CSV with a header row. Refuses as {@link #list}. */
  public String csv() {
    StringBuilder table = new StringBuilder(4_096);
    try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
      printer.printRecord(
          "serialNumber", "centre", "status", "lastSeenAt", "silentMinutes", "firmware", "push");
      String cursor = null;
      do {
        Page<DeviceCard> page = list(null, null, cursor, STEP);
        for (DeviceCard card : page.items()) {
          printer.printRecord(
              card.serialNumber(),
              card.centre(),
              card.status().code(),
              card.lastSeenAt(),
              card.silentMinutes(),
              harmless(card.firmware()),
              harmless(card.pushVersion()));
        }
        cursor = page.nextCursor();
      } while (cursor != null);
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes what is written", e);
    }
    return table.toString();
  }

  /** What a terminal says of itself must not become a formula in somebody's table. */
  private static String harmless(String said) {
    return said != null && !said.isEmpty() && "=+-@".indexOf(said.charAt(0)) >= 0
        ? "'" + said
        : said;
  }

  /** One terminal. Refuses as {@link #list}, and with not-found one that is not there. */
  public DeviceCard get(String serial) {
    admitReader();
    return card(visible(serial));
  }

  /**
   * Lets a terminal in at a centre, or sets it anew; what it sent before it was let in is sent
   * again by itself. For the state administrator and the society of the centre. Refuses with
   * invalid-input an unknown centre, a zone that is none, or that knows daylight saving, a network
   * that is none, and a key of less than 4 or more than 64 characters.
   */
  public DeviceCard admit(DeviceOrder order) {
    admitAdministrator();
    Device device = visible(order.serial());
    List<Violation> wrong = new ArrayList<>();
    if (order.centre() == null || !isKnown(order.centre())) {
      wrong.add(new Violation("/centre", "unknown", "kiosk"));
    }
    String zone = order.zone() == null ? device.zone().said() : order.zone().strip();
    if (ClockZone.find(zone).isEmpty()) {
      wrong.add(new Violation("/zone", "wrong-type", "5.5, 330, +05:30"));
    }
    String networks = order.networks() == null ? device.networks() : order.networks().strip();
    if (networks.length() > LONGEST_NETWORKS || Networks.find(networks).isEmpty()) {
      wrong.add(new Violation("/networks", "wrong-type", "10.20.0.0/16"));
    }
    boolean isKeyed = order.key() != null && !order.key().isEmpty();
    if (isKeyed && !KEY.matcher(order.key()).matches()) {
      wrong.add(new Violation("/key", "out-of-range", "4 - 64"));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    devices.admit(new DeviceOrder(device.serial(), order.centre(), zone, networks, order.key()));
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("from", device.status().code());
    detail.put("centre", order.centre());
    detail.put("zone", zone);
    detail.put("networks", networks);
    detail.put("key", order.key() == null ? "as it was" : isKeyed ? "set" : "none");
    audit.record("device.admitted", device.serial(), detail);
    return card(devices.lock(device.serial()));
  }

  /**
   * Turns a terminal away. Rights as for letting in. Refuses with invalid-input without a reason of
   * 1 to 500 characters.
   */
  public DeviceCard reject(String serial, String reason) {
    admitAdministrator();
    Device device = visible(serial);
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw InvalidInput.of("/reason", "out-of-range", "1 - " + LONGEST_REASON);
    }
    devices.reject(device.serial());
    audit.record("device.rejected", device.serial(), Map.of("reason", reason.strip()));
    return card(devices.lock(device.serial()));
  }

  /**
   * Takes a file that a terminal wrote to a stick and that was carried here, {@code 1_attlog.dat};
   * it is kept as it came when this returns. For the state administrator, the society and the
   * officer in charge of the centre. Refuses with not-found, with device-quarantined and
   * device-rejected a terminal that was not let in, with too-large more than 5 MiB, with
   * file-of-other-terminal a file whose name says another serial number, and with
   * file-without-punches one without a single line of presence.
   *
   * @param file its {@code table} is the file's name
   */
  public Carried carry(String serial, Sending file) {
    callers.current().require(Role.STATE_ADMIN, Role.SOCIETY_ADMIN, Role.CENTRE_OFFICER);
    Device device = visible(serial);
    if (device.status() != DeviceStatus.ADMITTED) {
      throw new Refusal("device-" + device.status().code());
    }
    if (file.body().length > Terminals.MOST_BYTES) {
      throw new Refusal("too-large");
    }
    Matcher named = NAMED.matcher(file.table());
    if (named.matches() && !named.group(1).equalsIgnoreCase(device.serial())) {
      throw new Refusal("file-of-other-terminal", named.group(1));
    }
    String name = file.table().replaceAll("[^\\p{L}\\p{N} ._-]", "_");
    Carried carried =
        desk.carry(
                device,
                new Sending(
                    name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                    null,
                    file.body()),
                callers.current().username())
            .orElseThrow(() -> new Refusal("file-without-punches"));
    audit.record(
        "device.file-carried",
        device.serial(),
        Map.of("file", carried.fileName(), "lines", carried.lines(), "fresh", carried.fresh()));
    return carried;
  }

  /** The last 20 files of a terminal, the newest first. Refuses as {@link #get}. */
  public List<Carried> files(String serial) {
    admitReader();
    return punches.parcels(visible(serial).serial(), MOST_FILES, programmes.current().zone());
  }

  private void admitReader() {
    callers
        .current()
        .require(
            Role.PLATFORM, Role.STATE_ADMIN, Role.AUDITOR, Role.SOCIETY_ADMIN, Role.CENTRE_OFFICER);
  }

  private void admitAdministrator() {
    callers.current().require(Role.STATE_ADMIN, Role.SOCIETY_ADMIN);
  }

  private Device visible(String serial) {
    return devices.find(String.valueOf(serial)).filter(this::isVisible).orElseThrow(NotFound::new);
  }

  private boolean isVisible(Device device) {
    return device.centre() == null
        ? !isOfOneCentre(callers.current())
        : kiosks.isVisible(device.centre());
  }

  /** Whoever is in charge of one centre sees its own and no strangers. */
  static boolean isOfOneCentre(Caller caller) {
    return caller.has(Role.CENTRE_OFFICER)
        && !caller.has(Role.SOCIETY_ADMIN)
        && !caller.has(Role.STATE_ADMIN)
        && !caller.has(Role.AUDITOR);
  }

  private boolean isKnown(String centre) {
    try {
      return kiosks.isVisible(centre);
    } catch (NotFound e) {
      return false;
    }
  }

  private DeviceCard card(Device device) {
    Programme programme = programmes.current();
    ZoneId zone = programme.zone();
    PunchRules rules = PunchRules.of(programme);
    Instant now = Instant.now();
    Instant heard = device.lastSeenAt() == null ? device.notedAt() : device.lastSeenAt();
    long silent = Math.max(0, Duration.between(heard, now).toMinutes());
    return new DeviceCard(
        device.serial(),
        device.centre(),
        device.centre() == null ? null : kiosks.place(device.centre()).name(),
        device.status(),
        device.lastSeenAt() == null ? null : device.lastSeenAt().atZone(zone).toOffsetDateTime(),
        device.lastSeenAt() == null ? null : silent,
        device.status() == DeviceStatus.ADMITTED && silent >= rules.silentMinutes(),
        device.zone().said(),
        device.networks(),
        device.keySha256() != null,
        device.address(),
        device.skewSeconds(),
        device.pushVersion(),
        device.firmware(),
        device.illustrative());
  }
}
