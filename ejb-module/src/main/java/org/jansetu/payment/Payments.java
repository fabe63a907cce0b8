package org.jansetu.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.tenancy.TenantBound;

/**
 * What citizens pay through the programme's gateway, in paise.
 *
 * <p>No method here runs in a container transaction: a gateway is asked while no row is locked.
 */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Payments {

  private static final int ORDER_BYTES = 12;
  private static final String CALLBACK_PATH = "/api/v1/payments/callback";

  @Inject private PaymentDesk desk;
  @Inject private PaymentTalk talk;
  @Inject private Kiosks kiosks;
  @Inject private Callers callers;
  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;

  private final SecureRandom random = new SecureRandom();

  /** Whether citizens can pay here: the programme has a gateway and an online place. */
  public boolean isOffered() {
    return kiosks.findPortal().isPresent() && talk.gateway().isPresent();
  }

  /**
   * Begins a payment of the caller's own, or goes on with the one of the same subject that is not
   * over. Refuses with unauthenticated and forbidden whoever is no citizen, with
   * payments-unavailable where the programme has no gateway or online place.
   */
  public PaymentCard begin(PaymentOrder what) {
    Caller caller = callers.current();
    String mobile = caller.placeAs(Role.CITIZEN);
    Gateway gateway = talk.gateway().orElseThrow(Payments::unavailable);
    long kiosk = kiosks.findPortal().orElseThrow(Payments::unavailable).id();
    byte[] bytes = new byte[ORDER_BYTES];
    random.nextBytes(bytes);
    PaymentRow row =
        desk.begin(
            new PaymentRepository.Fresh(
                "P" + HexFormat.of().withUpperCase().formatHex(bytes),
                kiosk,
                gateway.code(),
                caller.user(),
                mobile,
                what,
                gateway.minutes()));
    if (row.payer() != caller.user()) {
      throw new NotFound();
    }
    return card(row, what.returnPath());
  }

  /**
   * A payment of the caller's own; when it is open the gateway is asked first, which takes up to 6
   * s. Refuses with not-found any other.
   *
   * @param returnPath where the gateway sends the citizen back, when it can still be paid
   */
  public PaymentCard look(String order, String returnPath) {
    PaymentRow row = own(order);
    if (row.isOpen()) {
      talk.resolve(row);
      row = own(order);
    }
    return card(row, returnPath);
  }

  /** A payment of the caller's own, as it stands here. Refuses with not-found any other. */
  public PaymentCard get(String order, String returnPath) {
    return card(own(order), returnPath);
  }

  /**
   * Takes a gateway's word. Refuses with bad-signature what the gateway has not said, with
   * not-found an order that is none, and with payment-mismatch another amount; a word that comes
   * twice changes nothing.
   *
   * @param fields the fields of the form, as they came
   */
  public void hear(Map<String, String> fields) {
    Gateway gateway = talk.gateway().orElseThrow(Payments::unavailable);
    if (!gateway.said("callback", fields)) {
      throw new Refusal("bad-signature");
    }
    GatewayWord word =
        GatewayWord.read(fields).orElseThrow(() -> new Refusal("payment-mismatch", ""));
    PaymentRow row = desk.find(word.order()).orElseThrow(NotFound::new);
    talk.conclude(row, word);
  }

  /**
   * Says that the money was spent. For whoever was told by {@link PaymentReceived}.
   *
   * @return false when it was given back before; then what was charged for it must be undone
   */
  public boolean spend(String order) {
    callers.current().require(Role.PLATFORM);
    return desk.spend(desk.find(order).orElseThrow(NotFound::new));
  }

  /**
   * Gives the money back, because what it was for cannot be had. For whoever was told by {@link
   * PaymentReceived} and is sure that nothing was charged.
   *
   * @param reason a code, such as {@code service-closed}
   */
  public boolean giveBack(String order, String reason) {
    callers.current().require(Role.PLATFORM);
    return desk.giveBack(desk.find(order).orElseThrow(NotFound::new), reason);
  }

  /**
   * Gives back money that was spent, because what it was spent on has been taken back in the
   * running transaction: it leaves the wallet of the online place again, and the gateway is told
   * until the citizen has it. For the server itself.
   *
   * @param reason a code, such as {@code exam-cancelled}
   * @return false when it was not spent, or is on its way back already
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean refundSpent(String order, String reason) {
    callers.current().require(Role.PLATFORM);
    return desk.refundSpent(desk.findHere(order).orElseThrow(NotFound::new), reason);
  }

  private PaymentRow own(String order) {
    Caller caller = callers.current();
    caller.require(Role.CITIZEN);
    return desk.find(String.valueOf(order))
        .filter(row -> row.payer() == caller.user())
        .orElseThrow(NotFound::new);
  }

  private PaymentCard card(PaymentRow row, String returnPath) {
    Programme programme = programmes.current();
    return new PaymentCard(
        row.order(),
        row.subject(),
        row.state(),
        Money.ofPaise(row.amountPaise()),
        OffsetDateTime.ofInstant(row.expiresAt(), programme.zone()),
        row.reference(),
        row.reason(),
        row.isPayable(Instant.now()) ? redirect(row, returnPath) : null);
  }

  /** Where the citizen's browser goes, with everything that the gateway has to know, signed. */
  private String redirect(PaymentRow row, String returnPath) {
    Optional<Gateway> gateway = talk.gateway();
    if (gateway.isEmpty()) {
      return null;
    }
    Map<String, String> fields = new TreeMap<>();
    fields.put("order", row.order());
    fields.put("amountPaise", Long.toString(row.amountPaise()));
    fields.put("currency", "INR");
    fields.put("mobile", row.mobile());
    fields.put("language", row.language());
    fields.put("returnUrl", address() + returnPath);
    fields.put("callbackUrl", address() + CALLBACK_PATH);
    fields.put("expiresAt", Long.toString(row.expiresAt().getEpochSecond()));
    return gateway.get().url()
        + "/pay?"
        + Gateway.encoded(gateway.get().message("request", fields));
  }

  private String address() {
    String host =
        programmes.current().section("programme").path("hosts").path(0).asText("localhost");
    return settings.publicUrl().orElseGet(() -> "http://" + host + ":" + settings.port());
  }

  private static Refusal unavailable() {
    return new Refusal("payments-unavailable");
  }
}
