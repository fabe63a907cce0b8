package org.jansetu.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/**
 * Sealed identities of the caller's programme. Whether a caller may know of a subject at all, the
 * capability that keeps the subject has checked.
 */
@Stateless
@TenantBound
public class Identities {

  /** What stands before a subject where otherwise a mobile number would stand. */
  public static final String ALIAS = "sealed:";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_FAILURES = 10;
  private static final int DAY_SECONDS = 86_400;
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 2_000;

  @Inject private IdentityRepository repository;
  @Inject private AttemptStep attempts;
  @Inject private IdentityKey key;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * Seals who is behind a subject, once and for good, in the running transaction.
   *
   * @param subject kind and number, such as {@code grievance/4829136057}
   * @param person who; found again by the mobile number, or known again by the code
   */
  public void seal(String subject, Person person) {
    ObjectNode json = JSON.createObjectNode();
    json.put("name", person.name());
    json.put("mobile", person.mobile());
    json.put("language", person.language());
    json.put("words", person.words());
    json.put("about", person.about());
    json.put("code", person.code());
    byte[] lookUp =
        person.mobile() == null ? code(subject, person.code()) : mobile(person.mobile());
    if (!repository.insert(subject, lookUp, key.seal(place(subject), json.toString()))) {
      throw new IllegalStateException("there is somebody behind " + subject + " already");
    }
  }

  /**
   * Whether this is the mobile number or the code of whoever is behind the subject. After ten wrong
   * ones within a day it refuses with too-many-attempts, right ones as well: nobody finds out by
   * trying whose it is.
   */
  public boolean knows(String subject, String mobileOrCode) {
    if (attempts.failures(subject) >= MOST_FAILURES) {
      throw new Refusal("too-many-attempts", DAY_SECONDS);
    }
    boolean isRight = owns(subject, mobileOrCode);
    if (!isRight) {
      attempts.fail(subject);
    }
    return isRight;
  }

  /** The same for a number that was proved before, by a sign-in. */
  public boolean owns(String subject, String mobileOrCode) {
    byte[] kept = repository.lookUp(subject).orElseGet(() -> new byte[0]);
    boolean isMobile = MessageDigest.isEqual(kept, mobile(mobileOrCode));
    boolean isCode = MessageDigest.isEqual(kept, code(subject, mobileOrCode));
    return isMobile || isCode;
  }

  /**
   * What the owner of that mobile number stands behind, newest first; the calling capability has
   * checked that the caller may ask.
   *
   * @param kind of subject, such as {@code grievance}
   */
  public List<String> subjects(String mobile, String kind, int most) {
    return repository.subjects(mobile(mobile), kind, most);
  }

  /** A text as 64 hexadecimal digits that only this server can make: to compare, not to read. */
  public String fingerprint(String text) {
    return HexFormat.of().formatHex(key.hash("fingerprint\n" + text));
  }

  /**
   * Where the request came from, as 64 hexadecimal digits that only this server can make, others on
   * every day: to count, not to find. Empty where no network address is known.
   */
  public Optional<String> origin(LocalDate day) {
    return Optional.ofNullable(callers.origin())
        .map(address -> fingerprint("origin\n" + day + "\n" + address));
  }

  /**
   * A text that only this server can read again, to be kept for a while where it belongs to nobody
   * yet, such as what an agent types during a call.
   *
   * @param place where it is kept; it can be read nowhere else
   */
  public byte[] lock(String place, String text) {
    return key.seal("lock/" + place(place), text);
  }

  /** What was locked at that place. Fails with IllegalStateException what was moved or changed. */
  public String unlock(String place, byte[] locked) {
    return key.open("lock/" + place(place), locked);
  }

  /** What a message is addressed to, so that no number stands beside what it says. */
  public String alias(String subject) {
    return ALIAS + subject;
  }

  /** In which language the person wants to be spoken to, if there is a person. */
  public Optional<String> language(String subject) {
    return read(subject).map(Person::language);
  }

  /** The code that was given instead of a mobile number, to say it again to whoever got it. */
  public Optional<String> code(String subject) {
    return read(subject).map(Person::code);
  }

  /** The person's name, to take it out of what is written about the subject; never to be shown. */
  public Optional<String> nameToScrub(String subject) {
    return read(subject).map(Person::name);
  }

  /**
   * Who it is; on the audit trail each time. For an agent or the supervisor of a contact centre,
   * and for whoever has an unsealing that is open; refuses others with forbidden, and with
   * not-found where nobody is behind the subject.
   */
  public Person look(String subject) {
    Caller caller = callers.current();
    boolean isCentre = caller.has(Role.AGENT) || caller.has(Role.SUPERVISOR);
    if (!isCentre && !(caller.isKnown() && repository.mayLook(subject, caller.user()))) {
      throw new Forbidden();
    }
    Person person = read(subject).orElseThrow(NotFound::new);
    audit.record("identity.looked", subject, Map.of("as", isCentre ? "centre" : "unsealed"));
    return person;
  }

  /** Whether the caller may look at this moment because it was unsealed for them. */
  public boolean isUnsealed(String subject) {
    Caller caller = callers.current();
    return caller.isKnown() && repository.mayLook(subject, caller.user());
  }

  /**
   * Asks to see who it is. Refuses with invalid-input a reason of less than 10 or more than 2,000
   * characters, with not-found where nobody is behind it, and with unsealing-waits while another
   * one waits.
   */
  public void ask(String subject, String reason) {
    Caller caller = callers.current();
    String why = reason == null ? "" : reason.strip();
    if (why.length() < SHORTEST_REASON) {
      throw InvalidInput.of("/reason", why.isEmpty() ? "required" : "too-short", "");
    }
    if (why.length() > LONGEST_REASON) {
      throw InvalidInput.of("/reason", "too-long", "");
    }
    if (repository.lookUp(subject).isEmpty()) {
      throw new NotFound();
    }
    if (repository.ask(subject, why, caller.user(), caller.username()).isEmpty()) {
      throw new Refusal("unsealing-waits");
    }
    audit.record("identity.unsealing-asked", subject, Map.of("reason", why));
  }

  /**
   * Decides what was asked for. Refuses with unsealing-not-asked where nothing waits, and with
   * unsealing-own whoever asked for it.
   *
   * @param hours how long the asker may look; 0 refuses
   */
  public void decide(String subject, int hours) {
    Caller caller = callers.current();
    long asker =
        repository.lockWaiting(subject).orElseThrow(() -> new Refusal("unsealing-not-asked"));
    if (asker == caller.user()) {
      throw new Refusal("unsealing-own");
    }
    repository.decide(subject, hours, caller.user(), caller.username());
    audit.record(
        hours > 0 ? "identity.unsealed" : "identity.unsealing-refused",
        subject,
        Map.of("hours", hours));
  }

  /** Who asked to see who it is, and what became of it, oldest first. */
  public List<Unsealing> unsealings(String subject) {
    return repository.unsealings(subject, programmes.current().zone());
  }

  /** What waits for a second person, oldest first, at most 50. */
  public List<Unsealing> waiting() {
    return repository.waiting(programmes.current().zone());
  }

  /**
   * The number that an alias stands for, at the moment a message goes out. For the server itself;
   * refuses with forbidden everyone else. Public, because the container calls nothing else.
   */
  public Optional<String> resolve(String alias) {
    callers.current().require(Role.PLATFORM);
    return read(alias.substring(ALIAS.length())).map(Person::mobile);
  }

  private Optional<Person> read(String subject) {
    return repository.sealed(subject).map(kept -> person(key.open(place(subject), kept)));
  }

  private static Person person(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new Person(
          json.path("name").textValue(),
          json.path("mobile").textValue(),
          json.path("language").asText("hi"),
          json.path("words").textValue(),
          json.path("about").textValue(),
          json.path("code").textValue());
    } catch (JsonProcessingException e) {
      // Without its cause, whose message would quote what was sealed.
      throw new IllegalStateException("what was sealed is no person");
    }
  }

  private byte[] mobile(String mobile) {
    return key.hash("mobile\n" + callers.current().tenant() + "\n" + mobile);
  }

  private byte[] code(String subject, String code) {
    return key.hash("code\n" + callers.current().tenant() + "\n" + subject + "\n" + code);
  }

  /** Where it belongs; what was moved to another place cannot be opened there. */
  private String place(String subject) {
    return callers.current().tenant() + "/" + subject;
  }
}
