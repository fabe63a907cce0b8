package org.jansetu.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.exam.Exams;
import org.jansetu.exam.TableFile;
import org.jansetu.shared.Refusal;
import org.jansetu.tenancy.NotFound;

/** Candidates or refunds of an examination as a file: {@code ?exam=&table=}. */
@WebServlet("/officer/exam-table")
public class ExamTable extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Exams exams;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String exam = request.getParameter("exam");
    TableFile table;
    try {
      table =
          "refunds".equals(request.getParameter("table"))
              ? exams.refundTable(exam)
              : exams.candidates(exam);
    } catch (Refusal refusal) {
      response.sendError(
          refusal instanceof NotFound
              ? HttpServletResponse.SC_NOT_FOUND
              : HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setContentType(table.mediaType());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + table.fileName() + "\"");
    table.writeTo(response.getOutputStream());
  }
}
