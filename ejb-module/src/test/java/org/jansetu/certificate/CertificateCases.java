package org.jansetu.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jansetu.application.ApplicationApproved;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Counter;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.QuoteRequest;
import org.jansetu.shared.Refusal;
import org.jansetu.stationery.SheetLot;
import org.jansetu.stationery.Stationery;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;

/** What the tests of certificates arrange: applications, decisions, signatures, sheets. */
abstract class CertificateCases extends InContainer {

  static final ObjectMapper JSON = new ObjectMapper();
  static final String KIOSK = "SRT-0001";
  static final String OTHER_KIOSK = "KNR-0001";
  private static final Pattern CODE = Pattern.compile("\\b[A-Z2-7]{16}\\b");
  private static final int PATIENCE_MILLIS = 60_000;

  @Inject protected Certificates certificates;
  @Inject protected Authorities authorities;
  @Inject protected Stationery stationery;
  @Inject private Counter counter;
  @Inject protected Event<ApplicationApproved> decisions;

  final void asOfficer() {
    as(SAMPLE, new Posting(Role.DEPARTMENT_OFFICER, "REV"));
  }

  /** The number of an application that was charged for at the first kiosk. */
  final String taken(String service) {
    asOperator(KIOSK);
    return "A-"
        + counter
            .charge(
                new ChargeRequest(
                    UUID.randomUUID().toString(),
                    List.of(new ChargeItem(service, inputs(service), total(service))),
                    new Citizen("Radha Bai", "9876543210"),
                    PaidBy.CASH))
            .transactions()
            .get(0)
            .receiptNumber();
  }

  final long total(String service) {
    return counter.quote(new QuoteRequest(service, inputs(service), null)).total().paise();
  }

  static ObjectNode inputs(String service) {
    ObjectNode inputs =
        JSON.createObjectNode()
            .put("applicantName", "Radha Bai")
            .put("fatherName", "Shyam Lal")
            .put("category", "general")
            .put("address", "Ward 4, Sarita");
    if (service.equals("SMP-06")) {
      inputs.remove(List.of("fatherName", "category"));
    }
    return inputs;
  }

  final ApplicationApproved decision(String application, String service) {
    return new ApplicationApproved(
        application,
        service,
        "REV",
        "officer",
        "Asha Verma",
        "Radha Bai",
        inputs(service),
        LocalDate.now(programmes.current().zone()));
  }

  static ApplicationApproved licence(String application, String person, LocalDate on) {
    return new ApplicationApproved(
        application, "SMP-06", "TOWNS", person, "A Teacher", "Radha Bai", inputs("SMP-06"), on);
  }

  final Authority grant(String person, String order, LocalDate from, LocalDate until) {
    return authorities.grant(
        new AuthorityGrant(order, null, person, List.of("SMP-06"), from, until));
  }

  final String issued(String application, String service) throws Exception {
    asOfficer();
    decisions.fire(decision(application, service));
    String number = certificates.findByApplication(application).orElseThrow().number();
    awaitSigned(number);
    asOperator(KIOSK);
    return number;
  }

  final void awaitSigned(String number) throws Exception {
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (certificates.get(number).status().equals("to-sign")) {
      assertTrue(System.nanoTime() < until, number + " was not signed");
      Thread.sleep(50);
    }
  }

  final String lot(String kiosk, int sheets) {
    String prefix =
        "T"
            + UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 12)
                .toUpperCase(Locale.ROOT)
            + "-";
    as(SAMPLE, new Posting(Role.STATE_ADMIN, "ND"));
    stationery.issue(new SheetLot(kiosk, prefix + "001", sheets));
    return prefix;
  }

  final String code(String number) throws IOException {
    asOperator(KIOSK);
    Matcher code = CODE.matcher(text(certificates.print(number, null)));
    assertTrue(code.find(), "the paper has no code");
    return code.group();
  }

  static String text(CertificateCopy copy) throws IOException {
    try (PDDocument document = Loader.loadPDF(copy.document().content())) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  static void refused(String code, Runnable what) {
    assertEquals(code, assertThrows(Refusal.class, what::run).code());
  }
}
