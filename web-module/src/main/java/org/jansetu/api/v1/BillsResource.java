package org.jansetu.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jansetu.billpay.Bills;
import org.jansetu.billpay.FetchedBill;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Violation;

/** What a consumer owes a biller. */
@Path("bills")
@Produces(MediaType.APPLICATION_JSON)
public class BillsResource {

  /** A bill on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answer(
      String consumerId,
      String name,
      String billId,
      long amountPaise,
      LocalDate dueOn,
      String partPayment,
      boolean amountEditable,
      Instant fetchedAt) {

    static Answer of(FetchedBill fetched) {
      return new Answer(
          fetched.bill().consumerId(),
          fetched.bill().name(),
          fetched.bill().billId(),
          fetched.bill().amountPaise(),
          fetched.bill().dueOn(),
          fetched.partPayment(),
          fetched.isAmountEditable(),
          fetched.fetchedAt());
    }
  }

  @Inject private Bills bills;

  /** Asks the biller now; 404 when nothing is due, 503 when the biller does not say. */
  @GET
  public Answer fetch(
      @QueryParam("service") String service, @QueryParam("consumerId") String consumerId) {
    List<Violation> missing = new ArrayList<>();
    if (service == null || service.isBlank()) {
      missing.add(new Violation("/service", "required", ""));
    }
    if (consumerId == null || consumerId.isBlank()) {
      missing.add(new Violation("/consumerId", "required", ""));
    }
    if (!missing.isEmpty()) {
      throw new InvalidInput(missing);
    }
    return Answer.of(bills.fetch(service, consumerId.strip()));
  }
}
