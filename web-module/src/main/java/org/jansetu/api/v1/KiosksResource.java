package org.jansetu.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.hierarchy.Area;
import org.jansetu.network.KioskCard;
import org.jansetu.network.KioskQuery;
import org.jansetu.network.KioskStatus;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;

/** The kiosks of a programme: a finder for everyone, their life for those who administer them. */
@Path("kiosks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Kiosks", description = "Where citizens are served, and by whom")
public class KiosksResource {

  @Inject private Kiosks kiosks;

  /** What narrows the list. */
  public static class Wanted {

    /** Code of an area of any kind that the kiosks lie in. */
    @QueryParam("area")
    private String area;

    /** Code of an area: its active kiosks, then those of the area around it. */
    @QueryParam("near")
    private String near;

    /** applied, active, suspended or closed. */
    @QueryParam("status")
    private String status;

    /** Beginning of the code, or part of the name in Hindi or English. */
    @QueryParam("query")
    private String query;

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit;

    @QueryParam("cursor")
    private String cursor;

    KioskQuery query() {
      KioskStatus wanted = status == null ? null : KioskStatus.find(status).orElseThrow(this::no);
      return new KioskQuery(area, wanted, query, Parameters.limit(limit), cursor);
    }

    private InvalidInput no() {
      return InvalidInput.of("/status", "unknown", "applied, active, suspended, closed");
    }
  }

  /** An area that a kiosk lies in. */
  public record PathItem(String code, String kind, LocalText name) {

    static PathItem of(Area area) {
      return new PathItem(area.code(), area.kind(), area.name());
    }
  }

  /** A kiosk on the wire; {@code areaPath} begins at the root. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record KioskItem(
      String code,
      LocalText name,
      String type,
      String status,
      String provider,
      String society,
      List<PathItem> areaPath,
      boolean illustrative) {

    static KioskItem of(KioskCard card) {
      return new KioskItem(
          card.code(),
          card.name(),
          card.type(),
          card.status().code(),
          card.provider(),
          card.society(),
          card.areaPath().stream().map(PathItem::of).toList(),
          card.illustrative());
    }
  }

  /** Why a kiosk is moved. */
  public record Body(String reason) {}

  /** Finds kiosks. */
  @GET
  @Operation(summary = "Find kiosks by area, status, code or name, or those nearest to an area")
  public ListAnswer<KioskItem> list(@BeanParam Wanted wanted) {
    if (wanted.near != null) {
      List<KioskCard> near = kiosks.near(wanted.near, Parameters.limit(wanted.limit));
      return new ListAnswer<>(near.stream().map(KioskItem::of).toList(), null);
    }
    return ListAnswer.of(kiosks.list(wanted.query()), KioskItem::of);
  }

  /** One kiosk. */
  @GET
  @Path("{code}")
  @Operation(summary = "One kiosk that the caller may know of")
  public KioskItem get(@PathParam("code") String code) {
    return KioskItem.of(kiosks.get(code));
  }

  /** Suspends. */
  @POST
  @Path("{code}/suspension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Stop a kiosk: its very next charge is refused")
  public KioskItem suspend(@PathParam("code") String code, Body body) {
    kiosks.suspend(code, reason(body));
    return get(code);
  }

  /** Resumes. */
  @POST
  @Path("{code}/resumption")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Let a suspended kiosk work again")
  public KioskItem resume(@PathParam("code") String code, Body body) {
    kiosks.resume(code, reason(body));
    return get(code);
  }

  /** Activates. */
  @POST
  @Path("{code}/activation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Open a kiosk that has applied")
  public KioskItem activate(@PathParam("code") String code, Body body) {
    kiosks.activate(code, reason(body));
    return get(code);
  }

  /** Closes. */
  @POST
  @Path("{code}/closure")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Close a kiosk for good")
  public KioskItem close(@PathParam("code") String code, Body body) {
    kiosks.close(code, reason(body));
    return get(code);
  }

  private static String reason(Body body) {
    Required.of(body, "").and(body.reason(), "/reason").check();
    return body.reason();
  }
}
