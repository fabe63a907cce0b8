package org.jansetu.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jansetu.application.Applications;
import org.jansetu.counter.Basket;
import org.jansetu.counter.ChargeItem;
import org.jansetu.counter.ChargeRequest;
import org.jansetu.counter.Counter;
import org.jansetu.counter.Transaction;
import org.jansetu.counter.TransactionQuery;
import org.jansetu.counter.Transactions;

/** Charges at the caller's kiosk. */
@ApplicationScoped
@Path("transactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TransactionsResource {

  /** Why a receipt is cancelled. */
  public record Cancellation(String reason) {}

  @Inject private Counter counter;
  @Inject private Transactions transactions;
  @Inject private Applications applications;

  /** Charges for one service; the same key and body answer as the first time. */
  @POST
  public Response charge(@HeaderParam("Idempotency-Key") String key, ChargeBodies.Single body) {
    IdempotencyKeys.check(key);
    ChargeItem item = ChargeBodies.item(body);
    Basket basket =
        counter.charge(
            new ChargeRequest(
                    key, List.of(item), body.citizen(), ChargeBodies.paidBy(body.paidBy()))
                .in(body.campaign()));
    Transaction made = basket.transactions().get(0);
    return IdempotencyKeys.mark(
            Response.created(URI.create("/api/v1/transactions/" + made.id())), basket.isReplay())
        .entity(answer(made))
        .build();
  }

  /** Transactions of the caller's kiosk, newest first. */
  @GET
  public ListAnswer<TransactionAnswer> list(
      @QueryParam("from") String from,
      @QueryParam("to") String until,
      @QueryParam("service") String service,
      @QueryParam("receiptNumber") String receiptNumber,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(
        transactions.list(
            new TransactionQuery(
                Parameters.day("from", from),
                Parameters.day("to", until),
                service,
                receiptNumber,
                cursor,
                Parameters.limit(limit))),
        this::answer);
  }

  /** One transaction, with where it stands now. */
  @GET
  @Path("{id}")
  public TransactionAnswer get(@PathParam("id") String id) {
    return answer(transactions.get(Parameters.id(id)));
  }

  /** Cancels a receipt by a reversing posting. */
  @POST
  @Path("{id}/cancellation")
  public Response cancel(@PathParam("id") String id, Cancellation body) {
    Required.of(body, "").and(body.reason(), "/reason").check();
    return Response.status(Response.Status.CREATED)
        .entity(answer(transactions.cancel(Parameters.id(id), body.reason())))
        .build();
  }

  private TransactionAnswer answer(Transaction made) {
    return TransactionAnswer.of(made, applications.findNumber(made).orElse(null));
  }
}
