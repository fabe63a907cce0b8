package org.jansetu.api.citizen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.application.GivenDocument;
import org.jansetu.selfservice.DraftCard;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Violation;

/** A draft on the wire. */
public record DraftAnswer(
    String id,
    String service,
    LocalText serviceName,
    String state,
    Name applicant,
    JsonNode inputs,
    List<GivenDocument> documents,
    List<String> missingDocuments,
    List<Violation> violations,
    Long totalPaise,
    OffsetDateTime updatedAt,
    PaymentAnswer payment,
    String applicationNumber) {

  /** Who asks. */
  public record Name(String name) {}

  static DraftAnswer of(DraftCard card) {
    return new DraftAnswer(
        card.id(),
        card.service(),
        card.serviceName(),
        card.state(),
        new Name(card.applicantName()),
        card.inputs(),
        card.documents(),
        card.missingDocuments(),
        card.violations(),
        card.totalPaise(),
        card.updatedAt(),
        PaymentAnswer.of(card.payment()),
        card.application());
  }
}
