package org.jansetu.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Lodged;
import org.jansetu.grievance.Lodging;
import org.jansetu.grievance.Scrubber;
import org.jansetu.knowledge.Knowledge;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** What callers wanted, and what the centre knows of them. */
@Stateless
@TenantBound
public class Interactions {

  private static final int MOST = 50;
  private static final int LONGEST_NOTE = 2_000;

  @Inject private InteractionRepository interactions;
  @Inject private CallRepository calls;
  @Inject private CallerSeal seal;
  @Inject private Grievances grievances;
  @Inject private Knowledge knowledge;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /**
   * Records what somebody wanted, for agents. What is told by an article is closed at once; what is
   * lodged gets a token. The same key and body answer as the first time. Refuses with not-found
   * where the programme has no centre, a call that is not the agent's, an article that is not
   * published; with invalid-input, everything named; with idempotency-key-reused; and as {@link
   * Grievances#lodge} does.
   */
  public Recorded record(InteractionRequest asked, String key) {
    callers.current().require(Role.AGENT);
    Caller agent = callers.current();
    ContactRules rules = rules();
    check(asked, rules);
    String sha256 = sha256(asked);
    Optional<InteractionRepository.Kept> earlier =
        interactions.findByKey(agent.user(), key, zone());
    if (earlier.isPresent() && !earlier.get().sha256().equals(sha256)) {
      throw new Refusal("idempotency-key-reused");
    }
    Optional<CallRow> call = Optional.ofNullable(asked.callId()).map(this::own);
    String mobile =
        asked.mobile() == null
            ? call.filter(row -> row.caller() != null)
                .map(row -> seal.number(row.id()))
                .orElse(null)
            : CallerSeal.mobile(asked.mobile());
    Lodged lodged = asked.grievance() == null ? null : lodge(asked, rules, mobile, key);
    boolean isFresh =
        earlier.isEmpty()
            && interactions.insert(
                new InteractionRepository.Fresh(
                    asked.callId(),
                    call.map(CallRow::direction).orElse("inbound"),
                    mobile == null ? null : seal.print(mobile),
                    asked.kind(),
                    asked.article(),
                    lodged == null ? asked.token() : lodged.token(),
                    note(asked),
                    lodged == null && asked.token() == null,
                    key,
                    sha256),
                agent);
    InteractionRepository.Kept kept =
        interactions.findByKey(agent.user(), key, zone()).orElseThrow(NotFound::new);
    if (!kept.sha256().equals(sha256)) {
      throw new Refusal("idempotency-key-reused");
    }
    return new Recorded(kept.card(), lodged, !isFresh);
  }

  /**
   * What the centre knows of the owner of a mobile number, for agents and supervisors; on the audit
   * trail. Refuses with invalid-input what is no mobile number.
   */
  public CallerFile ofCaller(String mobile) {
    callers.current().require(Role.AGENT, Role.SUPERVISOR);
    ContactRules rules = rules();
    String digits = CallerSeal.mobile(mobile);
    String print = seal.print(digits);
    int count = calls.countOf(print, rules.repeat().days());
    return new CallerFile(
        interactions.ofCaller(print, MOST, zone()),
        count,
        count >= rules.repeat().calls(),
        grievances.isOn() ? grievances.historyOf(digits) : null);
  }

  private Lodged lodge(InteractionRequest asked, ContactRules rules, String mobile, String key) {
    InteractionRequest.ToLodge what = asked.grievance();
    boolean isNamed = what.name() != null && !what.name().isBlank();
    boolean isReachable = mobile != null && CallerSeal.isMobile(mobile);
    Lodging.Contact contact =
        isNamed ? new Lodging.Contact(what.name(), isReachable ? mobile : null, null) : null;
    return grievances.lodge(
        new Lodging(
            rules.kind(asked.kind()).map(ContactRules.Kind::lodgedAs).orElseThrow(),
            what.category(),
            what.area(),
            what.description(),
            what.attachments(),
            what.attributes(),
            contact,
            contact == null,
            null,
            GrievanceChannel.PHONE,
            key));
  }

  private void check(InteractionRequest asked, ContactRules rules) {
    List<Violation> violations = new ArrayList<>();
    Optional<ContactRules.Kind> kind = Optional.ofNullable(asked.kind()).flatMap(rules::kind);
    if (kind.isEmpty()) {
      violations.add(new Violation("/kind", "not-allowed", ""));
    }
    if (asked.note() != null && asked.note().length() > LONGEST_NOTE) {
      violations.add(new Violation("/note", "out-of-range", "0-" + LONGEST_NOTE));
    }
    boolean isLodging = asked.grievance() != null;
    if (isLodging && kind.filter(one -> one.lodgedAs() == null).isPresent()) {
      violations.add(new Violation("/grievance", "not-allowed", ""));
    }
    long said =
        java.util.stream.Stream.of(asked.article(), asked.token(), asked.grievance())
            .filter(Objects::nonNull)
            .count();
    boolean hasNote = asked.note() != null && !asked.note().isBlank();
    if (said == 0 && !hasNote) {
      violations.add(new Violation("/article", "required", ""));
    }
    if (isLodging && asked.token() != null) {
      violations.add(new Violation("/token", "not-allowed", ""));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    if (asked.article() != null) {
      knowledge.get(asked.article());
    }
    if (asked.token() != null) {
      grievances.standing(asked.token());
    }
  }

  private CallRow own(long call) {
    long user = callers.current().user();
    return calls
        .lock(call)
        .filter(row -> row.user() != null && row.user() == user)
        .orElseThrow(NotFound::new);
  }

  private static String note(InteractionRequest asked) {
    if (asked.note() == null || asked.note().isBlank()) {
      return null;
    }
    String name = asked.grievance() == null ? null : asked.grievance().name();
    String clean = new Scrubber(name, null).scrub(asked.note().strip());
    return clean.length() > LONGEST_NOTE ? clean.substring(0, LONGEST_NOTE) : clean;
  }

  /** What the request says, not to be read back: a keyed hash, because it may name a person. */
  private String sha256(InteractionRequest asked) {
    InteractionRequest.ToLodge what = asked.grievance();
    StringBuilder text = new StringBuilder();
    for (Object part :
        new Object[] {
          asked.kind(),
          asked.mobile(),
          asked.callId(),
          asked.article(),
          asked.token(),
          asked.note(),
          what == null ? null : what.category(),
          what == null ? null : what.area(),
          what == null ? null : what.description(),
          what == null ? null : what.name(),
          what == null ? null : new TreeMap<>(what.attributes()),
          what == null ? null : what.attachments()
        }) {
      text.append(part == null ? "" : part).append('\u0001');
    }
    return seal.print(hash(text.toString()));
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private ContactRules rules() {
    ContactRules rules = programmes.current().part(ContactRules.class, ContactRules::of);
    if (!rules.isOn()) {
      throw new NotFound();
    }
    return rules;
  }

  private ZoneId zone() {
    return programmes.current().zone();
  }
}
