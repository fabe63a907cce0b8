package org.jansetu.web.open;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The address that stands on notices and in the interface leads to the page. */
@WebServlet("/open/presence")
public class PresenceAddress extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getQueryString();
    response.sendRedirect("/open/presence.xhtml" + (query == null ? "" : "?" + query));
  }
}
