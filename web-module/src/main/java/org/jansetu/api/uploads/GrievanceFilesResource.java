package org.jansetu.api.uploads;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.json.LimitedStream;
import org.jansetu.tenancy.Callers;
import org.jansetu.upload.UploadCard;
import org.jansetu.upload.Uploads;

/** Photographs and papers of a grievance before it is lodged, also of whoever has no login. */
@Path("grievances/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grievances", description = "Lodge, follow, answer, consent; sealed identity")
public class GrievanceFilesResource {

  private static final long AROUND = 64L * 1024;

  /** A file on the wire. */
  public record Answer(String uploadId, long bytes, String mediaType) {}

  @Inject private Uploads uploads;
  @Inject private Callers callers;

  /** Keeps a file until it is lodged with a grievance; a visitor's for an hour. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary =
          "Hand in a PDF, JPEG or PNG for a grievance as the part called file; without a login at"
              + " most 2 MiB")
  public Response upload(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body)
      throws IOException {
    int most = callers.current().isKnown() ? Uploads.MOST_BYTES : Uploads.MOST_OPEN_BYTES;
    FormFile file = MultipartForm.file(new LimitedStream(body, most + AROUND), type);
    UploadCard card = uploads.keepOpen(file.content(), file.name());
    return Response.status(Response.Status.CREATED)
        .entity(new Answer(card.id(), card.bytes(), card.mediaType()))
        .build();
  }
}
