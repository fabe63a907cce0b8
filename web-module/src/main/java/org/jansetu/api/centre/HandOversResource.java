package org.jansetu.api.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Documents;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.application.ActionRequest;
import org.jansetu.application.Applications;
import org.jansetu.handover.CopyCard;
import org.jansetu.handover.DepartmentLoad;
import org.jansetu.handover.HandOverRequest;
import org.jansetu.handover.HandOvers;
import org.jansetu.handover.HandedOver;
import org.jansetu.handover.Slip;
import org.jansetu.handover.Stage;
import org.jansetu.shared.InvalidInput;

/** Copies of applications for a department's functionary, at the operator's own centre. */
@ApplicationScoped
@Path("hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-overs", description = "Copies handed to functionaries, and their reports")
public class HandOversResource {

  /** Copies for a functionary. */
  public record Body(String department, String receiver, String pin, List<String> numbers) {}

  /** What was reported of applications. */
  public record Reports(List<Report> reports) {}

  /** What was reported of one. */
  public record Report(String number, String report) {}

  @Inject private HandOvers handOvers;
  @Inject private Documents documents;

  /** What the own centre has for each department. */
  @GET
  @Operation(summary = "What lies here for each department, is out, came back, is late")
  public ListAnswer<DepartmentLoad> loads() {
    return new ListAnswer<>(handOvers.loads(), null);
  }

  /** The copies of a department. */
  @GET
  @Path("copies")
  @Operation(summary = "Copies of a department: waiting, handed or reported; soonest due first")
  public ListAnswer<CopyCard> copies(
      @QueryParam("department") String department,
      @QueryParam("stage") @DefaultValue("waiting") String stage) {
    Stage wanted =
        Stage.find(stage).orElseThrow(() -> InvalidInput.of("/stage", "not-allowed", ""));
    return new ListAnswer<>(handOvers.list(department, wanted), null);
  }

  /** Hands copies over. */
  @POST
  @Operation(summary = "Hand copies over; the answer says of each whether it went along")
  public Response handOver(Body body) {
    Required.of(body, "")
        .and(body.department(), "/department")
        .and(body.receiver(), "/receiver")
        .and(body.numbers(), "/numbers")
        .check();
    HandedOver done =
        handOvers.handOver(
            new HandOverRequest(body.department(), body.receiver(), body.pin(), body.numbers()));
    return Response.created(URI.create("api/v1/hand-overs/lists/" + done.slip().id()))
        .entity(done)
        .build();
  }

  /** Types in what was reported. */
  @POST
  @Path("reports")
  @Operation(summary = "What functionaries reported, each application by itself")
  public ListAnswer<Applications.Outcome> report(Reports body) {
    Required.of(body, "").and(body.reports(), "/reports").check();
    Map<String, ActionRequest> acts = new LinkedHashMap<>();
    for (int i = 0; i < body.reports().size(); i++) {
      Report one = body.reports().get(i);
      if (one == null || one.number() == null) {
        throw InvalidInput.of("/reports/" + i + "/number", "required", "");
      }
      acts.put(one.number(), HandOvers.report(one.report()));
    }
    return new ListAnswer<>(handOvers.actEach(acts), null);
  }

  /** The newest lists of a department. */
  @GET
  @Path("lists")
  @Operation(summary = "The newest lists of a department at the own centre")
  public ListAnswer<Slip> lists(@QueryParam("department") String department) {
    return new ListAnswer<>(handOvers.slips(department), null);
  }

  /** A list, to be signed. */
  @GET
  @Path("lists/{id}")
  @Produces("application/pdf")
  @Operation(summary = "A list on A4")
  public Response list(@PathParam("id") String id, @QueryParam("lang") String language) {
    return documents.answer(handOvers.print(Parameters.id(id), documents.language(language)));
  }
}
