package org.jansetu.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.training.Trainings;
import org.jansetu.web.faces.Papers;

/** A certificate of training, for the printer: {@code ?number=&language=}. */
@WebServlet("/operator/training-certificate")
public class TrainingPaper extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Trainings trainings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Papers.send(
        () -> trainings.print(request.getParameter("number"), Papers.language(request)), response);
  }
}
