package org.jansetu.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.certificate.Certificates;
import org.jansetu.web.faces.Papers;

/** A certificate on a citizen's own case, as it was signed: {@code ?number=}. */
@WebServlet("/citizen/certificate")
public class OwnCertificate extends HttpServlet {

  @Inject private transient Certificates certificates;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = request.getParameter("number");
    Papers.send(() -> certificates.print(number, null).document(), response);
  }
}
