package org.jansetu.api.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Parameters;
import org.jansetu.reporting.CaseLine;
import org.jansetu.reporting.CaseListQuery;
import org.jansetu.reporting.CaseLists;
import org.jansetu.shared.InvalidInput;

/** The register of a department's cases, open and decided. */
@Path("reports/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Figures within the caller's reach")
public class CasesResource {

  @Inject private CaseLists cases;

  /** Newest first; the last month where no days are named. */
  @GET
  @Operation(summary = "Cases of a department by day, service, state, number or applicant")
  public ListAnswer<CaseLine> list(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("service") String service,
      @QueryParam("state") @DefaultValue("all") String state,
      @QueryParam("text") String text,
      @QueryParam("department") String department,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    CaseListQuery usual = cases.lastMonth();
    return ListAnswer.of(
        cases.list(
            new CaseListQuery(
                day(from, "/from", usual.from()),
                day(until, "/until", usual.until()),
                blank(service),
                CaseListQuery.State.find(state)
                    .orElseThrow(() -> InvalidInput.of("/state", "not-allowed", "")),
                blank(text),
                blank(department)),
            cursor,
            Parameters.limit(limit)),
        line -> line);
  }

  private static String blank(String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }

  private static LocalDate day(String given, String field, LocalDate usual) {
    try {
      return given == null || given.isBlank() ? usual : LocalDate.parse(given.strip());
    } catch (DateTimeException e) {
      throw InvalidInput.of(field, "bad-date", "");
    }
  }
}
