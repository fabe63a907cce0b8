package org.jansetu.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.receipt.PrintFormat;
import org.jansetu.receipt.Receipts;
import org.jansetu.shared.InvalidInput;

/** A receipt on paper; every call is one more copy. */
@Path("transactions/{id}/receipt")
@Tag(name = "Receipts", description = "Printed proof of a payment")
public class ReceiptPrintsResource {

  private static final String PDF = "application/pdf";

  @Inject private Receipts receipts;
  @Inject private Documents documents;

  /** As PDF. */
  @GET
  @Produces(PDF)
  @Operation(summary = "Print a copy as PDF; the first is the original, later ones DUPLICATE n")
  public Response pdf(
      @PathParam("id") String id,
      @QueryParam("format") @Parameter(description = "a4 (usual) or roll, 80 mm wide")
          String format,
      @QueryParam("lang") @Parameter(description = "hi or en; else Accept-Language")
          String language) {
    return documents.answer(
        receipts.print(Parameters.id(id), paper(format), documents.language(language)));
  }

  /** As a page for the browser. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";qs=0.9")
  @Operation(summary = "Print a copy as a page that fits A4 and 80 mm")
  public Response html(@PathParam("id") String id, @QueryParam("lang") String language) {
    return documents.answer(
        receipts.print(Parameters.id(id), PrintFormat.HTML, documents.language(language)));
  }

  private static PrintFormat paper(String format) {
    return switch (format == null ? "a4" : format) {
      case "a4" -> PrintFormat.A4_PDF;
      case "roll" -> PrintFormat.ROLL_PDF;
      default -> throw InvalidInput.of("/format", "not-in-list", "a4, roll");
    };
  }
}
