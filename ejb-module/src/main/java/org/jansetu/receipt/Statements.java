package org.jansetu.receipt;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.jansetu.paper.Printout;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.TenantBound;
import org.jansetu.wallet.WalletStatement;
import org.jansetu.wallet.Wallets;

/**
 * The statement of a kiosk's wallet as a file; rights and refusals are those of {@link Wallets}.
 */
@Stateless
@TenantBound
public class Statements {

  @Inject private Wallets wallets;
  @Inject private Programmes programmes;

  /**
   * The caller's own kiosk, both days included, as PDF. Refuses with invalid-input for spans over
   * 366 days, and unless the caller is operator or cashier with forbidden.
   */
  public Printout ownPdf(LocalDate from, LocalDate until, Locale language) {
    WalletStatement found = wallets.ownStatement(from, until);
    Programme programme = programmes.current();
    Labels labels = Labels.in(language);
    byte[] content =
        StatementPdf.of(found, programme.name().in(labels.language()), programme.zone(), labels);
    return new Printout("application/pdf", name(found, ".pdf"), content);
  }

  /**
   * The same as CSV for a spreadsheet: UTF-8 with its mark, amounts in rupees with a point. Refuses
   * alike.
   */
  public Printout ownCsv(LocalDate from, LocalDate until, Locale language) {
    WalletStatement found = wallets.ownStatement(from, until);
    byte[] content = StatementCsv.of(found, Labels.in(language));
    return new Printout("text/csv;charset=UTF-8", name(found, ".csv"), content);
  }

  private static String name(WalletStatement found, String ending) {
    return found.kiosk() + "-" + found.from() + "-" + found.until() + ending;
  }
}
