package org.jansetu.fees;

import java.util.ArrayList;
import java.util.List;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;

/** Works out one quote; made for it and thrown away. The order of the steps is the package's. */
final class Reckoning {

  private final Version version;
  private final Facts facts;
  private final List<Line> lines;
  private final long[] net;
  private final long[] gross;
  private final boolean[] remitted;
  private final LocalText[] concession;
  private final List<QuoteLine> paid = new ArrayList<>(4);
  private final List<QuoteLine> borne = new ArrayList<>(0);
  private Circumstances circumstances;

  private Reckoning(Version version, Facts facts) {
    this.version = version;
    this.facts = facts;
    lines = version.lines();
    net = new long[lines.size()];
    gross = new long[lines.size()];
    remitted = new boolean[lines.size()];
    concession = new LocalText[lines.size()];
  }

  static Quote quote(Version version, Facts facts) {
    return new Reckoning(version, facts).quote();
  }

  private Quote quote() {
    Inputs inputs = new Inputs(facts.inputs());
    for (int i = 0; i < net.length; i++) {
      Line line = lines.get(i);
      remitted[i] = line.waiveWhen() != null && line.waiveWhen().holds(circumstances());
      // A waived line asks for nothing, so that a form need not count what is not charged.
      net[i] = remitted[i] ? 0 : line.amount().of(inputs);
    }
    inputs.refuseViolations();
    for (int i = 0; i < net.length; i++) {
      concede(i);
      tax(i);
    }
    limit();
    for (int i = 0; i < net.length; i++) {
      share(i);
    }
    long total = 0;
    for (QuoteLine line : paid) {
      total = Math.addExact(total, line.amount().paise());
    }
    return new Quote(
        facts.service().code(),
        facts.onDate(),
        payer(),
        Money.ofPaise(total),
        version.name(),
        paid,
        borne,
        version.illustrative(),
        version.source());
  }

  private void concede(int i) {
    if (remitted[i]) {
      return;
    }
    for (Line.Concession each : lines.get(i).concessions()) {
      if (each.when().holds(circumstances())) {
        net[i] = each.of(net[i]);
        remitted[i] = each.remits();
        concession[i] = each.label();
        return;
      }
    }
  }

  private void tax(int i) {
    Line line = lines.get(i);
    gross[i] = net[i];
    if (line.tax() != null) {
      Percent rate = line.tax().on(facts.onDate());
      if (line.inclusive()) {
        net[i] = rate.netOf(gross[i]);
      } else {
        gross[i] = net[i] + rate.of(net[i]);
      }
    }
  }

  private void limit() {
    if (version.minCharge() == 0 && version.maxCharge() == Amount.OPEN) {
      return;
    }
    long charge = 0;
    for (int i = 0; i < gross.length; i++) {
      charge += version.limits(lines.get(i)) ? gross[i] : 0;
    }
    long missing = version.minCharge() - charge;
    long over = version.maxCharge() == Amount.OPEN ? 0 : charge - version.maxCharge();
    for (int i = gross.length - 1; i >= 0; i--) {
      if (version.limits(lines.get(i)) && !remitted[i]) {
        if (missing > 0) {
          reprice(i, gross[i] + missing);
          return;
        }
        if (over > 0) {
          long cut = Math.min(over, gross[i]);
          reprice(i, gross[i] - cut);
          over -= cut;
        }
      }
    }
  }

  // A limit is what the payer pays in all, so that the tax is inside it whatever the line's mode.
  private void reprice(int i, long newGross) {
    Tax tax = lines.get(i).tax();
    gross[i] = newGross;
    net[i] = tax == null ? newGross : tax.on(facts.onDate()).netOf(newGross);
  }

  private void share(int i) {
    if (gross[i] == 0) {
      return;
    }
    Line line = lines.get(i);
    List<QuoteLine> into = line.bearer() == Payer.CITIZEN ? paid : borne;
    LocalText label = concession[i] == null ? line.label() : concession[i];
    long[] parts = line.split().of(net[i]);
    for (int k = 0; k < parts.length; k++) {
      if (parts[k] > 0) {
        into.add(quoteLine(line.split().shares().get(k), label, parts[k]));
      }
    }
    if (gross[i] > net[i]) {
      Tax tax = line.tax();
      Money amount = Money.ofPaise(gross[i] - net[i]);
      into.add(new QuoteLine(Party.TAX, tax.code(), tax.label(), amount));
    }
  }

  private QuoteLine quoteLine(Split.Share share, LocalText label, long paise) {
    return new QuoteLine(
        share.party(),
        share.payee().of(facts, share.party()),
        share.label() == null ? label : share.label(),
        Money.ofPaise(paise));
  }

  private Payer payer() {
    boolean byDepartment = false;
    for (int i = 0; i < gross.length; i++) {
      if (gross[i] > 0 && !lines.get(i).isBill()) {
        if (lines.get(i).bearer() == Payer.CITIZEN) {
          return Payer.CITIZEN;
        }
        byDepartment = true;
      }
    }
    return byDepartment ? Payer.DEPARTMENT : version.payer();
  }

  private Circumstances circumstances() {
    if (circumstances == null) {
      circumstances = new Circumstances(facts);
    }
    return circumstances;
  }
}
