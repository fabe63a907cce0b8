package org.jansetu.api.rosters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.roster.Functionaries;
import org.jansetu.roster.Functionary;
import org.jansetu.shared.LocalText;

/** The people who have to be at centres. */
@ApplicationScoped
@Path("functionaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Rosters, who is due and who is there")
public class FunctionariesResource {

  /** The last day of somebody's service. */
  public record Release(LocalDate last) {}

  /** What is known of somebody beside their PIN. */
  public record Data(
      LocalText name,
      String designation,
      String department,
      String mobile,
      String email,
      LocalDate validFrom,
      LocalDate validUntil) {}

  @Inject private Functionaries functionaries;

  /** People by PIN. */
  @GET
  @Operation(summary = "Functionaries by PIN, within the caller's reach")
  public ListAnswer<Functionary> list(
      @QueryParam("department") String department,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(
        functionaries.list(department, cursor, Parameters.limit(limit)), one -> one);
  }

  /** One of them. */
  @GET
  @Path("{pin}")
  @Operation(summary = "One functionary")
  public Functionary get(@PathParam("pin") String pin) {
    return functionaries.get(pin);
  }

  /** Makes their data what is given, or adds them. */
  @PUT
  @Path("{pin}")
  @Operation(summary = "A functionary's own data: name, designation, reach, days of service")
  public Functionary save(@PathParam("pin") String pin, Data body) {
    Required.of(body, "").and(body.name(), "/name").and(body.validFrom(), "/validFrom").check();
    return functionaries.save(
        new Functionary(
            pin,
            body.name(),
            body.designation(),
            body.department(),
            body.mobile(),
            body.email(),
            body.validFrom(),
            body.validUntil(),
            false));
  }

  /** Ends their service. */
  @POST
  @Path("{pin}/release")
  @Operation(summary = "End somebody's service with a day")
  public Functionary release(@PathParam("pin") String pin, Release body) {
    Required.of(body, "").and(body.last(), "/last").check();
    return functionaries.release(pin, body.last());
  }
}
