package org.jansetu.api.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jansetu.api.v1.Required;
import org.jansetu.otp.OneTimeCodes;

/** Codes by SMS, with which citizens sign in at {@code /tokens}. */
@ApplicationScoped
@Path("otp")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OtpResource {

  /** Ten digits beginning with 6 to 9. */
  public record Wanted(String mobile) {}

  /** How long to wait before another code is sent. */
  public record Answer(int resendAfterSeconds) {}

  private static final int RESEND_SECONDS = 60;

  @Inject private OneTimeCodes codes;

  /** Sends a code, and answers the same whether it did or not. */
  @POST
  public Response send(Wanted body) {
    Required.of(body, "").and(body.mobile(), "/mobile").check();
    codes.send(body.mobile());
    return Response.accepted(new Answer(RESEND_SECONDS)).build();
  }
}
