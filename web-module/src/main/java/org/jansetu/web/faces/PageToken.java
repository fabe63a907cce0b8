package org.jansetu.web.faces;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.jansetu.access.Sessions;
import org.jansetu.access.SignedIn;
import org.jansetu.access.TokenPair;

/**
 * Gives the script of a page a short token for the HTTP API, so that no call of the API is ever let
 * in by a cookie. The script keeps it in its memory only.
 */
@WebServlet({
  "/operator/token",
  "/citizen/token",
  "/officer/token",
  "/agent/token",
  "/functionary/token"
})
public class PageToken extends HttpServlet {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject private transient Sessions sessions;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession(false);
    response.setHeader("Cache-Control", "no-store");
    if (session == null || !(session.getAttribute(PageSignIn.SIGNED_IN) instanceof SignedIn who)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    TokenPair token = sessions.forPage(who);
    response.setContentType("application/json");
    JSON.writeValue(
        response.getOutputStream(),
        Map.of("accessToken", token.accessToken(), "expiresInSeconds", token.expiresInSeconds()));
  }
}
