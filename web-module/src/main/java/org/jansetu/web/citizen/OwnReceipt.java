package org.jansetu.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.receipt.PrintFormat;
import org.jansetu.selfservice.OwnPapers;
import org.jansetu.web.faces.Papers;

/** The receipt of a citizen's own case as a file: {@code ?number=&language=}. */
@WebServlet("/citizen/receipt")
public class OwnReceipt extends HttpServlet {

  @Inject private transient OwnPapers papers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = request.getParameter("number");
    Papers.send(
        () -> papers.receipt(number, PrintFormat.A4_PDF, Papers.language(request)), response);
  }
}
