package org.jansetu.api.uploads;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.RequiredDocument;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.NotFound;
import org.jansetu.upload.Limits;
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
  @Inject private Catalogue catalogue;

  /**
   * Keeps a file; a body that says itself that it is too long is refused unread. Who names the
   * service and its document is told at once when the file is not what that paper may be.
   */
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
      @QueryParam("service") String service,
      @QueryParam("document") String document,
      InputStream body)
      throws IOException {
    uploads.admit();
    Limits limits = limits(service, document);
    if (length != null && isTooLong(length)) {
      throw new Refusal("too-large");
    }
    FormFile file = MultipartForm.file(new LimitedStream(body, MOST_BYTES), contentType);
    UploadCard card = uploads.keep(file.content(), file.name(), limits);
    return Response.status(Response.Status.CREATED).entity(Answer.of(card)).build();
  }

  /** The limits of the paper that is meant, when one is; 404 for a paper that no service has. */
  private Limits limits(String service, String document) {
    if (service == null && document == null) {
      return Limits.NONE;
    }
    return catalogue.get(service == null ? "" : service).documents().stream()
        .filter(paper -> paper.code().equals(document))
        .map(RequiredDocument::limits)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static boolean isTooLong(String length) {
    try {
      return Long.parseLong(length) > MOST_BYTES;
    } catch (NumberFormatException e) {
      return true;
    }
  }
}
