package org.jansetu.api.extracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.extract.Extracts;
import org.jansetu.paper.Printout;
import org.jansetu.tenancy.Callers;

/** The copy that a charge paid for. */
@ApplicationScoped
@Path("transactions/{id: [0-9]{1,18}}/extract")
@Tag(name = "Extracts", description = "Copies of register lines")
public class ExtractPrintsResource {

  @Inject private Extracts extracts;
  @Inject private Callers callers;

  /**
   * The lines as they were printed first; every copy after the first says so. Where copies need
   * numbered sheets, {@code sheet} names that of the first page.
   */
  @GET
  @Produces("application/pdf")
  @Operation(summary = "Print the lines that the charge paid for")
  public Response print(@PathParam("id") long id, @QueryParam("sheet") String sheet) {
    boolean isNumbered = sheet != null && !sheet.isBlank();
    String first = isNumbered ? sheet.strip().toUpperCase(Locale.ROOT) : null;
    Printout made = extracts.print(id, first, callers.current().language());
    return Response.ok(made.content(), made.mediaType())
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "inline; filename=\"" + made.fileName() + "\"")
        .build();
  }
}
