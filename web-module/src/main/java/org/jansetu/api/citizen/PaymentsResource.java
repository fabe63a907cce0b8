package org.jansetu.api.citizen;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.Map;
import java.util.TreeMap;
import org.jansetu.api.json.LimitedStream;
import org.jansetu.payment.Payments;
import org.jansetu.shared.Refusal;

/** Payments through the gateway; the contract with it is docs/payment-gateway.md. */
@ApplicationScoped
@Path("payments")
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int MOST_FIELDS = 50;
  private static final String RETURN_PATH = "/citizen/home.xhtml";

  /** What the gateway is told when its word was taken. */
  public record Heard(String status) {}

  @Inject private Payments payments;

  /** A payment of the caller's own; the gateway is asked when it is open. */
  @GET
  @Path("{order}")
  public PaymentAnswer get(@PathParam("order") String order) {
    return PaymentAnswer.of(payments.look(order, RETURN_PATH));
  }

  /** The gateway's word; believed only with its proof, and heard once however often it is said. */
  @POST
  @Path("callback")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Heard hear(InputStream body) throws IOException {
    payments.hear(fields(new String(new LimitedStream(body, MOST_BYTES).readAllBytes(), UTF_8)));
    return new Heard("ok");
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new TreeMap<>();
    String[] parts = form.split("&", -1);
    for (int i = 0; i < parts.length && i < MOST_FIELDS; i++) {
      int equals = parts[i].indexOf('=');
      if (equals > 0) {
        try {
          fields.put(
              parts[i].substring(0, equals),
              URLDecoder.decode(parts[i].substring(equals + 1), UTF_8));
        } catch (IllegalArgumentException e) {
          throw new Refusal("bad-signature");
        }
      }
    }
    return fields;
  }
}
