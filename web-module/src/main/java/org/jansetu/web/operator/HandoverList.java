package org.jansetu.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.handover.HandOvers;
import org.jansetu.web.faces.Papers;

/** The list that a functionary signs, for the printer: {@code ?id=&language=}. */
@WebServlet("/operator/handover-list")
public class HandoverList extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient HandOvers handOvers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = String.valueOf(request.getParameter("id"));
    if (!id.matches("[0-9]{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Papers.send(() -> handOvers.print(Long.parseLong(id), Papers.language(request)), response);
  }
}
