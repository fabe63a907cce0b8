package org.jansetu.api.devices;

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
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.punch.Devices;
import org.jansetu.punch.Sending;
import org.jansetu.punch.Terminals;
import org.jansetu.shared.Page;
import org.jansetu.shared.Refusal;

/** Files that terminals write to a stick and that somebody carries here. */
@ApplicationScoped
@Path("devices/{serial}/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Terminals, punches, rosters")
public class FilesResource {

  @Inject private Devices devices;

  /** The last 20, the newest first. */
  @GET
  @Operation(summary = "Files that were carried from a terminal, and what came of them")
  public ListAnswer<Devices.Carried> list(@PathParam("serial") String serial) {
    return ListAnswer.of(new Page<>(devices.files(serial), null), one -> one);
  }

  /** Takes a file such as 1_attlog.dat; it is kept before this answers. */
  @POST
  @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
  @Operation(summary = "Hand in the file of a terminal that has no line")
  public Response carry(
      @PathParam("serial") String serial,
      @QueryParam("name") @DefaultValue("attlog.dat") String name,
      InputStream content)
      throws IOException {
    byte[] body = content.readNBytes(Terminals.MOST_BYTES + 1);
    if (body.length > Terminals.MOST_BYTES) {
      throw new Refusal("too-large");
    }
    return Response.status(Response.Status.CREATED)
        .entity(devices.carry(serial, new Sending(name, null, body)))
        .build();
  }
}
