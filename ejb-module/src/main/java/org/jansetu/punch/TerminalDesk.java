package org.jansetu.punch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/**
 * Meets terminals, each call in one transaction. It answers where it refuses, because a terminal
 * that is turned away is written down.
 */
@Dependent
@TenantBound
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TerminalDesk {

  /** What was seen within so many seconds is not written again. */
  private static final int FRESH_SECONDS = 20;

  private static final int SKEW_NEWS_SECONDS = 30;
  private static final Duration TURNS = Duration.ofHours(1);

  /** What a body is called that came in a file, and from where. */
  private static final String CARRIED = "CARRIED";

  private static final String CARRIER = "file";

  @Inject private DeviceRepository devices;
  @Inject private PunchRepository punches;
  @Inject private Programmes programmes;
  @Inject private Event<PunchesTaken> events;

  /**
   * Who called.
   *
   * @param device the terminal; null where it was turned away without being listed
   * @param refusal why it is not listened to; null where it is
   */
  record Met(Device device, String refusal) {}

  /**
   * What was taken.
   *
   * @param refusal why nothing was; null where something was
   * @param lines how many lines there were
   */
  record Taken(String refusal, int lines) {}

  boolean knows(String serial) {
    return devices.find(serial).isPresent()
        || PunchRules.of(programmes.current()).declared().containsKey(serial);
  }

  /** Finds out who calls, and writes down that they did. */
  Met meet(Contact contact) {
    Programme programme = programmes.current();
    PunchRules rules = PunchRules.of(programme);
    Optional<Device> found = devices.find(contact.serial());
    if (found.isEmpty()) {
      PunchRules.Declared declared = rules.declared().get(contact.serial());
      if (declared == null) {
        devices.quarantine(contact, rules.zone(), rules.mostQuarantined());
        return new Met(null, "device-quarantined");
      }
      devices.declare(contact.serial(), declared, rules.zone());
      found = devices.find(contact.serial());
    }
    Device device = found.orElseThrow();
    String refusal = device.refusal(contact);
    if (refusal == null) {
      notice(device, contact, rules, programme);
    } else if (refusal.equals("device-network")) {
      suspect("moved", device, contact.address(), programme);
    } else if (device.lastSeenAt() == null || isOld(device.lastSeenAt())) {
      touch(device, contact, false, null);
    }
    return new Met(device, refusal);
  }

  /** Keeps a body and takes what is in it. */
  Taken take(Contact contact, Sending sending, boolean isPunches) {
    Met met = meet(contact);
    if (met.refusal() != null) {
      return new Taken(met.refusal(), 0);
    }
    Programme programme = programmes.current();
    Device device = met.device();
    PunchLines lines =
        isPunches
            ? log(device, PunchRules.of(programme)).punches(sending.body())
            : AttendanceLog.operations(sending.body());
    if (lines.count() == 0) {
      return new Taken(null, 0);
    }
    // The terminal's row before its punches, always, so that two bodies never wait for each other.
    boolean isNews = sending.stamp() != null && !sending.stamp().equals(stamp(device, isPunches));
    if (isNews) {
      devices.stamp(device.serial(), sending.stamp(), isPunches);
    }
    List<Punch> fresh =
        punches.take(
            new PunchRepository.Body(
                programme.zone().getId(),
                device,
                sending.table(),
                sending.stamp(),
                contact.address(),
                skew(contact),
                Way.TERMINAL),
            lines);
    if (!fresh.isEmpty()) {
      events.fire(new PunchesTaken(fresh));
    }
    return new Taken(null, lines.count());
  }

  private static AttendanceLog log(Device device, PunchRules rules) {
    long now = Instant.now().getEpochSecond();
    return new AttendanceLog(
        device.zone(),
        now - Duration.ofDays(rules.oldestDays()).toSeconds(),
        now + Duration.ofMinutes(rules.futureMinutes()).toSeconds());
  }

  /**
   * Keeps a file that somebody has carried here from a terminal, and takes what is in it. Of a file
   * without a single line of presence nothing is kept; the answer is then empty.
   */
  Optional<Devices.Carried> carry(Device device, Sending file, String carrier) {
    Programme programme = programmes.current();
    PunchLines lines = log(device, PunchRules.of(programme)).carried(file.body());
    if (lines.good() + lines.outdated() == 0) {
      return Optional.empty();
    }
    List<Punch> fresh =
        punches.take(
            new PunchRepository.Body(
                programme.zone().getId(), device, CARRIED, null, CARRIER, null, Way.FILE),
            lines);
    punches.carried(device, new PunchRepository.Parcel(file, carrier, fresh.size()), lines);
    if (!fresh.isEmpty()) {
      events.fire(new PunchesTaken(fresh));
    }
    return punches.parcels(device.serial(), 1, programme.zone()).stream().findFirst();
  }

  /** Lists that a terminal offered templates. */
  Met refuseTemplates(Contact contact, String table) {
    Met met = meet(contact);
    if (met.refusal() == null) {
      punches.note(met.device(), OddLine.of(OddLine.TEMPLATE, "table " + table));
    }
    return met;
  }

  private static String stamp(Device device, boolean isPunches) {
    return isPunches ? device.stamp() : device.operStamp();
  }

  /** What changed since the last time is written; what did not, only now and then. */
  private void notice(Device device, Contact contact, PunchRules rules, Programme programme) {
    boolean isMoved = device.address() != null && !device.address().equals(contact.address());
    if (isMoved) {
      moved(device, contact, programme);
    }
    Integer skew = skew(contact);
    boolean isSkewNews =
        skew != null
            && (device.skewSeconds() == null
                || Math.abs(skew - device.skewSeconds()) > SKEW_NEWS_SECONDS);
    if (isSkewNews && device.skewSeconds() != null) {
      jumped(device, skew, rules, programme);
    }
    if (skew != null && Math.abs(skew) > 60 * rules.skewMinutes()) {
      punches.note(
          device,
          OddLine.of(OddLine.CLOCK_SKEW, (skew > 0 ? "ahead, " : "behind, ") + today(programme)));
    }
    String keyed = device.saysKey(contact) ? contact.address() : null;
    boolean isKeyNews = keyed != null && !keyed.equals(device.keyedAddress());
    boolean isNew =
        isNews(contact.push(), device.pushVersion())
            || isNews(contact.firmware(), device.firmware());
    if (isMoved
        || isSkewNews
        || isKeyNews
        || isNew
        || device.silentAt() != null
        || device.lastSeenAt() == null
        || isOld(device.lastSeenAt())) {
      touch(device, contact, isMoved, keyed);
    }
  }

  private static boolean isNews(String said, String known) {
    return said != null && !said.isEmpty() && !said.equals(known);
  }

  private static boolean isOld(Instant seen) {
    return seen.isBefore(Instant.now().minusSeconds(FRESH_SECONDS));
  }

  private void touch(Device device, Contact contact, boolean isMoved, String keyed) {
    devices.touch(
        new DeviceRepository.Touch(
            device.serial(),
            contact.address(),
            isMoved,
            keyed,
            contact.push(),
            contact.firmware(),
            skew(contact)));
  }

  /** Two that take turns have one serial number; one that comes from elsewhere has moved. */
  private void moved(Device device, Contact contact, Programme programme) {
    boolean isBack =
        contact.address().equals(device.formerAddress())
            && device.formerAt() != null
            && device.formerAt().isAfter(Instant.now().minus(TURNS));
    if (isBack) {
      suspect("twin", device, device.address(), programme);
    } else if (!Networks.isNear(device.address(), contact.address())) {
      suspect("moved", device, contact.address(), programme);
    }
  }

  private void jumped(Device device, int skew, PunchRules rules, Programme programme) {
    int by = skew - device.skewSeconds();
    if (Math.abs(by) > 60 * rules.inspection().jumpMinutes()) {
      ObjectNode detail = JsonNodeFactory.instance.objectNode();
      detail.put("seconds", by);
      punches.suspect(
          new PunchRepository.Suspect("clock-jump", device, null, detail.toString()),
          programme.zone().getId());
    }
  }

  private void suspect(String kind, Device device, String other, Programme programme) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("before", device.address());
    detail.put("now", other);
    punches.suspect(
        new PunchRepository.Suspect(kind, device, other, detail.toString()),
        programme.zone().getId());
  }

  private static String today(Programme programme) {
    return java.time.LocalDate.now(programme.zone()).toString();
  }

  /** By how much the terminal's clock is wrong; null where it does not say its time. */
  private static Integer skew(Contact contact) {
    if (contact.clock() == null) {
      return null;
    }
    long seconds = contact.clock().getEpochSecond() - Instant.now().getEpochSecond();
    return (int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, seconds));
  }
}
