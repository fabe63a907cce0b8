package org.jansetu.biometric;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.punch.Punch;
import org.jansetu.punch.PunchRules;
import org.jansetu.punch.Punches;
import org.jansetu.punch.Way;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.upload.UploadCard;
import org.jansetu.upload.Uploads;

/** Punches by telephone, of people who are signed in: weaker, because a telephone can be fooled. */
@Stateless
@TenantBound
public class PhonePunches {

  private static final int MOST_LATITUDE = 90_000_000;
  private static final int MOST_LONGITUDE = 180_000_000;

  @Inject private BiometricRepository repository;
  @Inject private Kiosks kiosks;
  @Inject private Punches punches;
  @Inject private Uploads uploads;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** The centres at which one may punch so: those whose places are known. */
  public List<KioskPlace> centres() {
    callers.current().require(Role.FUNCTIONARY);
    PunchRules rules = PunchRules.of(programmes.current());
    return rules.phone().isAllowed()
        ? rules.places().keySet().stream().sorted().map(kiosks::place).toList()
        : List.of();
  }

  /**
   * Takes a punch. Refuses with unauthenticated and forbidden whoever is no functionary, with
   * phone-not-allowed where the programme wants none, with not-found a centre that is none, with
   * place-unknown one whose place is not known, with place-unsure a telephone that is less sure of
   * its place than it must be, with place-too-far, and with invalid-input a photograph that was not
   * handed in by the same person or is no picture.
   */
  public PunchProof punch(PhonePunch phone) {
    String pin = callers.current().placeAs(Role.FUNCTIONARY);
    Programme programme = programmes.current();
    PunchRules rules = PunchRules.of(programme);
    if (!rules.phone().isAllowed()) {
      throw new Refusal("phone-not-allowed");
    }
    kiosks.place(String.valueOf(phone.centre()));
    PunchRules.Place place =
        rules.place(phone.centre()).orElseThrow(() -> new Refusal("place-unknown"));
    if (Math.abs(phone.latitudeMicro()) > MOST_LATITUDE
        || Math.abs(phone.longitudeMicro()) > MOST_LONGITUDE
        || phone.accuracyMetres() < 0) {
      throw InvalidInput.of("/latitude", "out-of-range", "");
    }
    if (phone.accuracyMetres() > rules.phone().accuracyMetres()) {
      throw new Refusal("place-unsure", phone.accuracyMetres(), rules.phone().accuracyMetres());
    }
    int metres = repository.metres(phone, place);
    if (metres > rules.phone().metres()) {
      throw new Refusal("place-too-far", metres, rules.phone().metres());
    }
    Instant now = Instant.now();
    String photo = photo(phone.uploadId(), "punch/" + pin + "/" + now.getEpochSecond());
    Punch punch = punches.take(new Punch(pin, phone.centre(), now, Way.PHONE, "phone-" + pin));
    repository.see(new BiometricRepository.Sighting(pin, punch.at(), phone, metres, photo));
    return new PunchProof(
        pin,
        phone.centre(),
        punch.at().atZone(programme.zone()).toOffsetDateTime(),
        punch.way().code(),
        punch.way().isWeaker(),
        null,
        metres);
  }

  /** The photograph, kept without what its file says beside it. */
  private String photo(String upload, String subject) {
    try {
      UploadCard card = uploads.get(String.valueOf(upload));
      if (card.mediaType().startsWith("image/")) {
        return uploads.linkClean(card.id(), subject).id();
      }
    } catch (NotFound e) {
      // The same as a photograph that is none.
    }
    throw InvalidInput.of("/uploadId", "unknown", "image");
  }
}
