package org.jansetu.proof;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A programme that nobody has seen before: its code, host, areas, kiosks, services, prices and
 * users are drawn by lot, and nothing of it is in the product.
 */
final class UnseenFolder {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final Random lot;
  private final String code;
  private final String prefix;
  private final String state;
  private final String unit;
  private final int serviceCount;
  private final long[] prices;
  private final int kioskRatio;

  UnseenFolder(long seed) {
    this.lot = new Random(seed);
    this.code = "p" + word(7);
    this.prefix = word(5).toUpperCase(Locale.ROOT);
    this.state = word(3).toUpperCase(Locale.ROOT);
    this.unit = word(8);
    this.serviceCount = 2 + lot.nextInt(4);
    this.prices = new long[serviceCount + 1];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = 100L * (11 + lot.nextInt(80));
    }
    this.kioskRatio = 1 + lot.nextInt(9);
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(lot.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  String code() {
    return code;
  }

  String prefix() {
    return prefix;
  }

  String host() {
    return code + ".localhost";
  }

  String kiosk() {
    return state + "-K1";
  }

  String area() {
    return state + "-T1";
  }

  int serviceCount() {
    return serviceCount;
  }

  /** The code of a service, from 0; the one after the last is in the second version only. */
  String service(int number) {
    return state + "-S" + number;
  }

  long price(int number) {
    return prices[number];
  }

  /** The kiosk's part of a price, as the tariff shares it: the portal takes what is left over. */
  long kioskShare(int number) {
    return (2 * prices[number] * kioskRatio + 10) / 20;
  }

  /** The folder of the first version, by file. */
  Map<String, String> files() {
    return files(serviceCount);
  }

  /** The same with one service more, and its price. */
  Map<String, String> secondVersion() {
    return files(serviceCount + 1);
  }

  private Map<String, String> files(int services) {
    Map<String, String> files = new TreeMap<>();
    files.put("programme.yaml", filled(PROGRAMME));
    files.put("hierarchy.yaml", filled(HIERARCHY));
    files.put("network.yaml", filled(NETWORK));
    files.put("roles.yaml", filled(ROLES));
    files.put(
        "charter.yaml",
        "entries:\n  - {services: ["
            + service(0)
            + "], stipulatedDays: 3, source: invented, illustrative: true}\n");
    files.put("texts/en.yaml", TEXTS);
    files.put("texts/hi.yaml", TEXTS);
    StringBuilder basket = new StringBuilder(filled(BASKET));
    StringBuilder fees = new StringBuilder("tariffs:\n");
    for (int i = 0; i < services; i++) {
      basket.append(filled(SERVICE).replace("{service}", service(i)).replace("{n}", "" + i));
      fees.append(
          TARIFF
              .replace("{service}", service(i))
              .replace("{n}", "" + i)
              .replace("{price}", Long.toString(prices[i]))
              .replace("{ours}", "" + kioskRatio)
              .replace("{theirs}", "" + (10 - kioskRatio)));
    }
    files.put("services.yaml", basket.toString());
    files.put("fees.yaml", fees.toString());
    files.put("examples/fees.yaml", example());
    return files;
  }

  private String example() {
    return """
    cases:
      - name: the first service
        service: %s
        "on": 2026-01-15
        inputs: {%s: someone}
        kiosk: %s
        expect:
          payer: citizen
          totalPaise: %d
          lines:
            - {party: kiosk, amountPaise: %d}
            - {party: portal, amountPaise: %d}
    """
        .formatted(service(0), unit, kiosk(), price(0), kioskShare(0), price(0) - kioskShare(0));
  }

  /** The one field that the forms of this programme ask for. */
  String field() {
    return unit;
  }

  private String filled(String template) {
    return template
        .replace("{code}", code)
        .replace("{host}", host())
        .replace("{prefix}", prefix)
        .replace("{state}", state)
        .replace("{field}", unit);
  }

  private static final String PROGRAMME =
      """
      code: {code}
      name: {en: Programme {code}}
      state: {code: "99", name: {en: State {state}}}
      timeZone: Asia/Kolkata
      languages: [en]
      hosts: [{host}]
      receipts: {prefix: {prefix}}
      helpline: {number: "1999", label: {en: Helpline}, source: invented}
      holidays: {dates: [{date: 2026-01-26, name: {en: Republic Day}}]}
      weeklyOff: [SUNDAY]
      officeHours: {from: "10:00", until: "17:00", cutOff: "16:00"}
      wallet: {lowBalancePaise: 1000, topUpCheckAbovePaise: 2500000, topUpMinPaise: 100, \
      topUpMaxPaise: 9000000, defaultCreditLimitPaise: 0}
      cancellation: {windowMinutes: 10}
      """;

  private static final String HIERARCHY =
      """
      kinds:
        - {code: state, name: {en: State}, parent: null}
        - {code: district, name: {en: District}, parent: state}
        - {code: tehsil, name: {en: Tehsil}, parent: district}
      areas:
        - {code: {state}, kind: state, name: {en: State {state}}, parent: null}
        - {code: {state}-D1, kind: district, name: {en: District {state}}, parent: {state}}
        - {code: {state}-T1, kind: tehsil, name: {en: Tehsil {state}}, parent: {state}-D1}
      """;

  private static final String NETWORK =
      """
      societies:
        - {code: {state}-SOC, name: {en: Society {state}}, district: {state}-D1}
      kiosks:
        - {code: {state}-K1, name: {en: Kiosk one}, area: {state}-T1, type: csc, status: active}
        - {code: {state}-K2, name: {en: Kiosk two}, area: {state}-T1, type: csc, status: active}
      demo: {operatorKiosk: {state}-K1, operator2Kiosk: {state}-K2, balancePaise: 777700}
      """;

  private static final String ROLES =
      """
      roles:
        - {code: state-admin, name: {en: State administrator}, places: [state]}
        - {code: society-admin, name: {en: Society administrator}, places: [society]}
        - {code: operator, name: {en: Operator}, places: [kiosk]}
        - {code: auditor, name: {en: Auditor}, places: [programme]}
      demoUsers:
        - {username: state, role: state-admin, place: {state}}
        - {username: society, role: society-admin, place: {state}-SOC}
        - {username: operator, role: operator, place: {state}-K1}
        - {username: operator2, role: operator, place: {state}-K2}
        - {username: auditor, role: auditor, place: {code}}
      """;

  private static final String TEXTS =
      """
      welcome.title: A programme by lot
      welcome.intro: Nobody has seen it before.
      receipt.footer: Keep this receipt.
      receipt.overcharge: Pay only what is printed.
      receipt.verify: Scan to verify.
      poster.title: Rates
      poster.note: By lot.
      illustrative.note: Made up.
      """;

  private static final String BASKET =
      """
      categories:
        - {code: all, name: {en: Everything}}
      departments:
        - {code: {state}-DEP, name: {en: Department {state}}}
      forms:
        only:
          type: object
          additionalProperties: false
          required: [{field}]
          properties:
            {field}: {type: string, title: Whatever, minLength: 2, maxLength: 50, x-order: 1}
      services:
      """;

  private static final String SERVICE =
      """
        - {code: {service}, name: {en: Service number {n}}, department: {state}-DEP, \
      category: all, kind: application, segment: G2C, modes: [online], form: only, status: open, \
      illustrative: true}
      """;

  private static final String TARIFF =
      """
        - id: tariff-{n}
          name: {en: Tariff {n}}
          applies: {services: [{service}]}
          versions:
            - from: 2020-01-01
              payer: citizen
              lines:
                - {id: charge, amount: {flat: {price}}, split: {by: ratio, residue: portal, \
      shares: [{party: kiosk, ratio: {ours}, label: {en: Kiosk}}, \
      {party: portal, ratio: {theirs}, label: {en: Portal}}]}}
      """;
}
