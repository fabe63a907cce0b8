package org.jansetu.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.exam.Candidates;
import org.jansetu.web.faces.Papers;

/** The admit card of a citizen's own case: {@code ?number=&language=}. */
@WebServlet("/citizen/admit-card")
public class OwnAdmitCard extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Candidates candidates;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = request.getParameter("number");
    Papers.send(() -> candidates.admitCard(number, Papers.language(request)), response);
  }
}
