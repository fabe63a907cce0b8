package org.jansetu.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jansetu.application.Applications;
import org.jansetu.counter.Basket;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Counter;

/** Several services for one citizen, one payment, a receipt each; all or none. */
@ApplicationScoped
@Path("baskets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BasketsResource {

  /** A basket on the wire. */
  public record Answer(String basketId, long totalPaise, List<TransactionAnswer> transactions) {}

  @Inject private Counter counter;
  @Inject private Applications applications;

  /** Charges for every item or for none; the same key and body answer as the first time. */
  @POST
  public Response charge(@HeaderParam("Idempotency-Key") String key, ChargeBodies.Several body) {
    IdempotencyKeys.check(key);
    List<ChargeItem> items = ChargeBodies.items(body);
    Basket basket =
        counter.charge(
            new ChargeRequest(key, items, body.citizen(), ChargeBodies.paidBy(body.paidBy()))
                .in(body.campaign()));
    List<TransactionAnswer> made =
        basket.transactions().stream()
            .map(t -> TransactionAnswer.of(t, applications.findNumber(t).orElse(null)))
            .toList();
    long total = made.stream().mapToLong(TransactionAnswer::totalPaise).sum();
    return IdempotencyKeys.mark(Response.status(Response.Status.CREATED), basket.isReplay())
        .entity(new Answer(Long.toString(basket.id()), total, made))
        .build();
  }
}
