package org.jansetu.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.receipt.RateLists;
import org.jansetu.web.faces.Papers;

/** The official rate list as a poster for the wall. */
@WebServlet("/open/rates.pdf")
public class RateListServlet extends HttpServlet {

  @Inject private transient RateLists rates;
  @Inject private transient Papers papers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    papers.answer(response, rates::poster);
  }
}
