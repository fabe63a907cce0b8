package org.jansetu.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.counselling.Seats;
import org.jansetu.web.faces.Papers;

/** The seat letter of a case of the operator's own kiosk: {@code ?number=&language=}. */
@WebServlet("/operator/seat-letter")
public class SeatLetterPaper extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Seats seats;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = request.getParameter("number");
    Papers.send(() -> seats.letter(number, Papers.language(request)), response);
  }
}
