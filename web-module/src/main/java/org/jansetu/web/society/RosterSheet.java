package org.jansetu.web.society;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.paper.Printout;
import org.jansetu.roster.RosterQuery;
import org.jansetu.roster.Rosters;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.Papers;

/** Rosters as a file: {@code ?centre=&on=}; everything within reach where no centre is named. */
@WebServlet("/society/roster-file")
public class RosterSheet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Rosters rosters;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(() -> made(request), response);
  }

  private Printout made(HttpServletRequest request) {
    byte[] csv =
        rosters.csv(
            new RosterQuery(
                request.getParameter("centre"),
                null,
                null,
                Days.parse(request.getParameter("on"), rosters.today()),
                null,
                1));
    return new Printout("text/csv; charset=utf-8", "rosters.csv", csv);
  }
}
