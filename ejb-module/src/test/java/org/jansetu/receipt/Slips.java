package org.jansetu.receipt;

import java.util.List;
import java.util.Locale;
import org.jansetu.paper.Figures;
import org.jansetu.shared.Money;

/** Receipts to set in tests: long names, every part filled. */
final class Slips {

  static final String URL =
      "http://sample.localhost:8080/open/receipt.xhtml"
          + "?number=SMP-SRT-0001-2627-000001&code=ABCDEFGH234567AB";

  private Slips() {}

  static Slip hindi(String mark, boolean isSpoilt) {
    return of(
        Labels.in(Labels.HINDI),
        mark,
        isSpoilt,
        List.of(
            new Fact("कियोस्क", "SRT-0001, सरिता नगर कियोस्क"),
            new Fact("स्थान", "सरिता, ज़िला सरिता, संभाग श्रम, नदीप्रदेश"),
            new Fact("नागरिक", "श्रीमती द्रौपदी विश्वकर्मा"),
            new Fact("सेवा", "निवास प्रमाण पत्र (SMP-01)"),
            new Fact("विभाग", "विद्युत वितरण कंपनी, श्रम विभाग")));
  }

  static Slip english(String citizen) {
    return of(
        Labels.in(Locale.ENGLISH),
        "मूल प्रति / ORIGINAL",
        false,
        List.of(
            new Fact("Citizen", citizen), new Fact("Service", "Residence certificate (SMP-01)")));
  }

  private static Slip of(Labels labels, String mark, boolean isSpoilt, List<Fact> more) {
    List<Fact> facts = new java.util.ArrayList<>();
    facts.add(new Fact(labels.get("number"), "SMP-SRT-0001-2627-000001"));
    facts.add(new Fact(labels.get("at"), "21-11-2026 20:05:12 IST"));
    facts.addAll(more);
    facts.add(new Fact(labels.get("consumer"), "N2345678"));
    facts.add(new Fact(labels.get("mode"), labels.get("paid.cash")));
    Money total = Money.ofPaise(12_840_050);
    return new Slip(
        labels.language(),
        "नदी सेवा",
        "नदीप्रदेश",
        labels.get("receipt"),
        mark,
        isSpoilt,
        "SMP-SRT-0001-2627-000001",
        facts,
        List.of(
            new Slip.Group(
                labels.get("group.department"), List.of(new Fact("नकल शुल्क", "1,28,380.50"))),
            new Slip.Group(
                labels.get("group.service"),
                List.of(new Fact("पोर्टल शुल्क", "3.39"), new Fact("कियोस्क शुल्क", "13.56"))),
            new Slip.Group(labels.get("group.tax"), List.of(new Fact("जीएसटी 18%", "3.05")))),
        new Fact(labels.get("total"), Figures.rupees(total)),
        List.of(Figures.words(total, Labels.HINDI), Figures.words(total, Locale.ENGLISH)),
        new Slip.Group(labels.get("borne"), List.of(new Fact("कियोस्क शुल्क", "5.00"))),
        List.of(
            new Fact(labels.get("due"), "30-11-2026"),
            new Fact(labels.get("officer"), "तहसीलदार"),
            new Fact(labels.get("officer.first"), "अनुविभागीय अधिकारी, 15 कार्य दिवस")),
        List.of(new Fact("सीएम हेल्पलाइन", "181"), new Fact(labels.get("overcharge"), "1901")),
        List.of(
            "उदाहरण: प्रदर्शन के लिए बनाया गया, अधिकृत दर या सेवा नहीं।",
            "केवल यहाँ छपी राशि दें।"),
        new Slip.Check(new Fact(labels.get("code"), "ABCDEFGH234567AB"), labels.get("scan"), URL));
  }
}
