package org.jansetu.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jansetu.register.LoadedRegister;
import org.jansetu.register.NameQuery;
import org.jansetu.register.RegisterCard;
import org.jansetu.register.RegisterEntry;
import org.jansetu.register.RegisterLoad;
import org.jansetu.register.Registers;
import org.jansetu.shared.LocalText;

/** Registers of departments: what is loaded, one line, lines by name, a new file. */
@Path("registers")
@Produces(MediaType.APPLICATION_JSON)
public class RegistersResource {

  private static final int USUAL = 20;
  private static final Set<String> OWN = Set.of("key", "name", "limit");

  @Inject private Registers registers;

  /** A register on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Card(
      String code,
      LocalText name,
      String department,
      Map<String, LocalText> columns,
      List<String> waives,
      LocalDate asOf,
      int entries,
      boolean illustrative) {

    static Card of(RegisterCard card) {
      return new Card(
          card.definition().code(),
          card.definition().name(),
          card.definition().department(),
          card.definition().columns(),
          card.definition().waives(),
          card.asOf(),
          card.entries(),
          card.definition().illustrative());
    }
  }

  /** Every register of the programme. */
  @GET
  public ListAnswer<Card> list() {
    return new ListAnswer<>(registers.list().stream().map(Card::of).toList(), null);
  }

  /** Lines by key, or by name; other parameters are columns that must say just that. */
  @GET
  @Path("{code}/entries")
  public ListAnswer<RegisterEntry> entries(
      @PathParam("code") String code,
      @QueryParam("key") String key,
      @QueryParam("name") String name,
      @QueryParam("limit") String limit,
      @Context UriInfo uri) {
    if (name == null) {
      return new ListAnswer<>(registers.find(code, key), null);
    }
    Map<String, String> where = new HashMap<>();
    uri.getQueryParameters()
        .forEach(
            (column, values) -> {
              if (!OWN.contains(column)) {
                where.put(column, values.get(0));
              }
            });
    int most = limit == null ? USUAL : Parameters.limit(limit);
    return new ListAnswer<>(registers.search(code, new NameQuery(name, where, most)), null);
  }

  /** Loads a file, which then takes the place of the one before. */
  @POST
  @Path("{code}/loads")
  @Consumes("text/csv")
  public Response load(
      @PathParam("code") String code, @QueryParam("asOf") String asOf, InputStream csv) {
    LoadedRegister loaded =
        registers.load(new RegisterLoad(code, Parameters.day("asOf", asOf), csv));
    return Response.status(Response.Status.CREATED).entity(loaded).build();
  }
}
