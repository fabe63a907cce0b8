package org.jansetu.api.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jansetu.appeal.Appeals;
import org.jansetu.application.Applications;

/** How a case stands; open to everyone who has its number and the applicant's mobile. */
@ApplicationScoped
@Path("tracking")
@Produces(MediaType.APPLICATION_JSON)
public class TrackingResource {

  @Inject private Applications applications;
  @Inject private Appeals appeals;

  /** The case, when number and whole mobile belong together. */
  @GET
  @Path("{number}")
  public TrackingAnswer track(
      @PathParam("number") String number, @QueryParam("mobile") String mobile) {
    return TrackingAnswer.of(applications.track(number, mobile), appeals.track(number, mobile));
  }
}
