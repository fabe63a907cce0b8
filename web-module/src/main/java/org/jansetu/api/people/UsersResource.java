package org.jansetu.api.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.access.Credentials;
import org.jansetu.access.NewUser;
import org.jansetu.access.UserCard;
import org.jansetu.access.Users;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Posting;
import org.jansetu.tenancy.Role;

/** Users: who there is, what they hold, and what they are called on papers. */
@ApplicationScoped
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users", description = "People of the programme")
public class UsersResource {

  /** What a user is called on papers: in English and, where it is known, in Hindi. */
  public record Name(String en, String hi) {}

  /** Somebody new, with what they are trusted with first; the password is theirs to change. */
  public record NewPerson(String username, String password, String role, String place) {}

  /** What somebody is trusted with, and where: a kiosk, department, area or other place. */
  public record Post(String role, String place) {}

  /** Whether somebody may sign in. */
  public record Standing(Boolean active) {}

  @Inject private Users users;

  /** The users by name; for the state administrator and the auditor. */
  @GET
  @Operation(summary = "Users with what they hold and what they are called")
  public ListAnswer<UserCard> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(users.list(cursor, Parameters.limit(limit)), user -> user);
  }

  /** Makes a user; within the caller's place. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make a user with a first posting")
  public Response create(NewPerson body) {
    Required.of(body, "")
        .and(body.username(), "/username")
        .and(body.password(), "/password")
        .and(body.role(), "/role")
        .and(body.place(), "/place")
        .check();
    Credentials credentials = new Credentials(body.username(), body.password());
    users.create(new NewUser(credentials, posting(body.role(), body.place())));
    return Response.status(Response.Status.CREATED).build();
  }

  /** Transfers a user: this posting instead of all others, at once. */
  @PUT
  @Path("{username}/posting")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Transfer a user; cases that they have go back to the role")
  public Response post(@PathParam("username") String username, Post body) {
    Required.of(body, "").and(body.role(), "/role").and(body.place(), "/place").check();
    users.post(username, posting(body.role(), body.place()));
    return Response.noContent().build();
  }

  /** Lets a user sign in, or no longer; every session ends at once. */
  @PUT
  @Path("{username}/standing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Let a user sign in, or no longer")
  public Response stand(@PathParam("username") String username, Standing body) {
    Required.of(body, "").and(body.active(), "/active").check();
    if (body.active()) {
      users.enable(username);
    } else {
      users.disable(username);
    }
    return Response.noContent().build();
  }

  private static Posting posting(String role, String place) {
    Role found = Role.find(role).orElseThrow(() -> InvalidInput.of("/role", "not-allowed", ""));
    if (place.isBlank()) {
      throw InvalidInput.of("/place", "required", "");
    }
    return new Posting(found, place.strip());
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
