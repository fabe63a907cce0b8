package org.jansetu.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import org.jansetu.shared.Money;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.TopUpReceipt;
import org.jansetu.wallet.Wallets;

/** Money paid into the wallet of a kiosk by its society or provider. */
@Path("kiosks/{code}/top-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TopUpsResource {

  /** The body of a top-up. */
  public record Body(Long amountPaise, String reference) {}

  /** Whether a second person agrees. */
  public record Decision(Boolean approved) {}

  /** A top-up on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answer(
      String id,
      String kiosk,
      long amountPaise,
      String reference,
      String state,
      OffsetDateTime proposedAt) {

    static Answer of(TopUpReceipt made) {
      return new Answer(
          Long.toString(made.id()),
          made.kiosk(),
          made.amount().paise(),
          made.reference(),
          made.state(),
          made.proposedAt());
    }
  }

  @Inject private Wallets wallets;

  /** Posted at once up to the programme's mark, proposed above it. */
  @POST
  public Response topUp(
      @HeaderParam("Idempotency-Key") String key, @PathParam("code") String kiosk, Body body) {
    IdempotencyKeys.check(key);
    Required.of(body, "")
        .and(body.amountPaise(), "/amountPaise")
        .and(body.reference(), "/reference")
        .check();
    TopUpReceipt made =
        wallets.topUp(new TopUp(kiosk, Money.ofPaise(body.amountPaise()), body.reference(), key));
    return IdempotencyKeys.mark(Response.status(Response.Status.CREATED), made.isReplay())
        .entity(Answer.of(made))
        .build();
  }

  /** A second person approves or refuses what was proposed. */
  @POST
  @Path("{id}/decision")
  public Answer decide(@PathParam("code") String kiosk, @PathParam("id") String id, Decision body) {
    Required.of(body, "").and(body.approved(), "/approved").check();
    return Answer.of(wallets.decide(kiosk, Parameters.id(id), body.approved()));
  }
}
