package org.jansetu.api.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.biometric.Enrolment;
import org.jansetu.biometric.EnrolmentCard;
import org.jansetu.biometric.Finger;
import org.jansetu.biometric.FingerImage;
import org.jansetu.biometric.Fingerprints;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;

/** Fingers of people of the roster; the body is the image itself. */
@ApplicationScoped
@Path("fingerprints/{pin}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Terminals, punches, rosters")
public class FingerprintsResource {

  /** A list without further pages. */
  public record All(List<EnrolmentCard> items) {}

  /** How many fingers were forgotten. */
  public record Forgotten(int fingers) {}

  @Inject private Fingerprints fingerprints;

  /** Makes a finger known, with the consent that was given. */
  @POST
  @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
  @Operation(summary = "Make a finger known: PNG, BMP, JPEG or WSQ, with finger and consent")
  public Response enrol(
      @PathParam("pin") String pin,
      @QueryParam("finger") String finger,
      @QueryParam("consent") String consent,
      InputStream image)
      throws IOException {
    Finger which =
        Finger.find(String.valueOf(finger))
            .orElseThrow(() -> InvalidInput.of("/finger", "unknown", "right-thumb"));
    return Response.status(Response.Status.CREATED)
        .entity(fingerprints.enrol(new Enrolment(pin, which, consent), read(image)))
        .build();
  }

  /** The fingers that are known of a person. */
  @GET
  @Operation(summary = "Fingers that are known of a person")
  public All list(@PathParam("pin") String pin) {
    return new All(fingerprints.list(pin));
  }

  /** Forgets every finger of a person. */
  @DELETE
  @Operation(summary = "Forget every finger of a person, because consent was taken back")
  public Forgotten forget(@PathParam("pin") String pin) {
    return new Forgotten(fingerprints.forget(pin));
  }

  /** An image of at most 1 MiB. Refuses with too-large, and as the image itself does. */
  static FingerImage read(InputStream image) throws IOException {
    byte[] bytes = image.readNBytes(FingerImage.MOST_BYTES + 1);
    if (bytes.length > FingerImage.MOST_BYTES) {
      throw new Refusal("too-large");
    }
    return new FingerImage(bytes);
  }
}
