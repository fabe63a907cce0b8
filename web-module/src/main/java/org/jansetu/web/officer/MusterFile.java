package org.jansetu.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.muster.Musters;
import org.jansetu.paper.Printout;
import org.jansetu.tenancy.NotFound;
import org.jansetu.web.faces.Papers;

/** A weekly report on paper or as a workbook: {@code ?report=&format=pdf|xlsx}. */
@WebServlet("/officer/muster-file")
public class MusterFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Musters musters;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(() -> made(request), response);
  }

  private Printout made(HttpServletRequest request) {
    String report = String.valueOf(request.getParameter("report"));
    if (!report.matches("[0-9]{1,18}")) {
      throw new NotFound();
    }
    long id = Long.parseLong(report);
    return "xlsx".equals(request.getParameter("format"))
        ? musters.xlsx(id, Papers.language(request))
        : musters.pdf(id, Papers.language(request));
  }
}
