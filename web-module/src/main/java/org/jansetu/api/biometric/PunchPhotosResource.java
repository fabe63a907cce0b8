package org.jansetu.api.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.biometric.PunchPhoto;
import org.jansetu.biometric.PunchPhotos;
import org.jansetu.biometric.SightingCard;
import org.jansetu.shared.LocalText;
import org.jansetu.shared.Page;

/** Photographs of punches by telephone, for those who watch over the person. */
@ApplicationScoped
@Path("punch-photos")
@Tag(name = "Presence", description = "Terminals, punches, rosters")
public class PunchPhotosResource {

  /** A punch by telephone on the wire; its id asks for the photograph. */
  public record Sighting(
      String id,
      String pin,
      LocalText name,
      String department,
      String centre,
      OffsetDateTime at,
      int metres,
      int accuracyMetres) {

    static Sighting of(SightingCard card) {
      return new Sighting(
          card.id(),
          card.pin(),
          card.name(),
          card.department(),
          card.centre(),
          card.at(),
          card.metres(),
          card.accuracyMetres());
    }
  }

  @Inject private PunchPhotos photos;

  /** Those of a centre on a day, the newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Punches by telephone at a centre, which have photographs")
  public ListAnswer<Sighting> list(
      @QueryParam("centre") String centre, @QueryParam("on") String on) {
    Required.of(centre, "/centre").check();
    return ListAnswer.of(
        new Page<>(photos.list(centre, Parameters.day("on", on)), null), Sighting::of);
  }

  /** The photograph itself; that it was looked at is noted. */
  @GET
  @Path("{id}")
  @Produces({"image/jpeg", "image/png"})
  @Operation(summary = "The photograph of a punch by telephone; every look is noted")
  public Response look(@PathParam("id") String id) {
    PunchPhoto photo = photos.look(id);
    return Response.ok(photo.content(), photo.mediaType())
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
