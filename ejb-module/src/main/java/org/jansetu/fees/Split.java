package org.jansetu.fees;

import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * Who shares the net of a line.
 *
 * @param shares in the order of the quote's lines
 * @param residue which of them takes what the others leave
 * @param ratioSum sum of all weights where shares are by ratio; zero where they are flat paise
 */
record Split(List<Share> shares, int residue, long ratioSum) {

  /**
   * One party's share.
   *
   * @param weight its part of the ratio, or its paise
   * @param label what the receipt calls it, or null for the line's label
   */
  record Share(Party party, Payee payee, LocalText label, long weight) {}

  /** The paise of each share: none negative, and together exactly the net. */
  long[] of(long net) {
    long[] parts = new long[shares.size()];
    long left = net;
    for (int i = 0; i < parts.length; i++) {
      if (i != residue) {
        long weight = shares.get(i).weight();
        long wanted = ratioSum == 0 ? weight : Percent.halfUp(net * weight, ratioSum);
        // A small net or a concession may leave less than the share: nobody gets what is not there.
        parts[i] = Math.min(wanted, left);
        left -= parts[i];
      }
    }
    parts[residue] = left;
    return parts;
  }
}
