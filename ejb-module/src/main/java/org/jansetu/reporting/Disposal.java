package org.jansetu.reporting;

import org.jansetu.shared.LocalText;

/**
 * What became of applications that were received.
 *
 * @param code of the service, department, centre or month
 * @param name what that is called
 * @param received how many came; the sum of the next four. Those that were withdrawn, or closed for
 *     want of papers, are not among them
 * @param inTime how many were decided in time; all decided ones where nothing was promised
 * @param late how many were decided late
 * @param pending how many are open and in time
 * @param overdue how many are open and late
 */
public record Disposal(
    String code,
    LocalText name,
    long received,
    long inTime,
    long late,
    long pending,
    long overdue) {

  /** How many were decided, in time or late. */
  public long disposed() {
    return inTime + late;
  }

  /** Decided of those received, in thousandths rounded down; null where none came. */
  public Long disposedPermille() {
    return received == 0 ? null : 1000 * disposed() / received;
  }

  /** Decided in time of those received, in thousandths rounded down; null where none came. */
  public Long inTimePermille() {
    return received == 0 ? null : 1000 * inTime / received;
  }

  Disposal plus(Disposal other) {
    return new Disposal(
        code,
        name,
        received + other.received,
        inTime + other.inTime,
        late + other.late,
        pending + other.pending,
        overdue + other.overdue);
  }

  /** The same figures of something else. */
  Disposal of(LocalText itsName) {
    return new Disposal(code, itsName, received, inTime, late, pending, overdue);
  }
}
