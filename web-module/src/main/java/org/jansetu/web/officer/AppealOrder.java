package org.jansetu.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.appeal.Appeals;
import org.jansetu.web.faces.Papers;

/** A decided appeal or an order of recovery as a paper: {@code ?number=}. */
@WebServlet("/officer/order")
public class AppealOrder extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Appeals appeals;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = request.getParameter("number");
    Papers.send(() -> appeals.order(number), response);
  }
}
