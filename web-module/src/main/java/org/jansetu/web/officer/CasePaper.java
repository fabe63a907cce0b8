package org.jansetu.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jansetu.application.Applications;
import org.jansetu.paper.Printout;
import org.jansetu.web.faces.Papers;

/** A paper of a case for the officer's eyes: {@code ?number=&paper=}. */
@WebServlet("/officer/paper")
public class CasePaper extends HttpServlet {

  private static final Map<String, String> ENDINGS =
      Map.of("application/pdf", ".pdf", "image/jpeg", ".jpg", "image/png", ".png");

  @Inject private transient Applications applications;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = request.getParameter("number");
    String paper = request.getParameter("paper");
    Papers.send(() -> printout(number, paper), response);
  }

  /** Named after case and paper: what its owner called it may hold letters that no header takes. */
  private Printout printout(String number, String code) {
    Applications.Paper paper = applications.paper(number, code);
    String ending = ENDINGS.getOrDefault(paper.mediaType(), "");
    return new Printout(paper.mediaType(), number + "-" + code + ending, paper.content());
  }
}
