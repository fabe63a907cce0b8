package org.jansetu.attendance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jansetu.hierarchy.Department;
import org.jansetu.hierarchy.Departments;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.roster.Reach;
import org.jansetu.roster.RosterRules;
import org.jansetu.roster.Rosters;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Who was at which centre, and who should have been. Every method refuses with not-found where the
 * programme keeps no rosters.
 */
@Stateless
@TenantBound
public class Presence {

  private static final int MINUTES = 60;
  private static final int MOST_CENTRES = 200;
  private static final int MOST_DAYS = 92;
  private static final int PUBLIC_DAYS = 7;
  private static final int LAST_MINUTE = 1440;
  private static final int SILENT_MINUTES = 60;

  @Inject private PresenceRepository repository;
  @Inject private ReckoningRepository reckoning;
  @Inject private Rosters rosters;
  @Inject private Kiosks kiosks;
  @Inject private Departments departments;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * Centres on a day, the worst first, within the caller's reach; today where no day is named.
   * Refuses as {@link Rosters#reach} does.
   */
  public PresenceBoard board(LocalDate on) {
    RosterRules rules = rosters.rules();
    Reach reach = rosters.reach();
    ZonedDateTime now = now();
    LocalDate day = on == null ? now.toLocalDate() : on;
    boolean isToday = day.equals(now.toLocalDate());
    PresenceRepository.Moment moment =
        new PresenceRepository.Moment(
            day,
            rules.graceMinutes(),
            isToday ? minute(now) : LAST_MINUTE,
            now.getZone(),
            isToday ? silentMinutes() : Integer.MAX_VALUE / MINUTES);
    return repository.board(moment, reach, MOST_CENTRES);
  }

  /** After so long a silence a device is said to be down; as the file of punches has it. */
  private int silentMinutes() {
    return programmes.current().section("punches").path("silentMinutes").asInt(SILENT_MINUTES);
  }

  /** A centre's people on a day, within the caller's reach. Refuses with not-found. */
  public List<DayRow> centre(String code, LocalDate on) {
    RosterRules rules = rosters.rules();
    KioskPlace place = rosters.centre(code);
    return repository.ofCentre(
        place.code(),
        on == null ? now().toLocalDate() : on,
        rosters.reach(),
        rules::designation,
        now().getZone());
  }

  /** A functionary's own days, the newest first. Refuses with forbidden everyone else. */
  public List<DayRow> own(LocalDate from, LocalDate until) {
    RosterRules rules = rosters.rules();
    String pin = callers.current().placeAs(Role.FUNCTIONARY);
    requireSpan(from, until);
    return repository.ofPerson(pin, from, until, rules::designation, now().getZone());
  }

  /** Punches that are nobody's duty, within the caller's reach; at most 92 days, 500 rows. */
  public List<Stranger> strangers(LocalDate from, LocalDate until) {
    rosters.rules();
    requireSpan(from, until);
    callers
        .current()
        .require(
            Role.CENTRE_OFFICER,
            Role.COORDINATOR,
            Role.SOCIETY_ADMIN,
            Role.COLLECTOR,
            Role.STATE_ADMIN,
            Role.AUDITOR);
    return repository.strangers(from, until, rosters.reach(), now().getZone());
  }

  private static void requireSpan(LocalDate from, LocalDate until) {
    if (from == null || until == null || until.isBefore(from)) {
      throw InvalidInput.of("/until", "not-in-order", "");
    }
    if (until.isAfter(from.plusDays(MOST_DAYS))) {
      throw InvalidInput.of("/until", "out-of-range", "1-" + MOST_DAYS);
    }
  }

  /**
   * Who sits at a centre on a day, for everybody; today where no day is named, and up to a week
   * from now. Says whether somebody is here, never why somebody is not. Refuses with not-found, and
   * with invalid-input another day.
   */
  public PublicDay publicDay(String centre, LocalDate on) {
    RosterRules rules = rosters.rules();
    KioskPlace place = kiosks.place(centre);
    if (place.isPortal()) {
      throw new NotFound();
    }
    ZonedDateTime now = now();
    LocalDate today = now.toLocalDate();
    LocalDate day = on == null ? today : on;
    if (day.isBefore(today) || day.isAfter(today.plusDays(PUBLIC_DAYS))) {
      throw InvalidInput.of("/on", "out-of-range", today + " - " + today.plusDays(PUBLIC_DAYS));
    }
    boolean isOff = !rosters.off(day, day).isEmpty();
    return new PublicDay(
        day,
        place,
        isOff ? "holiday" : repository.closed(place.code(), day),
        repository.planned(
            place.code(),
            day,
            rules::designation,
            this::department,
            day.equals(today) ? minute(now) : 0));
  }

  /** The centres at which somebody sits, for everybody; by code, at most 500. */
  public List<KioskPlace> publicCentres() {
    rosters.rules();
    return repository.rostered(rosters.today()).stream().map(kiosks::place).toList();
  }

  private LocalText department(String code) {
    return departments.find(code).map(Department::name).orElseGet(() -> LocalText.english(code));
  }

  /**
   * Has days reckoned again, at every centre that has a roster, as soon as may be; for the State
   * and the server itself. Returns how many centres and days. Refuses with invalid-input days out
   * of order and more than 92.
   */
  public int reckonAgain(LocalDate from, LocalDate until) {
    callers.current().require(Role.STATE_ADMIN, Role.PLATFORM);
    rosters.rules();
    requireSpan(from, until);
    return reckoning.markAll(from, until);
  }

  private ZonedDateTime now() {
    return ZonedDateTime.now(programmes.current().zone());
  }

  private static int minute(ZonedDateTime now) {
    return now.getHour() * MINUTES + now.getMinute();
  }
}
