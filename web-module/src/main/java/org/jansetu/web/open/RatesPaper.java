package org.jansetu.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.receipt.RateLists;
import org.jansetu.web.faces.Papers;

/** The rate list as the poster for the wall of a kiosk. */
@WebServlet("/open/rate-list")
public class RatesPaper extends HttpServlet {

  @Inject private transient RateLists rates;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(rates::poster, response);
  }
}
