package org.jansetu.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The life of a kiosk. What else is known of it is brought by a publication, see Network. */
@Entity(name = "Kiosk")
@Table(schema = "network", name = "kiosk")
class Kiosk {

  @Id private long id;

  @Column(updatable = false)
  private String code;

  private String status;

  @Column(name = "status_reason")
  private String statusReason;

  @Column(name = "status_at")
  private OffsetDateTime statusAt;

  protected Kiosk() {}

  /** A kiosk that is not yet kept anywhere. */
  Kiosk(long id, String code, KioskStatus status) {
    this.id = id;
    this.code = code;
    this.status = status.code();
  }

  KioskStatus status() {
    return KioskStatus.find(status).orElseThrow();
  }

  /** Goes to that status, and tells how. Refuses with illegal-move. */
  KioskMoved move(KioskStatus to, String reason) {
    KioskStatus from = status();
    if (!from.next().contains(to)) {
      throw new IllegalMove(from, to);
    }
    status = to.code();
    statusReason = reason;
    statusAt = OffsetDateTime.now(ZoneOffset.UTC);
    return new KioskMoved(code, from, to, reason);
  }

  /** The line of history for what has just happened to this kiosk. */
  KioskMove entry(KioskMoved moved, String by) {
    return new KioskMove(id, moved, by);
  }
}
