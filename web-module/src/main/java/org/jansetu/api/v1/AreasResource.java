package org.jansetu.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.hierarchy.Area;
import org.jansetu.hierarchy.AreaKind;
import org.jansetu.hierarchy.AreaQuery;
import org.jansetu.hierarchy.Areas;
import org.jansetu.shared.LocalText;

/** The tree of areas of a programme; open to everyone. */
@Path("areas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Areas", description = "State, divisions, districts and what lies below")
public class AreasResource {

  @Inject private Areas areas;

  /** What narrows the list. */
  public static class Wanted {

    /** Code of the area that they lie in directly. */
    @QueryParam("parent")
    private String parent;

    @QueryParam("kind")
    private String kind;

    /** Part of the name in Hindi or English. */
    @QueryParam("query")
    private String query;

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit;

    @QueryParam("cursor")
    private String cursor;

    AreaQuery query() {
      return new AreaQuery(parent, kind, query, Parameters.limit(limit), cursor);
    }
  }

  /** An area on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AreaItem(
      String code,
      String lgdCode,
      String kind,
      LocalText name,
      @JsonInclude String parent,
      boolean illustrative) {

    static AreaItem of(Area area) {
      return new AreaItem(
          area.code(),
          area.lgdCode(),
          area.kind(),
          area.name(),
          area.parent(),
          area.illustrative());
    }
  }

  /** Finds areas. */
  @GET
  @Operation(summary = "Find areas by the area they lie in, their kind or their name")
  public ListAnswer<AreaItem> list(@BeanParam Wanted wanted) {
    return ListAnswer.of(areas.list(wanted.query()), AreaItem::of);
  }

  /** The kinds of area. */
  @GET
  @Path("kinds")
  @Operation(summary = "The kinds of area that the programme has, from the state down")
  public List<AreaKind> kinds() {
    return areas.kinds();
  }
}
