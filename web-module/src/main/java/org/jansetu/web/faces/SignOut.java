package org.jansetu.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session of a page; a form of every page posts here. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

  @Inject private transient PageSessions sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    sessions.signOut(request);
    response.sendRedirect("/index.xhtml");
  }
}
