package org.jansetu.biometric;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jansetu.audit.AuditTrail;
import org.jansetu.network.Kiosks;
import org.jansetu.roster.Reach;
import org.jansetu.roster.Rosters;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.upload.UploadCard;
import org.jansetu.upload.Uploads;

/**
 * Photographs of punches by telephone, which prove less than a finger does: for the officer in
 * charge of the centre, the head of the person's department and the Collector of the district, and
 * for nobody else. Every look at one is noted.
 */
@Stateless
@TenantBound
public class PunchPhotos {

  private static final Pattern ID = Pattern.compile("([0-9]{1,9})-([0-9]{9,11})");

  @Inject private BiometricRepository repository;
  @Inject private Rosters rosters;
  @Inject private Kiosks kiosks;
  @Inject private Uploads uploads;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  /** Whether the caller looks at photographs at all. */
  public boolean isLooking() {
    return callers.current().has(Role.CENTRE_OFFICER)
        || callers.current().has(Role.DEPARTMENT_HEAD)
        || callers.current().has(Role.COLLECTOR);
  }

  /**
   * Punches by telephone at a centre on a day, today where none is named, the newest first, at most
   * 500. Refuses with unauthenticated and forbidden everyone else, and with not-found a centre
   * outside the caller's reach.
   */
  public List<SightingCard> list(String centre, LocalDate on) {
    admit();
    String code = rosters.centre(centre).code();
    ZoneId zone = programmes.current().zone();
    LocalDate day = on == null ? rosters.today() : on;
    Reach reach = rosters.reach();
    return repository
        .sightings(
            code,
            day.atStartOfDay(zone).toInstant(),
            day.plusDays(1).atStartOfDay(zone).toInstant(),
            zone)
        .stream()
        .filter(one -> reach.containsPerson(one.department(), one.pin()))
        .toList();
  }

  /** The photograph of one, by its id. Refuses as {@link #list}, and with not-found. */
  public PunchPhoto look(String id) {
    admit();
    Matcher part = ID.matcher(String.valueOf(id));
    if (!part.matches()) {
      throw new NotFound();
    }
    long second = Long.parseLong(part.group(2));
    Reach reach = rosters.reach();
    SightingCard card =
        repository
            .sighting(part.group(1), Instant.ofEpochSecond(second), programmes.current().zone())
            .filter(one -> reach.contains(kiosks.place(one.centre())))
            .filter(one -> reach.containsPerson(one.department(), one.pin()))
            .orElseThrow(NotFound::new);
    String subject = "punch/" + card.pin() + "/" + second;
    String mediaType =
        uploads.list(subject).stream()
            .filter(file -> file.id().equals(card.photo()))
            .findFirst()
            .map(UploadCard::mediaType)
            .orElseThrow(NotFound::new);
    audit.record(
        "punch.photo-seen",
        "functionary/" + card.pin(),
        Map.of("at", card.at().toString(), "centre", card.centre()));
    return new PunchPhoto(mediaType, uploads.read(card.photo(), subject));
  }

  private void admit() {
    callers.current().require(Role.CENTRE_OFFICER, Role.DEPARTMENT_HEAD, Role.COLLECTOR);
  }
}
