package org.jansetu.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jansetu.counter.PaidBy;

/**
 * File for a citizen at the counter.
 *
 * @param idempotencyKey 1 to 64 letters, digits and hyphens; the same key is the same case
 * @param service code of the service
 * @param inputs what its form asks for
 * @param applicant who asks
 * @param documents the papers handed in
 * @param expectedTotalPaise what the operator was shown, or null to take what it costs
 * @param consent how the applicant agreed
 * @param paidBy how it is paid
 * @param paidAt when a payment gateway took the money, or null for now; no part of what the key
 *     stands for
 * @param campaign code of the campaign that brought the applicant, or null; no part of it either
 */
public record FilingRequest(
    String idempotencyKey,
    String service,
    ObjectNode inputs,
    Applicant applicant,
    List<GivenDocument> documents,
    Long expectedTotalPaise,
    Consent consent,
    PaidBy paidBy,
    @JsonIgnore Instant paidAt,
    @JsonIgnore String campaign) {

  /** A request that is paid now. */
  public FilingRequest(
      String idempotencyKey,
      String service,
      ObjectNode inputs,
      Applicant applicant,
      List<GivenDocument> documents,
      Long expectedTotalPaise,
      Consent consent,
      PaidBy paidBy) {
    this(
        idempotencyKey,
        service,
        inputs,
        applicant,
        documents,
        expectedTotalPaise,
        consent,
        paidBy,
        null,
        null);
  }

  /** The same in a campaign. */
  public FilingRequest in(String code) {
    return new FilingRequest(
        idempotencyKey,
        service,
        inputs,
        applicant,
        documents,
        expectedTotalPaise,
        consent,
        paidBy,
        paidAt,
        code == null || code.isBlank() ? null : code.strip().toUpperCase(Locale.ROOT));
  }

  /**
   * How the applicant agreed to be filed for.
   *
   * @param method {@code otp} or {@code signature}
   * @param reference what proves it: the number of the message or of the signed print, 1 to 100
   *     characters
   */
  public record Consent(String method, String reference) {}

  /** Takes a copy; no papers where none are named. */
  public FilingRequest {
    documents = documents == null ? List.of() : documents.stream().toList();
  }
}
