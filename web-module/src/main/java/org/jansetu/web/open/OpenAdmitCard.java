package org.jansetu.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jansetu.exam.Candidates;
import org.jansetu.paper.Printout;
import org.jansetu.shared.Refusal;
import org.jansetu.web.faces.Papers;
import org.jansetu.web.faces.QueryUrl;

/**
 * The admit card for whoever has number and mobile; both come in the body, so that no log and no
 * history keeps them. What is refused is said on the page that asked.
 */
@WebServlet("/open/admit-card")
public class OpenAdmitCard extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Candidates candidates;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = String.valueOf(request.getParameter("number")).strip();
    String mobile = String.valueOf(request.getParameter("mobile")).strip();
    String typed = number.toUpperCase(Locale.ROOT);
    Printout card;
    try {
      card =
          candidates.admitCard(
              typed.startsWith("A-") ? typed : "A-" + typed, mobile, Papers.language(request));
    } catch (Refusal refusal) {
      response.sendRedirect(
          new QueryUrl("/open/exams.xhtml").with("refused", refusal.code()).toString());
      return;
    }
    Papers.send(() -> card, response);
  }
}
