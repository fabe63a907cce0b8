package org.jansetu.certificate;

import java.util.Locale;

/** Where a certificate stands; the moves are all there are. */
enum CertificateState {
  /** Decided and numbered; the paper is not made yet. */
  TO_SIGN,
  /** In force, as far as its last day goes. */
  ISSUED,
  /** Ended with a reason; nothing follows. */
  REVOKED,
  /** Ended by a corrected one; nothing follows. */
  SUPERSEDED;

  boolean canBecome(CertificateState next) {
    return switch (this) {
      case TO_SIGN -> next != TO_SIGN;
      case ISSUED -> next == REVOKED || next == SUPERSEDED;
      case REVOKED, SUPERSEDED -> false;
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static CertificateState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
