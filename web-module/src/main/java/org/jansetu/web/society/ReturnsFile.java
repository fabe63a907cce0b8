package org.jansetu.web.society;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jansetu.paper.Printout;
import org.jansetu.returns.ReturnOverview;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.Papers;
import org.jansetu.web.texts.Texts;

/** What kiosks told for a period, as a file: {@code ?code=&from=&format=csv|xlsx&language=}. */
@WebServlet("/society/returns-file")
public class ReturnsFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ReturnOverview overview;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(() -> made(request), response);
  }

  private Printout made(HttpServletRequest request) {
    Locale language = Papers.language(request);
    Texts texts = new Texts(language);
    ReturnOverview.Heading heading =
        new ReturnOverview.Heading(
            List.of(
                texts.get("kiosk"),
                texts.get("place"),
                texts.get("status"),
                texts.get("returns.submitted.on")),
            texts.startingWith("returns.status."),
            language);
    return overview
        .table(
            request.getParameter("code"), Days.parse(request.getParameter("from"), null), heading)
        .as(request.getParameter("format"));
  }
}
