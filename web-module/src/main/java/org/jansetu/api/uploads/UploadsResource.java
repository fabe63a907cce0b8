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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.json.LimitedStream;
import org.jansetu.shared.Refusal;
import org.jansetu.upload.UploadCard;
import org.jansetu.upload.Uploads;

/** Papers and photographs, before they are linked to a case. */
@Path("uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Uploads", description = "Papers and photographs that are handed in")
public class UploadsResource {

  /** The file and what a form puts around it. */
  private static final long MOST_BYTES = Uploads.MOST_BYTES + 64L * 1024;

  /** A file on the wire. */
  public record Answer(
      String uploadId, String fileName, String sha256, long bytes, String mediaType) {

    static Answer of(UploadCard card) {
      return new Answer(card.id(), card.fileName(), card.sha256(), card.bytes(), card.mediaType());
    }
  }

  @Inject private Uploads uploads;

  /** Keeps a file; a body that says itself that it is too long is refused unread. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Hand in a PDF, JPEG or PNG of at most 5 MiB, as the part called file")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties =
                          @SchemaProperty(
                              name = "file",
                              type = SchemaType.STRING,
                              format = "binary"))))
  public Response upload(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
      InputStream body)
      throws IOException {
    uploads.admit();
    if (length != null && isTooLong(length)) {
      throw new Refusal("too-large");
    }
    FormFile file = MultipartForm.file(new LimitedStream(body, MOST_BYTES), contentType);
    UploadCard card = uploads.keep(file.content(), file.name());
    return Response.status(Response.Status.CREATED).entity(Answer.of(card)).build();
  }

  private static boolean isTooLong(String length) {
    try {
      return Long.parseLong(length) > MOST_BYTES;
    } catch (NumberFormatException e) {
      return true;
    }
  }
}
