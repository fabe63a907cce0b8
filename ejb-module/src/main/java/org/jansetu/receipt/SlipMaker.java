package org.jansetu.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.CharterEntry;
import org.jansetu.catalogue.ServiceDefinition;
import org.jansetu.counter.ChargeLine;
import org.jansetu.counter.ChargeStatus;
import org.jansetu.counter.Transaction;
import org.jansetu.counter.Transactions;
import org.jansetu.fees.Tariffs;
import org.jansetu.network.KioskPlace;
import org.jansetu.network.Kiosks;
import org.jansetu.paper.Figures;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Programme;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.ServerSettings;

/** Puts together what a receipt says. */
@Dependent
class SlipMaker {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss zzz", Locale.ENGLISH);

  @Inject private Programmes programmes;
  @Inject private Catalogue catalogue;
  @Inject private Kiosks kiosks;
  @Inject private ServerSettings settings;

  Slip slip(Transactions.Copy copy, Locale wanted) {
    Labels labels = Labels.in(wanted);
    Locale language = labels.language();
    Programme programme = programmes.current();
    Transaction made = copy.transaction();
    Optional<ServiceDefinition> service = catalogue.find(made.service(), copy.version());
    return new Slip(
        language,
        programme.name().in(language),
        stateOf(programme, language),
        labels.get("receipt"),
        mark(made.status(), copy.number()),
        made.status() != ChargeStatus.COMPLETED,
        made.receiptNumber(),
        facts(copy, service, labels),
        charges(made.lines(), labels),
        new Fact(labels.get("total"), Figures.rupees(made.total())),
        List.of(
            Figures.words(made.total(), Labels.HINDI), Figures.words(made.total(), Locale.ENGLISH)),
        new Slip.Group(labels.get("borne"), lines(made.borne(), language)),
        promise(made.promisedOn(), service.map(ServiceDefinition::charter).orElse(null), labels),
        contacts(programme, labels),
        notes(programme, made, isInvented(copy, service), labels),
        check(programme, made, labels));
  }

  /** Whether the service or its tariff was marked as invented when it was charged. */
  private boolean isInvented(Transactions.Copy copy, Optional<ServiceDefinition> service) {
    Tariffs tariffs =
        programmes
            .version(copy.version())
            .part(Tariffs.class, p -> Tariffs.parse(p.section("fees")));
    return service.map(ServiceDefinition::illustrative).orElse(false)
        || tariffs.isIllustrative(copy.transaction().tariffVersion());
  }

  /** Original or which duplicate; in both languages, because the mark must be read by everyone. */
  static String mark(ChargeStatus status, int copy) {
    String key =
        switch (status) {
          case PENDING -> "mark.pending";
          case REVERSED -> "mark.cancelled";
          case COMPLETED -> copy == 1 ? "mark.original" : "duplicate";
        };
    String which = Integer.toString(copy - 1);
    return Labels.in(Labels.HINDI).get(key, which)
        + " / "
        + Labels.in(Locale.ENGLISH).get(key, which);
  }

  private List<Fact> facts(
      Transactions.Copy copy, Optional<ServiceDefinition> service, Labels labels) {
    Transaction made = copy.transaction();
    Locale language = labels.language();
    KioskPlace kiosk = kiosks.place(made.kiosk());
    List<Fact> facts = new ArrayList<>();
    add(facts, labels.get("number"), made.receiptNumber());
    add(facts, labels.get("at"), moment(made.at(), programmes.current().zone()));
    add(facts, labels.get("kiosk"), made.kiosk() + ", " + kiosk.name().in(language));
    add(facts, labels.get("place"), place(kiosk.areaPath(), language));
    add(facts, labels.get("citizen"), made.citizen().name());
    add(facts, labels.get("mobile"), masked(made.citizen().mobile()));
    add(
        facts,
        labels.get("service"),
        made.serviceName().in(language) + " (" + made.service() + ")");
    service.ifPresent(
        s -> add(facts, labels.get("department"), s.department().name().in(language)));
    add(facts, labels.get("consumer"), copy.inputs().get("consumerId"));
    add(facts, labels.get("bill"), copy.inputs().get("billId"));
    add(facts, labels.get("biller.reference"), made.billerReference());
    add(facts, labels.get("mode"), labels.get("paid." + made.paidBy().code()));
    add(facts, labels.get("tariff"), made.tariffVersion());
    if (made.status() == ChargeStatus.REVERSED) {
      add(
          facts,
          labels.get("cancelled.at"),
          moment(made.reversedAt(), programmes.current().zone()));
      add(facts, labels.get("cancelled.reason"), made.reversalReason());
    }
    return facts;
  }

  /** Department's fee, charges for the service, tax: three kinds that a citizen can tell apart. */
  static List<Slip.Group> charges(List<ChargeLine> lines, Labels labels) {
    List<ChargeLine> fee = new ArrayList<>();
    List<ChargeLine> service = new ArrayList<>();
    List<ChargeLine> tax = new ArrayList<>();
    for (ChargeLine line : lines) {
      switch (line.party()) {
        case "department" -> fee.add(line);
        case "tax" -> tax.add(line);
        default -> service.add(line);
      }
    }
    List<Slip.Group> groups = new ArrayList<>();
    addGroup(groups, labels.get("group.department"), lines(fee, labels.language()));
    addGroup(groups, labels.get("group.service"), lines(service, labels.language()));
    addGroup(groups, labels.get("group.tax"), lines(tax, labels.language()));
    return groups;
  }

  private static void addGroup(List<Slip.Group> groups, String label, List<Fact> lines) {
    if (!lines.isEmpty()) {
      groups.add(new Slip.Group(label, lines));
    }
  }

  private static List<Fact> lines(List<ChargeLine> lines, Locale language) {
    return lines.stream()
        .map(l -> new Fact(l.label().in(language), Figures.plain(Money.ofPaise(l.amountPaise()))))
        .toList();
  }

  private static List<Fact> promise(LocalDate promisedOn, CharterEntry charter, Labels labels) {
    List<Fact> facts = new ArrayList<>();
    add(facts, labels.get("due"), promisedOn == null ? null : DAY.format(promisedOn));
    if (charter == null) {
      return facts;
    }
    Locale language = labels.language();
    add(facts, labels.get("stipulated"), days(charter.stipulatedDays(), labels));
    add(facts, labels.get("officer"), in(charter.designatedOfficer(), language));
    add(
        facts,
        labels.get("officer.first"),
        officer(charter.firstAppealOfficer(), charter.firstAppealDays(), labels));
    add(
        facts,
        labels.get("officer.second"),
        officer(charter.secondAppealOfficer(), charter.secondAppealDays(), labels));
    return facts;
  }

  private static List<Fact> contacts(Programme programme, Labels labels) {
    JsonNode section = programme.section("programme");
    JsonNode helpline = section.path("helpline");
    JsonNode overcharge = section.path("overcharge");
    List<Fact> facts = new ArrayList<>();
    add(
        facts,
        Programme.text(helpline.path("label"), labels.get("helpline")).in(labels.language()),
        helpline.path("number").asText(null));
    JsonNode number = overcharge.has("number") ? overcharge.get("number") : helpline.path("number");
    add(facts, labels.get("overcharge"), number.asText(null));
    return facts;
  }

  private static List<String> notes(
      Programme programme, Transaction made, boolean isInvented, Labels labels) {
    List<String> notes = new ArrayList<>();
    if (made.status() == ChargeStatus.PENDING) {
      notes.add(labels.get("pending.note"));
    }
    if (isInvented) {
      addText(notes, programme, "illustrative.note", labels);
    }
    addText(notes, programme, "receipt.overcharge", labels);
    addText(notes, programme, "receipt.footer", labels);
    return notes;
  }

  private Slip.Check check(Programme programme, Transaction made, Labels labels) {
    String invitation = text(programme, "receipt.verify", labels.language());
    return new Slip.Check(
        new Fact(labels.get("code"), made.verificationCode()),
        invitation.isEmpty() ? labels.get("scan") : invitation,
        address(programme)
            + "/open/receipt.xhtml?number="
            + URLEncoder.encode(made.receiptNumber(), StandardCharsets.UTF_8)
            + "&code="
            + made.verificationCode());
  }

  private String address(Programme programme) {
    String host = programme.hosts().isEmpty() ? "localhost" : programme.hosts().get(0);
    String url = settings.publicUrl().orElseGet(() -> "http://" + host + ":" + settings.port());
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** A sentence of the programme's own texts; empty where it has none. */
  static String text(Programme programme, String key, Locale language) {
    return programme.section("texts/" + language.getLanguage()).path(key).asText("");
  }

  static String stateOf(Programme programme, Locale language) {
    return Programme.text(programme.section("programme").path("state").path("name"), " - ")
        .in(language);
  }

  static String moment(OffsetDateTime at, ZoneId zone) {
    return MOMENT.format(at.atZoneSameInstant(zone));
  }

  private static void addText(List<String> notes, Programme programme, String key, Labels labels) {
    String text = text(programme, key, labels.language());
    if (!text.isEmpty()) {
      notes.add(text);
    }
  }

  private static void add(List<Fact> facts, String label, String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(label, value));
    }
  }

  /** The smallest area first, as an address is written. */
  private static String place(List<LocalText> rootFirst, Locale language) {
    List<String> names = new ArrayList<>();
    for (LocalText area : rootFirst) {
      names.add(0, area.in(language));
    }
    return String.join(", ", names);
  }

  /** Enough for the citizen to see that it is the right one, too little for who finds the paper. */
  static String masked(String mobile) {
    return mobile == null ? null : mobile.substring(0, 2) + "XXXXXX" + mobile.substring(8);
  }

  private static String officer(LocalText officer, Integer days, Labels labels) {
    String name = in(officer, labels.language());
    return name == null || days == null ? name : name + ", " + days(days, labels);
  }

  private static String days(int days, Labels labels) {
    return labels.get("days", Integer.toString(days));
  }

  private static String in(LocalText text, Locale language) {
    return text == null ? null : text.in(language);
  }
}
