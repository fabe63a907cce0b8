package org.jansetu.receipt;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.jansetu.audit.AuditTrail;
import org.jansetu.counter.Transactions;
import org.jansetu.paper.Printout;
import org.jansetu.tenancy.TenantBound;

/** Receipts on paper, and the proof that one is genuine. */
@Stateless
@TenantBound
public class Receipts {

  @Inject private Transactions transactions;
  @Inject private SlipMaker maker;
  @Inject private AuditTrail audit;

  /**
   * Whether a receipt of that number was given with that code; for everyone, without a login. A
   * wrong code and an unknown number answer alike, and in the same time.
   */
  public Verification verify(String number, String code) {
    return transactions
        .findByReceipt(number, code)
        .map(Verification::of)
        .orElse(Verification.INVALID);
  }

  /**
   * Prints one more copy of a receipt. The first copy is the ORIGINAL, the later ones are DUPLICATE
   * 1, 2 and so on; a reversed one is CANCELLED, a pending one is PENDING and is not counted, so
   * that the first final copy is still the original.
   *
   * <p>Refuses with unauthenticated, with forbidden unless the caller works at a kiosk or
   * administers kiosks, and with not-found for a kiosk that the caller may not see.
   */
  public Printout print(long transactionId, PrintFormat format, Locale language) {
    Transactions.Copy copy = transactions.countCopy(transactionId);
    if (copy.number() > 1) {
      audit.record(
          "receipt-reprinted",
          copy.transaction().receiptNumber(),
          Map.of("copy", copy.number(), "format", format.name()));
    }
    Slip slip = maker.slip(copy, language);
    return switch (format) {
      case A4_PDF -> named(format, slip, ".pdf", SlipPdf.sheet(slip));
      case ROLL_PDF -> named(format, slip, ".pdf", SlipPdf.roll(slip));
      case HTML -> named(format, slip, ".html", SlipHtml.page(slip));
    };
  }

  private static Printout named(PrintFormat format, Slip slip, String ending, byte[] content) {
    return new Printout(format.mediaType(), slip.number() + ending, content);
  }
}
