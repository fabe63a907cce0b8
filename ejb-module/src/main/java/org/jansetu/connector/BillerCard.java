package org.jansetu.connector;

import java.util.List;
import org.jansetu.shared.LocalText;

/**
 * What a biller says of itself.
 *
 * @param code its code in the programme
 * @param name its name in the programme
 * @param contract the version of the contract it speaks
 * @param operations what it can be asked, such as {@code fetch}
 */
public record BillerCard(String code, LocalText name, String contract, List<String> operations) {

  /** Takes a copy. */
  public BillerCard {
    operations = List.copyOf(operations);
  }
}
