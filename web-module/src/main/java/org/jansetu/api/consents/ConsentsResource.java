package org.jansetu.api.consents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Required;
import org.jansetu.consent.ConsentCard;
import org.jansetu.consent.ConsentMethod;
import org.jansetu.consent.ConsentRequest;
import org.jansetu.consent.Consents;

/** A citizen without a login agrees to be filed for, at the kiosk of the calling operator. */
@ApplicationScoped
@Path("consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consents", description = "How a citizen agrees to be filed for")
public class ConsentsResource {

  /** Whose consent is wanted; method is otp or signature. */
  public record Body(String service, String name, String mobile, String method) {}

  /** The code that the citizen was sent. */
  public record Code(String code) {}

  @Inject private Consents consents;

  /** Sends a code, or gives the number of a page to print; 429 for a mobile with many codes. */
  @POST
  @Operation(summary = "Ask: sends a code by SMS, or numbers a page to be signed")
  public Response ask(Body body) {
    Required.of(body, "")
        .and(body.service(), "/service")
        .and(body.name(), "/name")
        .and(body.method(), "/method")
        .check();
    ConsentCard card =
        consents.ask(
            new ConsentRequest(
                body.service(),
                body.name(),
                body.mobile(),
                ConsentMethod.find(body.method()).orElse(null)));
    return Response.created(URI.create("/api/v1/consents/" + card.number())).entity(card).build();
  }

  /** Tells the code; 422 wrong-code with the tries that are left, 409 consent-over. */
  @POST
  @Path("{number}/confirmation")
  @Operation(summary = "Tell the code that was sent")
  public ConsentCard confirm(@PathParam("number") String number, Code body) {
    Required.of(body, "").and(body.code(), "/code").check();
    return consents.confirm(number, body.code());
  }
}
