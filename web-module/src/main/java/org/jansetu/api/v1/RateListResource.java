package org.jansetu.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.receipt.RateLists;

/** The official rate list; open to everyone. */
@Path("rate-list")
@Tag(name = "Services", description = "What a citizen may ask for")
public class RateListResource {

  @Inject private RateLists rates;
  @Inject private Documents documents;

  /** The poster that hangs in every kiosk. */
  @GET
  @Produces("application/pdf")
  @Operation(summary = "Every service with its charge, in Hindi and English, to print on A4")
  public Response poster() {
    return documents.answer(rates.poster());
  }
}
