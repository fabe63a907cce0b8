package org.jansetu.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jansetu.audit.AuditTrail;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** An agent's seat: who calls, what is being typed, and how a call ends. For agents only. */
@Stateless
@TenantBound
public class ContactCentre {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,8}");
  private static final int LONGEST_DRAFT = 20_000;

  @Inject private SeatRepository seats;
  @Inject private CallRepository calls;
  @Inject private TaskRepository tasks;
  @Inject private CallerSeal seal;
  @Inject private AuditTrail audit;
  @Inject private Callers callers;
  @Inject private Programmes programmes;

  /** What the programme says about its centre. Refuses with not-found where it has none. */
  public ContactRules rules() {
    ContactRules rules = programmes.current().part(ContactRules.class, ContactRules::of);
    if (!rules.isOn()) {
      throw new NotFound();
    }
    return rules;
  }

  /** Where the agent sits, if anywhere. */
  public Optional<SeatCard> seat() {
    return seats.find(agent().user(), zone()).filter(seat -> !seat.state().equals("away"));
  }

  /**
   * Sits down at a telephone, ready for calls. Refuses with invalid-input what is no extension, and
   * with extension-taken where somebody else sits.
   */
  public SeatCard sit(String extension) {
    Caller agent = agent();
    if (extension == null || !EXTENSION.matcher(extension.strip()).matches()) {
      throw InvalidInput.of("/extension", "wrong-format", "2-8");
    }
    if (!seats.sit(new Seated(agent.user(), agent.username()), extension.strip())) {
      throw new Refusal("extension-taken", extension.strip());
    }
    audit.record("contact.sat-down", agent.username(), Map.of("extension", extension.strip()));
    return seats.find(agent.user(), zone()).orElseThrow(NotFound::new);
  }

  /**
   * Gets up; whoever was still to be called is given back. Refuses with call-open while a call is
   * not wrapped up.
   */
  public void leave() {
    Caller agent = agent();
    if (calls.current(agent.user()).filter(call -> !call.state().equals("ringing")).isPresent()) {
      throw new Refusal("call-open");
    }
    seats.leave(agent.user());
    tasks.releaseOf(agent.user());
    audit.record("contact.got-up", agent.username(), Map.of());
  }

  /** The call at the agent's seat, with what was typed, if there is one. */
  public Optional<CallCard> current() {
    return calls.current(agent().user()).map(this::card);
  }

  /**
   * Begins a call without the exchange: somebody stands before the agent, or the exchange is
   * silent. Refuses with call-open while another one is not wrapped up, with not-seated, and with
   * invalid-input what is no number.
   *
   * @param number of the other side, or null where it is not known
   * @param isOutbound whether the agent calls
   */
  public CallCard begin(String number, boolean isOutbound) {
    Caller agent = agent();
    SeatCard seat = seat().orElseThrow(() -> new Refusal("not-seated"));
    if (calls.current(agent.user()).isPresent()) {
      throw new Refusal("call-open");
    }
    Optional<String> digits = CallerSeal.digits(number);
    if (number != null && !number.isBlank() && digits.isEmpty()) {
      throw InvalidInput.of("/number", "bad-mobile", "");
    }
    Seated seated = new Seated(agent.user(), agent.username());
    long id =
        calls
            .insert(
                new CallRepository.Fresh(
                    "desk-" + UUID.randomUUID(),
                    isOutbound ? "outbound" : "inbound",
                    digits.map(seal::print).orElse(""),
                    seat.extension()))
            .orElseThrow();
    digits.ifPresent(found -> seal.seal(id, found));
    calls.answer(id, seated);
    seats.move(agent.user(), "talking");
    return card(calls.lock(id).orElseThrow());
  }

  /**
   * The other side's number of the call at the agent's seat; on the audit trail. Refuses with
   * not-found.
   */
  public String number(long call) {
    CallRow row = own(call);
    if (row.caller() == null) {
      throw new NotFound();
    }
    return seal.number(call);
  }

  /** Keeps what is being typed. Refuses with not-found, and with too-large. */
  public void type(long call, CallDraft draft) {
    own(call);
    String text;
    try {
      text = JSON.writeValueAsString(draft);
    } catch (JsonProcessingException e) {
      // Without its cause, whose message would quote what was typed.
      throw new IllegalStateException("a draft cannot be written");
    }
    if (text.length() > LONGEST_DRAFT) {
      throw new Refusal("too-large");
    }
    calls.draft(call, seal.lock(call, text));
  }

  /**
   * Ends the agent's part of a call; the seat is ready for the next one. Refuses with not-found,
   * with illegal-move a call that only rings, and with invalid-input a code that the programme has
   * not.
   */
  public void wrapUp(long call, String code) {
    CallRow row = own(call);
    if (row.state().equals("ringing")) {
      throw new Refusal("illegal-move");
    }
    if (code == null || !rules().endsWith(code)) {
      throw InvalidInput.of("/wrapUp", "not-allowed", "");
    }
    calls.wrapUp(row.id(), code);
    seats.move(callers.current().user(), "ready");
    audit.record("contact.wrapped-up", "call/" + call, Map.of("code", code));
  }

  private CallRow own(long call) {
    long user = agent().user();
    return calls
        .lock(call)
        .filter(row -> row.user() != null && row.user() == user)
        .filter(row -> !row.state().equals("done") && !row.state().equals("lost"))
        .orElseThrow(NotFound::new);
  }

  private CallCard card(CallRow row) {
    return row.card(row.draft() == null ? null : read(row), zone());
  }

  private CallDraft read(CallRow row) {
    try {
      return JSON.readValue(seal.unlock(row.id(), row.draft()), CallDraft.class);
    } catch (JsonProcessingException e) {
      // Without its cause, whose message would quote what was typed.
      throw new IllegalStateException("what was sealed is no draft");
    }
  }

  private Caller agent() {
    callers.current().require(Role.AGENT);
    rules();
    return callers.current();
  }

  private ZoneId zone() {
    return programmes.current().zone();
  }
}
