package org.jansetu.counter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.fees.Quote;
import org.jansetu.ledger.AccountKey;
import org.jansetu.ledger.AccountKind;
import org.jansetu.ledger.Accounts;
import org.jansetu.network.KioskPlace;
import org.jansetu.paper.CheckCode;

/** Turns a checked item into what the database needs: lines, accounts, promise, subject. */
@Dependent
class OrderMaker {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, AccountKind> KINDS =
      Map.of(
          "department", AccountKind.DEPARTMENT,
          "portal", AccountKind.PORTAL,
          "kiosk", AccountKind.KIOSK_COMMISSION,
          "provider", AccountKind.PROVIDER,
          "society", AccountKind.SOCIETY,
          "tax", AccountKind.TAX);

  @Inject private Accounts accounts;
  @Inject private Catalogue catalogue;

  ChargeOrder.Item item(
      KioskPlace kiosk, ServiceDefinition service, ObjectNode inputs, Quote quote, int version) {
    List<ChargeLine> lines = quote.lines().stream().map(ChargeLine::of).toList();
    List<ChargeLine> borne = quote.borneByDepartment().stream().map(ChargeLine::of).toList();
    boolean isPending = service.biller() != null;
    LocalDate filedOn = catalogue.filedOn(Instant.now());
    LocalDate promised = catalogue.promisedOn(service.code(), filedOn).orElse(null);
    return new ChargeOrder.Item(
        service.code(),
        version,
        quote.tariffVersion(),
        isPending,
        quote.total().paise(),
        LinesJson.write(lines),
        LinesJson.write(borne),
        inputs.toString(),
        promised,
        isPending && service.biller().isPaidWhole() ? subject(inputs) : null,
        CheckCode.draw(),
        isPending ? List.of() : transfers(kiosk.code(), service.department().code(), lines, borne));
  }

  /** The wallet pays the citizen's lines; the department's due pays what it bears. */
  List<ChargeOrder.Entry> transfers(
      String kiosk, String department, List<ChargeLine> lines, List<ChargeLine> borne) {
    List<ChargeOrder.Entry> entries = new ArrayList<>(lines.size() + borne.size());
    if (!lines.isEmpty()) {
      long wallet = accounts.get(new AccountKey(AccountKind.KIOSK_WALLET, kiosk));
      add(entries, wallet, lines);
    }
    if (!borne.isEmpty()) {
      long due = accounts.get(new AccountKey(AccountKind.DEPARTMENT_DUE, department));
      add(entries, due, borne);
    }
    return entries;
  }

  private void add(List<ChargeOrder.Entry> entries, long debit, List<ChargeLine> lines) {
    for (ChargeLine line : lines) {
      long credit = accounts.get(new AccountKey(KINDS.get(line.party()), line.payee()));
      entries.add(new ChargeOrder.Entry(debit, credit, line.amountPaise()));
    }
  }

  /** A bill is named by its number, and where it has none by its consumer and amount. */
  private static String subject(ObjectNode inputs) {
    JsonNode bill = inputs.path("billId");
    String consumer = inputs.path("consumerId").asText();
    return bill.isTextual()
        ? consumer + "/" + bill.asText()
        : consumer + "/" + inputs.path("amountPaise").asText();
  }

  /** Fingerprint of what was asked for, so that one key cannot stand for two requests. */
  static String sha256(ChargeRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(JSON.writeValueAsBytes(request.items()));
      digest.update(JSON.writeValueAsBytes(request.citizen()));
      digest.update(JSON.writeValueAsBytes(request.paidBy().code()));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("a request cannot be fingerprinted", e);
    }
  }
}
