package org.jansetu.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.receipt.Receipts;
import org.jansetu.receipt.Verification;
import org.jansetu.shared.LocalText;

/** The proof that a receipt is genuine; open to everyone. */
@Path("receipts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts", description = "Printed proof of a payment")
public class ReceiptsResource {

  /** The answer on the wire; nothing but {@code valid} where the code is not the receipt's own. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answer(
      boolean valid,
      String receiptNumber,
      OffsetDateTime at,
      String kiosk,
      String service,
      LocalText serviceName,
      Long totalPaise,
      String status) {}

  @Inject private Receipts receipts;

  /** Whether number and code belong together. */
  @GET
  @Path("{receiptNumber}/verification")
  @Operation(summary = "Whether a receipt is genuine; needs no login, only the code printed on it")
  public Answer verify(
      @PathParam("receiptNumber") String receiptNumber, @QueryParam("code") String code) {
    Verification found = receipts.verify(receiptNumber, code);
    return new Answer(
        found.isValid(),
        found.receiptNumber(),
        found.at(),
        found.kiosk(),
        found.service(),
        found.serviceName(),
        found.total() == null ? null : found.total().paise(),
        found.status());
  }
}
