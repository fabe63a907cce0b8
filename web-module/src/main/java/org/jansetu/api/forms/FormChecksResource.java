package org.jansetu.api.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.catalogue.Catalogue;
import org.jansetu.catalogue.Form;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Callers;

/** What a half-filled form shows; open to everyone, as the form itself is. Keeps nothing. */
@ApplicationScoped
@Path("services/{code}/checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Services", description = "What a citizen may ask for")
public class FormChecksResource {

  /** The answers so far. */
  public record Body(ObjectNode inputs) {}

  /**
   * What the form says to them.
   *
   * @param hidden names of fields that do not show now; their answers do not count
   * @param violations everything that would be refused now, what is still unanswered included
   */
  public record Answer(Set<String> hidden, List<Violation> violations) {}

  @Inject private Catalogue catalogue;
  @Inject private Callers callers;

  /** Judges the answers so far; 404 for an unknown service. */
  @POST
  @Operation(summary = "Which fields of the form show with these answers, and what is wrong")
  public Answer check(@PathParam("code") String code, Body body) {
    Form form = catalogue.form(catalogue.get(code).form());
    ObjectNode inputs = body == null ? null : body.inputs();
    return new Answer(form.hidden(inputs), form.check(inputs, callers.current().language()));
  }
}
