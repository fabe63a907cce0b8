package org.jansetu.web.faces;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

/** Remembers the language that a reader has chosen and goes back to the page they came from. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {

  private static final Pattern PAGE =
      Pattern.compile("/(?:[A-Za-z0-9-]+/)*[A-Za-z0-9-]*(?:\\.xhtml)?");
  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9%&=._+-]{1,400}");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Cookie cookie =
        new Cookie(Languages.COOKIE, "en".equals(request.getParameter("to")) ? "en" : "hi");
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    String back = request.getParameter("back");
    String query = request.getParameter("with");
    String page = back != null && PAGE.matcher(back).matches() ? back : "/";
    boolean hasQuery = query != null && QUERY.matcher(query).matches();
    response.sendRedirect(hasQuery ? page + "?" + query : page);
  }
}
