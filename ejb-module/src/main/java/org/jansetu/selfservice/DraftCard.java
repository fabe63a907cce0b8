package org.jansetu.selfservice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.application.GivenDocument;
import org.jansetu.payment.PaymentCard;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Violation;

/**
 * A draft as its owner sees it.
 *
 * @param id its id
 * @param service code of the service
 * @param serviceName what the service is called
 * @param state open, paying or filed
 * @param applicantName who asks
 * @param inputs the answers so far
 * @param documents the papers so far
 * @param missingDocuments codes of papers that the service requires and that are not there
 * @param violations what keeps it from being filed; empty when nothing does
 * @param totalPaise what it costs, in paise; null while the answers do not allow to say so
 * @param updatedAt when it was changed last, in the programme's time zone
 * @param payment how it is paid, or null while it is not
 * @param application number of the case, or null before there is one
 */
public record DraftCard(
    String id,
    String service,
    LocalText serviceName,
    String state,
    String applicantName,
    JsonNode inputs,
    List<GivenDocument> documents,
    List<String> missingDocuments,
    List<Violation> violations,
    Long totalPaise,
    OffsetDateTime updatedAt,
    PaymentCard payment,
    String application) {

  /** Takes copies. */
  public DraftCard {
    documents = List.copyOf(documents);
    missingDocuments = List.copyOf(missingDocuments);
    violations = List.copyOf(violations);
  }
}
