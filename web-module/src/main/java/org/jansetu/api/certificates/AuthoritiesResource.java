package org.jansetu.api.certificates;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.certificate.Authorities;
import org.jansetu.certificate.Authority;
import org.jansetu.certificate.AuthorityGrant;

/** Orders by which somebody may issue certificates without being the officer. */
@Path("authorities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorities", description = "Orders that let a person issue certificates")
public class AuthoritiesResource {

  @Inject private Authorities authorities;

  /** What an order says. */
  public record Body(
      String orderNumber,
      String department,
      String username,
      List<String> services,
      LocalDate validFrom,
      LocalDate validUntil) {}

  /** Why an order ends. */
  public record Reason(String reason) {}

  /** An order on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String id,
      String orderNumber,
      String department,
      String username,
      List<String> services,
      LocalDate validFrom,
      LocalDate validUntil,
      OffsetDateTime endedAt) {

    static Item of(Authority order) {
      return new Item(
          Long.toString(order.id()),
          order.orderNumber(),
          order.department(),
          order.username(),
          order.services(),
          order.validFrom(),
          order.validUntil(),
          order.endedAt());
    }
  }

  /** The youngest orders that the caller may see. */
  @GET
  @Operation(summary = "Orders of the department, of the programme, or the caller's own")
  public ListAnswer<Item> list() {
    return new ListAnswer<>(authorities.list().stream().map(Item::of).toList(), null);
  }

  /** Writes one down. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Let a person issue certificates of some services for some time")
  public Response grant(Body body) {
    Required.of(body, "")
        .and(body.orderNumber(), "/orderNumber")
        .and(body.username(), "/username")
        .and(body.services(), "/services")
        .and(body.validFrom(), "/validFrom")
        .and(body.validUntil(), "/validUntil")
        .check();
    Authority made =
        authorities.grant(
            new AuthorityGrant(
                body.orderNumber(),
                body.department(),
                body.username(),
                body.services(),
                body.validFrom(),
                body.validUntil()));
    return Response.status(Response.Status.CREATED).entity(Item.of(made)).build();
  }

  /** Ends one before its last day. */
  @POST
  @Path("{id}/ending")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "End an order today; what was issued by it stays")
  public Item end(@PathParam("id") String id, Reason body) {
    Required.of(body, "").and(body.reason(), "/reason").check();
    return Item.of(authorities.end(Parameters.id(id), body.reason()));
  }
}
