package org.jansetu.api.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.reporting.PromisesKept;
import org.jansetu.reporting.Reports;
import org.jansetu.shared.InvalidInput;
import org.jansetu.tenancy.Programmes;

/** The promise ledger, public: what was promised, kept, broken and is pending. */
@ApplicationScoped
@Path("promises")
@Produces(MediaType.APPLICATION_JSON)
public class PromisesResource {

  @Inject private Reports reports;
  @Inject private Programmes programmes;

  /** Of the cases filed in a month, {@code 2026-11}; of this month when none is named. */
  @GET
  public ListAnswer<PromisesKept> list(@QueryParam("month") String month) {
    return new ListAnswer<>(reports.promises(month(month)), null);
  }

  private YearMonth month(String text) {
    if (text == null || text.isEmpty()) {
      return YearMonth.now(programmes.current().zone());
    }
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.getYear() >= 2000 && month.getYear() < 2200) {
        return month;
      }
    } catch (DateTimeException e) {
      // The refusal below says it for texts and for years out of range alike.
    }
    throw InvalidInput.of("/month", "bad-date", "YYYY-MM");
  }
}
