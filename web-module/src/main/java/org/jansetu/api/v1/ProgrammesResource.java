package org.jansetu.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.json.LimitedStream;
import org.jansetu.onboarding.Demonstration;
import org.jansetu.onboarding.FolderRefused;
import org.jansetu.onboarding.Onboarding;
import org.jansetu.onboarding.ProgrammeFolder;
import org.jansetu.onboarding.Published;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.ProgrammeSummary;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;

/** The programmes of this server, and how a new version of one is published. */
@Path("programmes")
@RequestScoped
@WithoutProgramme
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "The programmes of this server")
public class ProgrammesResource {

  private static final long MOST_BYTES = 20L * 1024 * 1024;

  @Inject private Programmes programmes;
  @Inject private Onboarding onboarding;
  @Inject private Demonstration demonstration;
  @Inject private Callers callers;

  /** A programme on the wire. */
  public record ProgrammeItem(String code, LocalText name, int version, List<String> hosts) {}

  /** Every programme. */
  @GET
  @Operation(summary = "The programmes of this server, with the hosts that mean them")
  public ListAnswer<ProgrammeItem> list() {
    return new ListAnswer<>(programmes.list().stream().map(this::item).toList(), null);
  }

  private ProgrammeItem item(ProgrammeSummary programme) {
    return new ProgrammeItem(
        programme.code(),
        programmes.get(programme.code()).name(),
        programme.version(),
        programme.hosts());
  }

  /**
   * Publishes a folder: all of it or nothing. 201 with a new version, 200 where the same folder is
   * published already, 422 with every finding as a violation.
   */
  @POST
  @Consumes("application/zip")
  @Operation(summary = "Publish a programme's folder, sent as a ZIP archive of at most 20 MB")
  public Response publish(InputStream archive) throws IOException {
    // Before the body is read: nobody else may make the server read an archive.
    callers.current().require(Role.PLATFORM, Role.STATE_ADMIN);
    Published published = onboarding.publish(folder(archive));
    demonstration.begin(published.code());
    return Response.status(published.changed() ? Response.Status.CREATED : Response.Status.OK)
        .entity(published)
        .build();
  }

  private static ProgrammeFolder folder(InputStream archive) throws IOException {
    try {
      return ProgrammeFolder.unzip(new LimitedStream(archive, MOST_BYTES));
    } catch (FolderRefused e) {
      throw InvalidInput.of("", e.code(), e.why());
    }
  }
}
