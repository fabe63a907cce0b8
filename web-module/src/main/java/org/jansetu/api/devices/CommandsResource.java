package org.jansetu.api.devices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;
import org.jansetu.upkeep.CommandCard;
import org.jansetu.upkeep.CommandKind;
import org.jansetu.upkeep.CommandOrder;
import org.jansetu.upkeep.Commands;

/** What a terminal is told to do when it calls. */
@ApplicationScoped
@Path("devices/{serial}/commands")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Terminals, punches, rosters")
public class CommandsResource {

  /**
   * What a terminal is to do: restart, clock, zone, records (since a day), person or forget (of a
   * PIN).
   */
  public record Body(String kind, LocalDate since, String pin) {}

  /** A command on the wire; state is queued, sent, done, failed, expired or withdrawn. */
  public record Command(
      String id,
      String serialNumber,
      String kind,
      LocalDate since,
      String pin,
      String name,
      String state,
      String askedBy,
      OffsetDateTime askedAt,
      OffsetDateTime expiresAt,
      OffsetDateTime sentAt,
      int sendings,
      OffsetDateTime answeredAt,
      Integer result) {

    static Command of(CommandCard card) {
      return new Command(
          Long.toString(card.id()),
          card.serialNumber(),
          card.kind().code(),
          card.since(),
          card.pin(),
          card.name(),
          card.state(),
          card.askedBy(),
          card.askedAt(),
          card.expiresAt(),
          card.sentAt(),
          card.sendings(),
          card.answeredAt(),
          card.result());
    }
  }

  @Inject private Commands commands;

  /** The last 50, the newest first. */
  @GET
  @Operation(summary = "What a terminal was told to do, and what came of it")
  public ListAnswer<Command> list(@PathParam("serial") String serial) {
    return ListAnswer.of(new Page<>(commands.list(serial), null), Command::of);
  }

  /** Queues a command until the terminal calls; the same again is the one that waits. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Tell a terminal to restart, set its clock, send records, know or forget")
  public Response give(@PathParam("serial") String serial, Body body) {
    Required.of(body, "").and(body.kind(), "/kind").check();
    CommandKind kind =
        CommandKind.find(body.kind())
            .orElseThrow(
                () ->
                    InvalidInput.of(
                        "/kind",
                        "unknown",
                        Arrays.stream(CommandKind.values())
                            .map(CommandKind::code)
                            .collect(Collectors.joining(", "))));
    CommandCard queued = commands.give(new CommandOrder(serial, kind, body.since(), body.pin()));
    return Response.status(Response.Status.CREATED).entity(Command.of(queued)).build();
  }

  /** Takes back what the terminal was not told yet. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Take a command back that was not told yet")
  public Command withdraw(@PathParam("serial") String serial, @PathParam("id") String id) {
    return Command.of(commands.withdraw(serial, Parameters.id(id)));
  }
}
