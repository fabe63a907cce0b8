package org.jansetu.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.consent.Consents;
import org.jansetu.web.faces.Papers;

/** The page that a citizen signs, for the printer: {@code ?number=&language=}. */
@WebServlet("/operator/consent")
public class ConsentPaper extends HttpServlet {

  @Inject private transient Consents consents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = request.getParameter("number");
    if (number == null || !Consents.NUMBER.matcher(number).matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Papers.send(() -> consents.print(number, Papers.language(request)), response);
  }
}
