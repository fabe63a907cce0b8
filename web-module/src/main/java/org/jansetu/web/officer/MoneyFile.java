package org.jansetu.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.settlement.DailyStatements;
import org.jansetu.web.faces.Papers;

/** A department's daily statement: {@code ?from=&until=&department=&format=csv|xlsx|pdf}. */
@WebServlet("/officer/money-file")
public class MoneyFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient DailyStatements statements;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(
        () ->
            statements.file(
                MoneyView.query(
                    statements.lastWeek(null),
                    request.getParameter("from"),
                    request.getParameter("until"),
                    request.getParameter("department")),
                request.getParameter("format"),
                Papers.language(request)),
        response);
  }
}
