package org.jansetu.api.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Required;
import org.jansetu.contact.CallNews;
import org.jansetu.contact.CallSignature;
import org.jansetu.contact.Telephone;
import org.jansetu.tenancy.Callers;

/** Where the telephone exchange tells of calls; signed instead of signed in. */
@ApplicationScoped
@Path("calls")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contact", description = "The contact centre")
public class CallsResource {

  /** What happens: event is ringing, answered or ended. */
  public record Body(String callId, String event, String from, String extension) {

    /** Names nobody. */
    @Override
    public String toString() {
      return "Body[" + callId + ", " + event + "]";
    }
  }

  @Inject private Telephone telephone;
  @Inject private CallSignature signatures;
  @Inject private Callers callers;

  /** Hears; 403 bad-signature for who has not the secret. The same news again change nothing. */
  @POST
  @Operation(summary = "A call rings, is answered or has ended; signed by the exchange")
  public Response hear(
      @HeaderParam("X-Signed-At") String at,
      @HeaderParam("X-Signature") String signature,
      Body body) {
    Required.of(body, "").check();
    CallNews news = new CallNews(body.callId(), body.event(), body.from(), body.extension());
    signatures.check(callers.current().programme(), at, news, signature);
    telephone.hear(news);
    return Response.noContent().build();
  }
}
