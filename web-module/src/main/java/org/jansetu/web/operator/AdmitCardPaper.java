package org.jansetu.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.exam.Candidates;
import org.jansetu.web.faces.Papers;

/** The admit card of a case of the operator's own kiosk: {@code ?number=&language=}. */
@WebServlet("/operator/admit-card")
public class AdmitCardPaper extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Candidates candidates;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = request.getParameter("number");
    Papers.send(() -> candidates.admitCard(number, Papers.language(request)), response);
  }
}
