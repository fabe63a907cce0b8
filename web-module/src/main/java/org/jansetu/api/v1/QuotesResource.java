package org.jansetu.api.v1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jansetu.counter.Counter;
import org.jansetu.counter.QuoteRequest;

/** What a service costs at the caller's kiosk, or from home. */
@ApplicationScoped
@Path("quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuotesResource {

  /** The body of a quote. */
  public record Body(String service, ObjectNode inputs, LocalDate onDate) {}

  @Inject private Counter counter;

  /** Reckons and keeps nothing; 404 for an unknown service, 422 for inputs that do not fit. */
  @POST
  public QuoteAnswer quote(Body body) {
    Required.of(body, "").and(body.service(), "/service").check();
    return QuoteAnswer.of(
        counter.quote(new QuoteRequest(body.service(), orEmpty(body.inputs()), body.onDate())));
  }

  /** The answers, or none. */
  public static ObjectNode orEmpty(ObjectNode inputs) {
    return inputs == null ? JsonNodeFactory.instance.objectNode() : inputs;
  }
}
