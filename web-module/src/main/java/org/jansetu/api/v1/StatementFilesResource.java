package org.jansetu.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.receipt.Statements;
import org.jansetu.tenancy.Programmes;

/**
 * The statement of the caller's own kiosk as a file. The ending says which, because a link in a
 * page cannot set Accept; {@code /wallet/statement} stays JSON.
 */
@Path("wallet/statement.{kind:pdf|csv}")
@Tag(name = "Wallet", description = "The kiosk's deposit account")
public class StatementFilesResource {

  @Inject private Statements statements;
  @Inject private Programmes programmes;
  @Inject private Documents documents;

  /** The days from first to last, both included; today when no day is given. */
  @GET
  @Produces({"application/pdf", "text/csv"})
  @Operation(summary = "The statement with running balance as PDF or CSV (UTF-8, RFC 4180)")
  public Response statement(
      @PathParam("kind") String kind,
      @QueryParam("from") String from,
      @QueryParam("to") String until,
      @QueryParam("lang") String language) {
    LocalDate today = LocalDate.now(programmes.current().zone());
    LocalDate asked = Parameters.day("from", from);
    LocalDate end = Parameters.day("to", until);
    LocalDate first = asked == null ? today : asked;
    LocalDate last = end == null ? today : end;
    return documents.answer(
        kind.equals("pdf")
            ? statements.ownPdf(first, last, documents.language(language))
            : statements.ownCsv(first, last, documents.language(language)));
  }
}
