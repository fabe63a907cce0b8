package org.jansetu.fees;

import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;

/** Who in particular gets a line. */
sealed interface Payee {

  /**
   * The code of the payee; null where only a kiosk would tell and there is none. Refuses with code
   * payee-unknown where the kiosk or service names nobody, and the input where the citizen's area
   * is needed and not told.
   */
  String of(Facts facts, Party party);

  /** The one that the party's part implies. */
  record Usual() implements Payee {
    @Override
    public String of(Facts facts, Party party) {
      KioskFacts kiosk = facts.kiosk();
      return switch (party) {
        case DEPARTMENT -> known(facts.service().department(), facts, party);
        case PORTAL -> Party.PORTAL.code();
        case KIOSK -> kiosk == null ? null : kiosk.code();
        case PROVIDER -> kiosk == null ? null : known(kiosk.provider(), facts, party);
        case SOCIETY -> kiosk == null ? null : known(kiosk.society(), facts, party);
        case TAX -> throw new IllegalStateException("a tax line names its tax");
      };
    }
  }

  /** Always the same. */
  record Fixed(String code) implements Payee {
    @Override
    public String of(Facts facts, Party party) {
      return code;
    }
  }

  /** The area of this kind in which the citizen lives. */
  record CitizensArea(String kind) implements Payee {
    @Override
    public String of(Facts facts, Party party) {
      String area = facts.citizenPlace().get(kind);
      if (area == null) {
        throw InvalidInput.of(
            "/inputs/area", "required", "the citizen's " + kind + " is needed to find the payee");
      }
      return area;
    }
  }

  /** The area of this kind in which the kiosk stands. */
  record KiosksArea(String kind) implements Payee {
    @Override
    public String of(Facts facts, Party party) {
      KioskFacts kiosk = facts.kiosk();
      return kiosk == null ? null : known(kiosk.place().get(kind), facts, party);
    }
  }

  private static String known(String code, Facts facts, Party party) {
    if (code == null) {
      throw new Refusal("payee-unknown", facts.service().code(), party.code());
    }
    return code;
  }
}
