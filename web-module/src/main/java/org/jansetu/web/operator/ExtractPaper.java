package org.jansetu.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.extract.Extracts;
import org.jansetu.web.faces.Papers;

/**
 * The copy of register lines that a charge paid for, on plain paper: {@code ?id=&language=}. Copies
 * on numbered sheets are printed where the sheets are kept.
 */
@WebServlet("/operator/extract")
public class ExtractPaper extends HttpServlet {

  @Inject private transient Extracts extracts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    if (id == null || !id.matches("\\d{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Papers.send(() -> extracts.print(Long.parseLong(id), null, Papers.language(request)), response);
  }
}
