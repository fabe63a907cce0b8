package org.jansetu.ledger;

import java.util.Locale;

/** What an account stands for; together with its owner it names exactly one account. */
public enum AccountKind {
  /** A kiosk's deposit with the programme. Owner: the kiosk's code. */
  KIOSK_WALLET,
  /** What a kiosk has earned and is owed. Owner: the kiosk's code. */
  KIOSK_COMMISSION,
  /** Fees and bills collected for a department. Owner: the department's code. */
  DEPARTMENT,
  /** Charges that a department bears for the citizen. Owner: the department's code. */
  DEPARTMENT_DUE,
  /** The portal's share. Owner: {@code portal}. */
  PORTAL,
  /** A local service provider's share. Owner: the provider's code. */
  PROVIDER,
  /** A district society's share. Owner: the society's code. */
  SOCIETY,
  /** Tax collected. Owner: the tax's code. */
  TAX,
  /** Money that came in by bank. Owner: {@code collection}. */
  BANK,
  /** Penalties that officers have to pay. Owner: the department's code. */
  OFFICER_RECOVERY,
  /** What applicants are to have of penalties. Owner: the department's code. */
  COMPENSATION,
  /** What the State's treasury is to have of penalties. Owner: {@code treasury}. */
  TREASURY,
  /** What citizens have paid through a gateway and it owes. Owner: the gateway's code. */
  GATEWAY;

  /** The kind's code in the database and in answers, such as {@code kiosk-wallet}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
