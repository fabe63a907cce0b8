package org.jansetu.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Citizen;
import org.jansetu.counter.Counter;
import org.jansetu.counter.PaidBy;
import org.jansetu.counter.Transaction;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;
import org.jansetu.testing.InContainer;
import org.jansetu.upload.Uploads;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.Wallets;
import org.junit.jupiter.api.BeforeEach;

/** Cases of the invented programme, filed and decided. */
abstract class Filing extends InContainer {

  static final String KIOSK = "SRT-0001";
  static final String OTHER_KIOSK = "KNR-0001";
  static final String INCOME = "SMP-11";
  static final String LICENCE = "SMP-06";
  static final String DEED = "SMP-03";
  static final String DOORSTEP = "SMP-21";
  static final String MOBILE = "9876500001";
  static final Posting OPERATOR = new Posting(Role.OPERATOR, KIOSK);
  static final Posting OFFICER = new Posting(Role.DEPARTMENT_OFFICER, "REV");
  static final byte[] SCAN =
      "%PDF-1.4\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long ENOUGH = 1_000_000;

  @Inject Applications applications;
  @Inject Counter counter;
  @Inject Heard heard;
  @Inject private Wallets wallets;
  @Inject private Uploads uploads;

  private String upload;

  /** The class runs outside first, where nothing is injected. */
  @BeforeEach
  void payIn() {
    if (wallets != null) {
      asPlatform(SAMPLE);
      String key = "cases-" + getClass().getSimpleName();
      wallets.topUp(new TopUp(KIOSK, Money.ofPaise(ENOUGH), "Opening balance (test)", key));
      as(SAMPLE, OPERATOR);
    }
  }

  static ObjectNode inputs(String service) {
    ObjectNode inputs = JSON.createObjectNode().put("applicantName", "Radha Bai");
    return switch (service) {
      case LICENCE ->
          inputs.put("business", "Nadi Stores").put("address", "Sarita").put("years", 1);
      case DEED -> inputs.put("amountPaise", 1_000_100);
      case DOORSTEP ->
          inputs
              .put("mobile", MOBILE)
              .put("address", "Ward 4, Sarita")
              .put("referenceNumber", "SMP-C-2627-0000001");
      default -> inputs;
    };
  }

  static FilingRequest request(String service, GivenDocument... documents) {
    return new FilingRequest(
        UUID.randomUUID().toString(),
        service,
        inputs(service),
        new Applicant("Radha Bai", MOBILE, null),
        List.of(documents),
        null,
        new FilingRequest.Consent("signature", "print-1"),
        PaidBy.CASH);
  }

  /** A scan that belongs to no case yet, handed in at the kiosk. */
  final GivenDocument identity() {
    try {
      return new GivenDocument("identity", calling(person(SAMPLE, OPERATOR), this::freeUpload));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same as before while no case has taken it: nobody may leave hundreds of files about. */
  private String freeUpload() throws IOException {
    if (upload != null) {
      try {
        return uploads.get(upload).id();
      } catch (NotFound taken) {
        upload = null;
      }
    }
    upload = uploads.keep(new ByteArrayInputStream(SCAN), "identity.pdf").id();
    return upload;
  }

  /** A case with all its papers, filed at the kiosk; the operator calls afterwards. */
  final CaseCard filed(String service) {
    as(SAMPLE, OPERATOR);
    GivenDocument[] papers =
        Set.of(DEED, DOORSTEP).contains(service)
            ? new GivenDocument[0]
            : new GivenDocument[] {identity()};
    return applications.file(request(service, papers)).application();
  }

  /** A charge at the counter, without any papers. */
  final Transaction charged(String service, long total) {
    as(SAMPLE, OPERATOR);
    return counter
        .charge(
            new ChargeRequest(
                UUID.randomUUID().toString(),
                List.of(new ChargeItem(service, inputs(service), total)),
                new Citizen("Radha Bai", MOBILE),
                PaidBy.CASH))
        .transactions()
        .get(0);
  }

  static ActionRequest action(String action, String remark, String reason) {
    return new ActionRequest(action, remark, reason, null, List.of());
  }
}
