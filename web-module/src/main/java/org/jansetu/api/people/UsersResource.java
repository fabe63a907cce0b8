package org.jansetu.api.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.access.UserCard;
import org.jansetu.access.Users;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;

/** Users: who there is, what they hold, and what they are called on papers. */
@ApplicationScoped
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users", description = "People of the programme")
public class UsersResource {

  /** What a user is called on papers: in English and, where it is known, in Hindi. */
  public record Name(String en, String hi) {}

  @Inject private Users users;

  /** The users by name; for the state administrator and the auditor. */
  @GET
  @Operation(summary = "Users with what they hold and what they are called")
  public ListAnswer<UserCard> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(users.list(cursor, Parameters.limit(limit)), user -> user);
  }

  /** States what a user is called; certificates and orders bear it from now on. */
  @PUT
  @Path("{username}/name")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "State what a user is called on certificates and orders")
  public Response call(@PathParam("username") String username, Name body) {
    Required.of(body, "").and(body.en(), "/en").check();
    if (body.en().isBlank()) {
      throw InvalidInput.of("/en", "required", "");
    }
    users.call(username, new LocalText(body.en(), body.hi()));
    return Response.noContent().build();
  }
}
