package org.jansetu.api.certificates;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.stationery.Sheet;
import org.jansetu.stationery.SheetBalance;
import org.jansetu.stationery.SheetLot;
import org.jansetu.stationery.Stationery;

/** Numbered sheets: given to a kiosk, used for certificates, spoilt, left. */
@Path("stationery")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stationery", description = "Numbered sheets for certificates")
public class StationeryResource {

  @Inject private Stationery stationery;

  /** Sheets that go to a kiosk together. */
  public record Lot(String kiosk, String firstSerial, Integer sheets) {}

  /** Why a sheet is of no use. */
  public record Reason(String reason) {}

  /** The sheets of a kiosk in numbers. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Balance(
      String kiosk, long issued, long used, long spoilt, long left, String nextSerial) {

    static Balance of(SheetBalance balance) {
      return new Balance(
          balance.kiosk(),
          balance.issued(),
          balance.used(),
          balance.spoilt(),
          balance.left(),
          balance.next());
    }
  }

  /** One sheet. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String serial,
      String kiosk,
      String state,
      String certificateNumber,
      Integer copy,
      String reason) {

    static Item of(Sheet sheet) {
      return new Item(
          sheet.serial(),
          sheet.kiosk(),
          sheet.state(),
          sheet.certificate(),
          sheet.copy(),
          sheet.reason());
    }
  }

  /** In numbers. */
  @GET
  @Operation(summary = "How many sheets a kiosk got, used, spoilt and has left")
  public Balance balance(@QueryParam("kiosk") String kiosk) {
    Required.of(kiosk, "/kiosk");
    return Balance.of(stationery.balance(kiosk));
  }

  /** Gives sheets out. */
  @POST
  @Path("lots")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give a run of numbered sheets to a kiosk")
  public Response issue(Lot body) {
    Required.of(body, "")
        .and(body.kiosk(), "/kiosk")
        .and(body.firstSerial(), "/firstSerial")
        .and(body.sheets(), "/sheets")
        .check();
    return Response.status(Response.Status.CREATED)
        .entity(
            Balance.of(
                stationery.issue(new SheetLot(body.kiosk(), body.firstSerial(), body.sheets()))))
        .build();
  }

  /** One by one. */
  @GET
  @Path("sheets")
  @Operation(summary = "The sheets of a kiosk and what each was used for, by serial number")
  public ListAnswer<Item> list(
      @QueryParam("kiosk") String kiosk,
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    Required.of(kiosk, "/kiosk");
    return ListAnswer.of(stationery.list(kiosk, state, cursor, Parameters.limit(limit)), Item::of);
  }

  /** Writes one off. */
  @POST
  @Path("sheets/{serial}/spoilage")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Write off a spoilt sheet of the own kiosk, with a reason")
  public Item spoil(@PathParam("serial") String serial, Reason body) {
    Required.of(body, "").and(body.reason(), "/reason").check();
    return Item.of(stationery.spoil(serial, body.reason()));
  }
}
