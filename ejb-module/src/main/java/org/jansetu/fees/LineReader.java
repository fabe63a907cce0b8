package org.jansetu.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jansetu.condition.BadCondition;
import org.jansetu.condition.Condition;
import org.jansetu.condition.Conditions;
import org.jansetu.shared.LocalText;

/** Reads one line of a tariff version. */
final class LineReader {

  private static final long MOST_WEIGHT = 1_000_000;
  private static final List<String> NOT_ON_A_BILL =
      List.of("waiveWhen", "concessions", "bearer", "tax", "split");

  private final Conditions conditions;
  private final Map<String, Tax> taxes;
  private final Map<Party, LocalText> labels;

  LineReader(Conditions conditions, Map<String, Tax> taxes, Map<Party, LocalText> labels) {
    this.conditions = conditions;
    this.taxes = taxes;
    this.labels = labels;
  }

  /** What a line takes from its version: the day it starts and who bears it unless told. */
  record Setting(LocalDate from, Payer payer) {}

  Line line(Entry entry, Setting setting) {
    Amount amount = amount(entry.at("amount"));
    boolean bill = amount instanceof Amount.Bill;
    if (bill) {
      checkBill(entry);
    }
    boolean inclusive = entry.at("tax").at("mode").or("", Entry::text).equals("inclusive");
    Tax tax = entry.at("tax").or(null, given -> tax(given, setting));
    Split split = entry.at("split").or(null, this::split);
    Party party = entry.at("party").or(null, given -> given.word(Party::of));
    if ((party == null) == (split == null)) {
      entry.reject("party-or-split", "a line has either a party or a split, and not both");
    }
    if (split != null && entry.at("payee").given()) {
      entry.at("payee").reject("payee-beside-split", "each share of a split names its own payee");
    }
    checkShares(entry, amount, split, inclusive ? tax : null);
    LocalText label = entry.at("label").or(labels.get(party), Entry::localText);
    if (label == null && (split == null || split.shares().stream().anyMatch(LineReader::bare))) {
      entry.reject("line-has-a-label", "neither the line nor its party has a label");
    }
    return new Line(
        label,
        amount,
        entry.at("waiveWhen").or(null, this::condition),
        entry.at("concessions").each().stream().map(this::concession).toList(),
        bill ? Payer.CITIZEN : entry.at("bearer").or(setting.payer(), e -> e.word(Payer::of)),
        tax,
        inclusive,
        split == null ? alone(entry, party) : split);
  }

  private static Split alone(Entry entry, Party party) {
    // A line with neither is a finding already, and is never quoted.
    List<Split.Share> shares =
        party == null ? List.of() : List.of(new Split.Share(party, payee(entry, party), null, 1));
    return new Split(shares, 0, 1);
  }

  private static boolean bare(Split.Share share) {
    return share.label() == null;
  }

  private static void checkBill(Entry entry) {
    for (String key : NOT_ON_A_BILL) {
      if (entry.at(key).given()) {
        entry.at(key).reject("bill-untouched", "the bill itself is passed on whole to one party");
      }
    }
  }

  private static Amount amount(Entry entry) {
    List<String> kinds = entry.keys();
    if (kinds.size() != 1) {
      entry.reject("amount-one-way", "an amount is reckoned in exactly one way");
      return new Amount.Flat(0);
    }
    Entry rule = entry.at(kinds.get(0));
    return switch (kinds.get(0)) {
      case "flat" -> new Amount.Flat(rule.paise());
      case "perUnit" -> perUnit(rule);
      case "percent" -> proportion(rule);
      case "slab" ->
          new Amount.Slab(
              rule.at("of").text(),
              rule.at("upToPaise").paise(),
              rule.at("basePaise").paise(),
              rule.at("stepPaise").whole(1, Amount.MOST_PAISE),
              rule.at("perStepPaise").paise());
      case "input" -> new Amount.Bill(rule.text());
      default -> {
        rule.reject("shape", "no amount is reckoned this way");
        yield new Amount.Flat(0);
      }
    };
  }

  private static Amount perUnit(Entry rule) {
    long paise = rule.at("paise").paise();
    long most = rule.at("max").or(Amount.MOST_UNITS, e -> e.whole(1, Amount.MOST_UNITS));
    long least = rule.at("min").or(1L, e -> e.whole(0, most));
    return new Amount.PerUnit(
        rule.at("input").text(), rule.at("firstPaise").or(paise, Entry::paise), paise, least, most);
  }

  private static Amount proportion(Entry rule) {
    long floor = rule.at("floorPaise").or(0L, Entry::paise);
    long cap = rule.at("capPaise").or(Amount.MOST_PAISE, Entry::paise);
    if (cap < floor) {
      rule.at("capPaise").reject("floor-below-cap", "the cap is less than the floor");
    }
    return new Amount.Proportion(rule.at("of").text(), rule.at("rate").percent(), floor, cap);
  }

  /** The condition at this entry, or null where it does not compile, which is then a finding. */
  private Condition condition(Entry entry) {
    try {
      return conditions.compile(entry.text());
    } catch (BadCondition bad) {
      entry.reject(bad.check(), bad.getMessage());
      return null;
    }
  }

  private Line.Concession concession(Entry entry) {
    Condition when = condition(entry.at("when"));
    Percent percentOff = entry.at("percentOff").or(null, Entry::percent);
    if ((percentOff == null) != entry.at("paise").given()) {
      entry.reject("concession-one-way", "a concession has either percentOff or paise");
    }
    return new Line.Concession(
        when,
        percentOff,
        entry.at("paise").or(0L, Entry::paise),
        entry.at("label").or(null, Entry::localText));
  }

  private Tax tax(Entry entry, Setting setting) {
    Tax tax = taxes.get(entry.at("code").text());
    if (tax == null) {
      entry.at("code").reject("tax-known", "no tax of this code stands under taxes");
    } else if (tax.on(setting.from()) == null) {
      entry.reject("tax-rate-in-force", "the tax has no rate on " + setting.from());
    }
    return tax;
  }

  private Split split(Entry entry) {
    boolean byRatio = entry.at("by").text().equals("ratio");
    Party residueParty = entry.at("residue").word(Party::of);
    List<Split.Share> shares = new ArrayList<>();
    int residue = -1;
    long sum = 0;
    for (Entry each : entry.at("shares").each()) {
      Party party = each.at("party").word(Party::of);
      long weight = byRatio ? each.at("ratio").whole(1, MOST_WEIGHT) : each.at("paise").paise();
      LocalText label = each.at("label").or(null, Entry::localText);
      if (residue < 0 && party == residueParty) {
        residue = shares.size();
      }
      shares.add(new Split.Share(party, payee(each, party), label, weight));
      sum += weight;
    }
    if (residue < 0) {
      entry
          .at("residue")
          .reject("residue-among-shares", residueParty.code() + " has no share of this split");
    }
    return new Split(List.copyOf(shares), residue, byRatio ? sum : 0);
  }

  private static Payee payee(Entry entry, Party party) {
    Entry given = entry.at("payee");
    if (given.at("fixed").given()) {
      return new Payee.Fixed(given.at("fixed").text());
    }
    if (given.given()) {
      String kind = given.at("kind").text();
      return given.at("place").text().equals("citizen")
          ? new Payee.CitizensArea(kind)
          : new Payee.KiosksArea(kind);
    }
    if (party == Party.TAX) {
      entry.reject("payee-known", "a tax outside the list of taxes names its payee");
    }
    return new Payee.Usual();
  }

  // Flat shares of more than the line could ever be would leave somebody without their rupees.
  private static void checkShares(Entry entry, Amount amount, Split split, Tax included) {
    if (split == null || split.ratioSum() > 0 || amount.most() == Amount.OPEN) {
      return;
    }
    long net = amount.most();
    if (included != null) {
      for (Tax.Rate rate : included.rates()) {
        net = Math.min(net, rate.percent().netOf(amount.most()));
      }
    }
    long sum = split.shares().stream().mapToLong(Split.Share::weight).sum();
    if (sum > net) {
      entry
          .at("split")
          .reject("shares-within-line", "the shares are " + sum + " paise of a net of " + net);
    }
  }
}
