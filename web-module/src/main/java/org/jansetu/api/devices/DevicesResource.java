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
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.api.v1.Required;
import org.jansetu.punch.DeviceCard;
import org.jansetu.punch.DeviceOrder;
import org.jansetu.punch.DeviceStatus;
import org.jansetu.punch.Devices;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.LocalText;

/** Terminals: who they are, where they stand, when they called last. */
@ApplicationScoped
@Path("devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Terminals, punches, rosters")
public class DevicesResource {

  /** A terminal on the wire. */
  public record Terminal(
      String serialNumber,
      String centre,
      LocalText centreName,
      OffsetDateTime lastSeenAt,
      String status,
      Long silentMinutes,
      boolean silent,
      String zone,
      String networks,
      boolean keyed,
      String address,
      Integer clockWrongSeconds,
      String pushVersion,
      String firmware,
      boolean illustrative) {

    static Terminal of(DeviceCard card) {
      return new Terminal(
          card.serialNumber(),
          card.centre(),
          card.centreName(),
          card.lastSeenAt(),
          card.status().code(),
          card.silentMinutes(),
          card.isSilent(),
          card.zone(),
          card.networks(),
          card.isKeyed(),
          card.address(),
          card.clockWrongSeconds(),
          card.pushVersion(),
          card.firmware(),
          card.illustrative());
    }
  }

  /** Where a terminal is let in, and how; what is left out stays. */
  public record Admission(String centre, String zone, String networks, String key) {}

  /** Why a terminal is turned away. */
  public record Rejection(String reason) {}

  @Inject private Devices devices;

  /** Terminals that the caller may see, by serial number. */
  @GET
  @Operation(summary = "Terminals: centre, last call, status, offline age")
  public ListAnswer<Terminal> list(
      @QueryParam("centre") String centre,
      @QueryParam("status") String status,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    return ListAnswer.of(
        devices.list(centre, status(status), cursor, Parameters.limit(limit)), Terminal::of);
  }

  private static DeviceStatus status(String code) {
    if (code == null || code.isEmpty()) {
      return null;
    }
    return Arrays.stream(DeviceStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> InvalidInput.of("/status", "unknown", "quarantined, admitted, rejected"));
  }

  /** One terminal. */
  @GET
  @Path("{serial}")
  @Operation(summary = "One terminal")
  public Terminal get(@PathParam("serial") String serial) {
    return Terminal.of(devices.get(serial));
  }

  /** Lets a terminal in at a centre, or sets it anew. */
  @POST
  @Path("{serial}/admission")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Let a terminal in at a centre, with its zone, networks and key")
  public Terminal admit(@PathParam("serial") String serial, Admission body) {
    Required.of(body, "").and(body.centre(), "/centre").check();
    return Terminal.of(
        devices.admit(
            new DeviceOrder(serial, body.centre(), body.zone(), body.networks(), body.key())));
  }

  /** Turns a terminal away. */
  @POST
  @Path("{serial}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Turn a terminal away, with a reason")
  public Terminal reject(@PathParam("serial") String serial, Rejection body) {
    Required.of(body, "").and(body.reason(), "/reason").check();
    return Terminal.of(devices.reject(serial, body.reason()));
  }
}
