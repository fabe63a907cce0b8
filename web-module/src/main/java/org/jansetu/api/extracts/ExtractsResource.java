package org.jansetu.api.extracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.QuotesResource;
import org.jansetu.api.v1.Required;
import org.jansetu.extract.Extracts;
import org.jansetu.extract.Found;

/** What a register would hand out, before anything is charged for it. */
@ApplicationScoped
@Path("extracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Extracts", description = "Copies of register lines")
public class ExtractsResource {

  /** A print service and its form as far as it is filled. */
  public record Body(String service, ObjectNode inputs) {}

  @Inject private Extracts extracts;

  /** Looks and keeps nothing; 404 for a service that hands out no lines. */
  @POST
  @Operation(summary = "How many lines a print service would hand out, and as of which day")
  public Found look(Body body) {
    Required.of(body, "").and(body.service(), "/service").check();
    return extracts.look(body.service(), QuotesResource.orEmpty(body.inputs()));
  }
}
