package org.jansetu.selfservice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.payment.PaymentCard;
import org.jansetu.payment.PaymentOrder;
import org.jansetu.payment.Payments;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;

/** A citizen's own requests, from the first word to the case. For citizens only. */
@Stateless
@TenantBound
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Drafts {

  /** Where the gateway sends citizens back, with the id of the draft behind it. */
  private static final String RETURN_PATH = "/citizen/apply.xhtml?draft=";

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final String TRY_AGAIN = "try-again";

  @Inject private DraftDesk desk;
  @Inject private DraftChecks checks;
  @Inject private PaidFiling filing;
  @Inject private Payments payments;
  @Inject private OnlineServices services;
  @Inject private Programmes programmes;

  /**
   * A draft that was handed in to be filed.
   *
   * @param draft how it stands: paying with the payment to be made, or filed
   * @param isReplay whether an earlier call with the same key did it
   */
  public record Submitted(DraftCard draft, boolean isReplay) {}

  /**
   * Begins a draft. Refuses with unauthenticated, forbidden, not-found an unknown service, with
   * invalid-input what cannot be kept, and with too-many-drafts somebody who has 50.
   */
  public DraftCard begin(DraftContent content) {
    checks.keepable(content);
    return get(desk.begin(content));
  }

  /** Changes a draft. Refuses as {@link #begin}, and with draft-closed one that is paid for. */
  public DraftCard change(String id, DraftContent content) {
    settled(desk.own(id));
    checks.keepable(content);
    desk.update(id, content);
    return get(id);
  }

  /** A draft of the caller's own, with what keeps it from being filed. Refuses with not-found. */
  public DraftCard get(String id) {
    return card(settled(desk.own(id)));
  }

  /**
   * The same, and how its payment stands is asked of the gateway when it is open; takes up to 6 s.
   */
  public DraftCard look(String id) {
    DraftRow row = desk.own(id);
    if (row.is(DraftRow.PAYING) && row.order() != null) {
      payments.look(row.order(), RETURN_PATH + id);
    }
    return get(id);
  }

  /** The caller's drafts that are not filed, newest first, at most 50. */
  public List<DraftCard> list() {
    return desk.list().stream().map(this::settled).map(this::card).toList();
  }

  /** Throws a draft away. Refuses with not-found, and with draft-closed one that is paid for. */
  public void discard(String id) {
    settled(desk.own(id));
    desk.discard(id);
  }

  /**
   * Files a draft: what costs something is paid first, at the address in the answer's payment; what
   * costs nothing is filed now. Doing it again answers where it stands. Refuses with not-found,
   * with window-closed what is not to be had at this moment, with invalid-input naming everything
   * that is wrong, with payments-unavailable, and as a charge does.
   */
  public DraftCard submit(String id) {
    DraftRow row = settled(desk.own(id));
    if (row.is(DraftRow.OPEN)) {
      checks.timely(row.content(), PaidFiling.person(row));
      DraftChecks.Findings findings = checks.look(row.content(), PaidFiling.person(row));
      if (!findings.violations().isEmpty()) {
        throw new InvalidInput(findings.violations());
      }
      Long total = findings.totalPaise();
      if (total == null) {
        throw new Refusal("payments-unavailable");
      }
      if (total > 0 && !payments.isOffered()) {
        throw new Refusal("payments-unavailable");
      }
      desk.close(id, total);
      row = desk.own(id);
    }
    if (row.is(DraftRow.PAYING)) {
      pay(row);
    }
    return get(id);
  }

  /**
   * Begins and files in one call. The same key with the same content answers as the first time.
   * Refuses as {@link #submit}, with idempotency-key-reused, and with total-changed when it costs
   * another amount than was expected.
   *
   * @param key 1 to 64 letters, digits and hyphens
   * @param expectedTotalPaise what the citizen was shown, or null to take what it costs
   */
  public Submitted file(String key, DraftContent content, Long expectedTotalPaise) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw new Refusal("idempotency-key-required");
    }
    checks.service(content.service());
    DraftDesk.Keyed keyed = desk.keyed(key, sha256(content), content);
    String id = keyed.row().id();
    if (keyed.isNew()) {
      try {
        checks.keepable(content);
        expect(keyed.row(), expectedTotalPaise);
        return new Submitted(submit(id), false);
      } catch (Refusal refusal) {
        if (!refusal.code().equals(TRY_AGAIN) && desk.own(id).is(DraftRow.OPEN)) {
          desk.discard(id);
        }
        throw refusal;
      }
    }
    return new Submitted(submit(id), true);
  }

  private void expect(DraftRow row, Long expectedTotalPaise) {
    Long total = checks.look(row.content(), PaidFiling.person(row)).totalPaise();
    if (expectedTotalPaise != null && total != null && !total.equals(expectedTotalPaise)) {
      throw new Refusal("total-changed", Money.ofPaise(total).toString());
    }
  }

  /** Services that citizens may ask for from home. */
  public boolean isOffered(ServiceDefinition service) {
    return services.isOffered(service);
  }

  private void pay(DraftRow row) {
    if (row.totalPaise() == 0) {
      fileFree(row);
    } else if (row.order() == null) {
      PaymentCard payment =
          payments.begin(
              new PaymentOrder(
                  PaidFiling.PURPOSE,
                  row.id(),
                  Money.ofPaise(row.totalPaise()),
                  Locale.forLanguageTag(row.language()),
                  RETURN_PATH + row.id()));
      desk.order(row.id(), payment.order());
    }
  }

  private void fileFree(DraftRow row) {
    try {
      desk.filed(row, filing.file(row).application().number());
    } catch (Refusal refusal) {
      if (!refusal.code().equals(TRY_AGAIN)) {
        desk.reopen(row);
      }
      throw refusal;
    }
  }

  /** A payment that came to nothing opens its draft; one that was spent has a case. */
  private DraftRow settled(DraftRow row) {
    if (!row.is(DraftRow.PAYING) || row.order() == null) {
      return row;
    }
    switch (payments.get(row.order(), RETURN_PATH + row.id()).state()) {
      case FAILED, REFUND_DUE, REFUNDED -> desk.reopen(row);
      case SPENT -> desk.filed(row, filing.file(row).application().number());
      case STARTED, PENDING, PAID -> {
        return row;
      }
    }
    return desk.own(row.id());
  }

  private DraftCard card(DraftRow row) {
    LocalText name = services.name(row.content().service());
    boolean isOpen = row.is(DraftRow.OPEN);
    DraftChecks.Findings findings =
        isOpen
            ? checks.look(row.content(), PaidFiling.person(row))
            : new DraftChecks.Findings(List.of(), List.of(), row.totalPaise());
    return new DraftCard(
        row.id(),
        row.content().service(),
        name,
        row.state(),
        row.content().applicantName(),
        row.content().inputs(),
        row.content().documents(),
        findings.missing(),
        findings.violations(),
        findings.totalPaise(),
        OffsetDateTime.ofInstant(row.updatedAt(), programmes.current().zone()),
        row.order() == null ? null : payments.get(row.order(), RETURN_PATH + row.id()),
        row.application());
  }

  private static String sha256(DraftContent content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(DraftRow.write(content).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
