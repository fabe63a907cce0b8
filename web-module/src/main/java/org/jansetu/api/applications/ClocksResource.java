package org.jansetu.api.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jansetu.application.CaseKeeper;
import org.jansetu.grievance.EscalationKeeper;

/** The law's clocks, looked at by hand; by themselves they are looked at every hour. */
@ApplicationScoped
@Path("clocks")
@Produces(MediaType.APPLICATION_JSON)
public class ClocksResource {

  @Inject private CaseKeeper keeper;
  @Inject private EscalationKeeper escalation;

  /**
   * What was found.
   *
   * @param promisesBroken how many promises broke by this look
   * @param grievancesRaised how many grievances went up a level by this look
   */
  public record Looked(int promisesBroken, int grievancesRaised) {}

  /** Breaks the promises that are due, closes what was not completed, withdraws what was repaid. */
  @POST
  @Path("look")
  public Looked look() {
    return new Looked(keeper.lookNow(), escalation.lookNow());
  }
}
