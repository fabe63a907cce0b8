package org.jansetu.grievance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jansetu.hierarchy.Areas;
import org.jansetu.identity.Person;
import org.jansetu.identity.Unsealing;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.workflow.Reason;

/** Grievances of the caller's programme. */
@Stateless
@TenantBound
public class Grievances {

  private static final int MOST_HISTORY = 50;
  private static final int LONGEST_QUERY = 200;

  @Inject private LodgingDesk lodgingDesk;
  @Inject private GrievanceDesk desk;
  @Inject private GrievanceReader reader;
  @Inject private UnsealingDesk unsealing;
  @Inject private GrievanceNames names;
  @Inject private Areas areas;
  @Inject private Callers callers;

  /** Whether the programme takes grievances at all. */
  public boolean isOn() {
    return names.rules().isOn();
  }

  /** What may be lodged; anyone may know. Refuses with not-found where nothing may. */
  public GrievanceOffer offer() {
    if (!isOn()) {
      throw new NotFound();
    }
    return names.rules().offer();
  }

  /**
   * Lodges a grievance, in the running transaction or one of its own. An agent's come by phone, an
   * operator's by kiosk, a visitor's and a citizen's by web or Open311. The contact is sealed, the
   * texts are scrubbed, the files are cleaned; nothing of them is seen again by an office.
   *
   * <p>Refuses with not-found where the programme takes none; with forbidden other roles and a
   * channel that is not the caller's; with invalid-input, everything named; with not-found files
   * that are neither the caller's nor a visitor's; with too-many-grievances one number that lodges
   * more a day than the programme takes from the web, and with too-many-from-address one network
   * address from which more come without a number; with idempotency-key-reused.
   */
  public Lodged lodge(Lodging asked) {
    offer();
    Caller caller = callers.current();
    if (!channels(caller).contains(asked.channel())) {
      throw new Forbidden();
    }
    Lodging lodging =
        LodgingInput.checked(asked, names.rules(), code -> areas.find(code).isPresent());
    return lodgingDesk.lodge(lodging, caller);
  }

  private static List<GrievanceChannel> channels(Caller caller) {
    if (!caller.isKnown() || caller.has(Role.CITIZEN)) {
      return List.of(GrievanceChannel.WEB, GrievanceChannel.OPEN311);
    }
    if (caller.has(Role.AGENT)) {
      return List.of(GrievanceChannel.PHONE);
    }
    return caller.has(Role.OPERATOR) ? List.of(GrievanceChannel.KIOSK) : List.of();
  }

  /**
   * A grievance as the caller may see it: the office that has it and those above, its department,
   * the kiosk that lodged it, its own citizen, the centre, the State and the auditor. Refuses with
   * not-found any other, and what is no token.
   */
  public GrievanceCard standing(String token) {
    return reader.standing(digits(token));
  }

  /**
   * The same for anyone who has the token and the mobile number that was given with it, or the code
   * that was given instead; without the names of those who work on it. Refuses with not-found,
   * whichever of the two is wrong.
   */
  public GrievanceCard track(String token, String mobileOrCode) {
    return reader.track(digits(token), secret(mobileOrCode));
  }

  /** Reasons from which a move of it wants one; none where it wants none. */
  public List<Reason> reasons(String token, String action) {
    return reader.reasons(digits(token), action);
  }

  /** A file of a grievance. Refuses with not-found what the caller may not see. */
  public GrievanceCard.Content attachment(String token, String id) {
    return reader.attachment(digits(token), id);
  }

  /**
   * What the owner of a mobile number has lodged; for agents and supervisors, on the audit trail.
   * Refuses with forbidden, and with invalid-input what is no mobile number.
   */
  public CallerHistory historyOf(String mobile) {
    callers.current().require(Role.AGENT, Role.SUPERVISOR);
    String digits = mobile == null ? null : LodgingInput.mobile(mobile.strip());
    if (digits == null) {
      throw InvalidInput.of("/mobile", "pattern", "");
    }
    return reader.history(digits, MOST_HISTORY);
  }

  /** A citizen's own, newest first, by the mobile number that was signed in with. */
  public List<CallerHistory.Item> own() {
    return reader.history(callers.current().placeAs(Role.CITIZEN), MOST_HISTORY).items();
  }

  /**
   * Grievances that the caller's office or centre or kiosk reaches, soonest due first; with words
   * those that have them all, newest first, whether open or not. A page of a search may be shorter
   * than asked for and still have a next one: what one page looks at is limited. Refuses with
   * unauthenticated, forbidden and invalid-input.
   */
  public Page<GrievanceCard> list(GrievanceQuery query) {
    if (query.limit() < 1 || query.limit() > Page.MOST) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
    if (query.words() != null && query.words().length() > LONGEST_QUERY) {
      throw InvalidInput.of("/query", "too-long", "");
    }
    return reader.list(query);
  }

  /**
   * Moves a grievance. Refuses with not-found one that the caller may not see, with illegal-move
   * carrying what is possible now, and with invalid-input naming everything that the move needs.
   */
  public GrievanceCard act(String token, GrievanceAct act) {
    return desk.act(digits(token), act, null, callers.current());
  }

  /**
   * Moves a grievance as its citizen, who is known by the token and the mobile number or code.
   * Refuses as {@link #act} and {@link #track} do.
   */
  public GrievanceCard actAsCitizen(String token, String mobileOrCode, GrievanceAct act) {
    String digits = digits(token);
    reader.track(digits, secret(mobileOrCode));
    desk.act(digits, act, GrievanceDesk.citizen(), callers.current());
    return reader.track(digits, secret(mobileOrCode));
  }

  /**
   * Asks to be told who the citizen is; the programme says which roles may. Refuses with not-found,
   * forbidden and invalid-input, with unsealing-anonymous where the citizen wants never to be
   * named, and with unsealing-waits while an earlier question waits.
   *
   * @param reason 10 to 2,000 characters, kept on the audit trail
   */
  public List<Unsealing> askUnsealing(String token, String reason) {
    return unsealing.ask(digits(token), reason);
  }

  /**
   * Decides, as another person, what was asked. Whoever asked may then look for the hours of the
   * programme, and the citizen is told. Refuses with not-found and forbidden, with
   * unsealing-not-asked, and with unsealing-own whoever asked.
   */
  public List<Unsealing> decideUnsealing(String token, boolean isGranted) {
    return unsealing.decide(digits(token), isGranted);
  }

  /**
   * Who the citizen is; on the audit trail each time. For the centre's agents, who call back, and
   * for whom it was unsealed, while that lasts; refuses others with forbidden.
   */
  public Person identity(String token) {
    return unsealing.look(digits(token));
  }

  /** Whether {@link #identity} would answer the caller because it was unsealed for them. */
  public boolean isUnsealed(String token) {
    return unsealing.isOpen(digits(token));
  }

  /** Who asked to see who it is; for those who may ask or decide, and the auditor. */
  public List<Unsealing> unsealings(String token) {
    return unsealing.list(digits(token));
  }

  /** Tokens of grievances in which a question waits for a second person. Refuses with forbidden. */
  public List<String> waitingUnsealings() {
    return unsealing.waiting();
  }

  /** The day of the programme, for pages that count days. */
  public LocalDate today() {
    return reader.today();
  }

  /** Refuses with not-found what is no token, before anything is looked up. */
  private static String digits(String token) {
    if (!Token.isRight(token)) {
      throw new NotFound();
    }
    return Token.digits(token);
  }

  private static String secret(String mobileOrCode) {
    String typed = mobileOrCode == null ? "" : mobileOrCode.strip();
    String mobile = LodgingInput.mobile(typed);
    return mobile == null ? Token.digits(typed) : mobile;
  }
}
