package org.jansetu.fees;

import java.time.LocalDate;
import org.jansetu.shared.Money;

/** Works out the least and the most that a citizen may be charged under one version. */
final class ChargeReckoning {

  private final Version version;
  private final LocalDate on;
  private long least;
  private long most;
  private boolean charges;
  private boolean allMayBeRemitted = true;

  private ChargeReckoning(Version version, LocalDate on) {
    this.version = version;
    this.on = on;
  }

  static ChargeRange range(Version version, LocalDate on) {
    return new ChargeReckoning(version, on).range();
  }

  private ChargeRange range() {
    for (Line line : version.lines()) {
      if (!line.isBill() && line.bearer() == Payer.CITIZEN) {
        count(line);
      }
    }
    if (charges && version.payer() == Payer.CITIZEN) {
      limit();
    }
    return new ChargeRange(
        Money.ofPaise(least),
        most == Amount.OPEN ? null : Money.ofPaise(most),
        version.illustrative());
  }

  private void count(Line line) {
    charges = true;
    long low = line.amount().least();
    long high = line.amount().most();
    for (Line.Concession each : line.concessions()) {
      low = Math.min(low, each.of(line.amount().least()));
      high = high == Amount.OPEN ? high : Math.max(high, each.of(high));
    }
    allMayBeRemitted &= line.mayBeRemitted();
    least += line.waiveWhen() == null ? taxed(line, low) : 0;
    most = most == Amount.OPEN || high == Amount.OPEN ? Amount.OPEN : most + taxed(line, high);
  }

  private long taxed(Line line, long paise) {
    return line.tax() == null || line.inclusive() ? paise : paise + line.tax().on(on).of(paise);
  }

  private void limit() {
    if (!allMayBeRemitted) {
      least = Math.max(least, version.minCharge());
    }
    if (most != Amount.OPEN) {
      most = Math.max(most, version.minCharge());
    }
    if (version.maxCharge() != Amount.OPEN) {
      most = most == Amount.OPEN ? version.maxCharge() : Math.min(most, version.maxCharge());
      least = Math.min(least, version.maxCharge());
    }
  }
}
