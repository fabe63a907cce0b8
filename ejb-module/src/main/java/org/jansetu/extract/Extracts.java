package org.jansetu.extract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jansetu.audit.AuditTrail;
import org.jansetu.counter.ChargeStatus;
import org.jansetu.counter.Transaction;
import org.jansetu.counter.TransactionQuery;
import org.jansetu.counter.Transactions;
import org.jansetu.paper.Printout;
import org.jansetu.register.RegisterDefinition;
import org.jansetu.register.RegisterEntry;
import org.jansetu.register.Registers;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.TenantBound;

/** Copies of register lines, in the caller's programme. */
@Stateless
@TenantBound
public class Extracts {

  @Inject private ExtractRepository repository;
  @Inject private ExtractPress press;
  @Inject private Registers registers;
  @Inject private Transactions transactions;
  @Inject private Programmes programmes;
  @Inject private Callers callers;
  @Inject private AuditTrail audit;

  /** Whether a service hands out lines of a register; costs no database call. */
  public boolean isExtract(String service) {
    return rules().rules().containsKey(service);
  }

  /** Whether copies that a service pays for use up numbered sheets. */
  public boolean isNumbered(String service) {
    PrintRules.Rule rule = rules().rules().get(service);
    return rule != null && rule.needsSheet();
  }

  /**
   * What a receipt of the operator's own kiosk has paid for; empty where it is no receipt of a
   * copy. Refuses with unauthenticated and forbidden.
   */
  public Optional<PaidCopy> findPaid(String receiptNumber) {
    callers.current().require(Role.OPERATOR);
    return transactions
        .list(new TransactionQuery(null, null, null, receiptNumber, null, 1))
        .items()
        .stream()
        .filter(paid -> isExtract(paid.service()))
        .findFirst()
        .map(this::copy);
  }

  private PaidCopy copy(Transaction paid) {
    PrintRules.Rule rule = rule(paid.service());
    return new PaidCopy(
        paid.id(),
        paid.receiptNumber(),
        registers.findDefinition(rule.register()).orElseThrow(NotFound::new).name(),
        paid.citizen().name(),
        repository.copies(paid.id()),
        rule.needsSheet(),
        paid.status() == ChargeStatus.COMPLETED);
  }

  /**
   * What would be printed, so that nobody pays for nothing. Refuses with unauthenticated and
   * forbidden, with not-found a service that hands out no lines, with register-empty.
   *
   * @param inputs the service's form as far as it is filled
   */
  public Found look(String service, ObjectNode inputs) {
    callers.current().require(Role.OPERATOR);
    PrintRules.Rule rule = rule(service);
    List<RegisterEntry> lines =
        rule.key(name -> inputs.path(name).asText(""))
            .map(key -> registers.find(rule.register(), key))
            .orElse(List.of());
    RegisterDefinition register =
        registers.findDefinition(rule.register()).orElseThrow(NotFound::new);
    return new Found(register.name(), lines.isEmpty() ? null : lines.get(0).asOf(), lines.size());
  }

  /**
   * Prints the lines that a charge paid for: as they were when they were printed first, each copy
   * after the first marked as a duplicate. Refuses with not-found a charge that the caller may not
   * see or that paid for no lines, with not-charged one that is pending or was reversed, and with
   * record-not-found where the register has no such line; the charge may then be cancelled.
   *
   * <p>On numbered sheets each page uses one up, counting on from the one that is named; a copy
   * that is printed again uses others. Refuses with sheet-required where the register's copies need
   * a sheet and none is named, and with sheet-not-available one that does not lie at the kiosk
   * unused.
   *
   * @param sheet serial number of the sheet of the first page, or null
   */
  public Printout print(long transactionId, String sheet, Locale language) {
    callers.current().require(Role.OPERATOR);
    Transaction paid = transactions.get(transactionId);
    PrintRules.Rule rule = rule(paid.service());
    if (paid.status() != ChargeStatus.COMPLETED) {
      throw new Refusal("not-charged", paid.receiptNumber());
    }
    if (rule.needsSheet() && sheet == null) {
      throw new Refusal("sheet-required", paid.receiptNumber());
    }
    if (!repository.isKept(transactionId)) {
      repository.keep(transactionId, found(transactionId, rule), callers.current().user());
    }
    ExtractRow row = repository.countCopy(transactionId).orElseThrow(NotFound::new);
    ExtractPress.Made made = press.print(new ExtractPress.Order(paid, row, sheet, language));
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("register", row.register());
    detail.put("key", row.key());
    detail.put("copy", row.copy());
    if (!made.sheets().isEmpty()) {
      detail.put("sheets", made.sheets());
    }
    audit.record("extract.printed", paid.receiptNumber(), detail);
    return made.printout();
  }

  private ExtractRow found(long transactionId, PrintRules.Rule rule) {
    Map<String, String> inputs = transactions.inputs(transactionId);
    String key = rule.key(inputs::get).orElse("");
    List<RegisterEntry> lines = key.isEmpty() ? List.of() : registers.find(rule.register(), key);
    if (lines.isEmpty()) {
      throw new Refusal("record-not-found", key);
    }
    return new ExtractRow(
        rule.register(),
        lines.get(0).key(),
        lines.get(0).asOf(),
        lines.stream().map(RegisterEntry::fields).toList(),
        0,
        List.of());
  }

  private PrintRules.Rule rule(String service) {
    PrintRules.Rule rule = rules().rules().get(service);
    if (rule == null) {
      throw new NotFound();
    }
    return rule;
  }

  private PrintRules rules() {
    return programmes.current().part(PrintRules.class, PrintRules::of);
  }
}
