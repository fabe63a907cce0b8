package org.jansetu.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One line of a kiosk's history; never edited. The database puts the time. */
@Entity(name = "KioskMove")
@Table(schema = "network", name = "kiosk_move")
class KioskMove {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kiosk_move")
  @SequenceGenerator(
      name = "kiosk_move",
      schema = "network",
      sequenceName = "kiosk_move_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "kiosk_id")
  private long kiosk;

  @Column(name = "from_status")
  private String from;

  @Column(name = "to_status")
  private String to;

  @Column(name = "reason")
  private String reason;

  @Column(name = "moved_by")
  private String by;

  protected KioskMove() {}

  KioskMove(long kiosk, KioskMoved event, String by) {
    this.kiosk = kiosk;
    this.from = event.from().code();
    this.to = event.to().code();
    this.reason = event.reason();
    this.by = by;
  }
}
