package org.jansetu.api.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.application.Applications;
import org.jansetu.application.Task;
import org.jansetu.application.TaskQuery;

/** What the caller has to do. */
@ApplicationScoped
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

  @Inject private Applications applications;

  /** The inbox of the caller's role, soonest due first. */
  @GET
  public ListAnswer<Task> list(
      @QueryParam("role") String role,
      @QueryParam("overdue") @DefaultValue("false") String overdue,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    String wanted = role == null || role.isEmpty() ? null : role;
    return ListAnswer.of(
        applications.inbox(
            new TaskQuery(wanted, "true".equals(overdue), cursor, Parameters.limit(limit))),
        task -> task);
  }
}
