package org.jansetu.api.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Required;
import org.jansetu.biometric.Fingerprints;
import org.jansetu.biometric.PhonePunch;
import org.jansetu.biometric.PhonePunches;
import org.jansetu.biometric.PunchProof;
import org.jansetu.punch.PunchRules;
import org.jansetu.shared.InvalidInput;

/** Punches without a terminal: a finger at the centre's computer, or a telephone. */
@ApplicationScoped
@Path("punches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Terminals, punches, rosters")
public class PunchesResource {

  /** Degrees as people write them. */
  private static final String DEGREES = "-?[0-9]{1,3}(\\.[0-9]{1,6})?";

  /** A punch by telephone; degrees as texts, such as 26.218300. */
  public record Phone(
      String centre, String latitude, String longitude, Integer accuracyMetres, String uploadId) {}

  /** A punch that was taken, by which way, and what it rests on. */
  public record Taken(
      String pin,
      String centre,
      OffsetDateTime at,
      String way,
      boolean weaker,
      Integer score,
      Integer distanceMetres) {

    static Taken of(PunchProof proof) {
      return new Taken(
          proof.pin(),
          proof.centre(),
          proof.at(),
          proof.way(),
          proof.isWeaker(),
          proof.score(),
          proof.metres());
    }
  }

  @Inject private Fingerprints fingerprints;
  @Inject private PhonePunches phones;

  /** A finger at the centre's own computer; the body is the image. */
  @POST
  @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
  @Operation(summary = "Punch by a finger, compared with those of that PIN only")
  public Response scanned(@QueryParam("pin") String pin, InputStream image) throws IOException {
    return made(fingerprints.punch(pin, FingerprintsResource.read(image)));
  }

  /** A telephone near the centre, with a photograph. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Punch by telephone: photograph and place, weaker than a finger")
  public Response phoned(Phone body) {
    Required.of(body, "")
        .and(body.centre(), "/centre")
        .and(body.latitude(), "/latitude")
        .and(body.longitude(), "/longitude")
        .and(body.accuracyMetres(), "/accuracyMetres")
        .and(body.uploadId(), "/uploadId")
        .check();
    return made(
        phones.punch(
            new PhonePunch(
                body.centre(),
                micro(body.latitude(), "/latitude"),
                micro(body.longitude(), "/longitude"),
                body.accuracyMetres(),
                body.uploadId())));
  }

  private static int micro(String degrees, String field) {
    if (!degrees.matches(DEGREES)) {
      throw InvalidInput.of(field, "wrong-type", "26.218300");
    }
    return PunchRules.micro(degrees);
  }

  private static Response made(PunchProof proof) {
    return Response.status(Response.Status.CREATED).entity(Taken.of(proof)).build();
  }
}
