package org.jansetu.web.auditor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jansetu.ledger.Ledger;
import org.jansetu.ledger.TrialBalance;
import org.jansetu.tenancy.Programmes;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** Debits and credits of every account in a span of days: the same sum, to the paisa. */
@Named
@RequestScoped
public class TrialBalanceView {

  @Inject private Ledger ledger;
  @Inject private Programmes programmes;
  @Inject private PageFrame page;

  private String from;
  private String until;
  private TrialBalance found;

  /** The balance of the span. */
  public TrialBalance getFound() {
    if (found == null) {
      found = ledger.trialBalance(LocalDate.parse(getFrom()), LocalDate.parse(getUntil()));
    }
    return found;
  }

  /** Whether both sides are the same. */
  public boolean isBalanced() {
    return getFound().isBalanced();
  }

  /** The sentence about it. */
  public String getVerdict() {
    return page.text(isBalanced() ? "trial.balanced" : "trial.unbalanced");
  }

  /** The first day; today when none was asked for. */
  public String getFrom() {
    return Days.parse(from, today()).toString();
  }

  public void setFrom(String from) {
    this.from = from;
  }

  /** The last day; never before the first. */
  public String getUntil() {
    LocalDate first = Days.parse(from, today());
    LocalDate last = Days.parse(until, today());
    return (last.isBefore(first) ? first : last).toString();
  }

  public void setUntil(String until) {
    this.until = until;
  }

  private LocalDate today() {
    return LocalDate.now(programmes.current().zone());
  }
}
