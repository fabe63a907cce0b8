package org.jansetu.web.errors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import org.jansetu.web.faces.PageFrame;

/** Says why a page cannot be shown, and what to do now. */
@Named
@RequestScoped
public class ProblemView {

  private static final int FORBIDDEN = 403;

  @Inject private PageFrame page;

  /** What is wrong. */
  public String getTitle() {
    return page.text("problem." + kind() + ".title");
  }

  /** What to do. */
  public String getAdvice() {
    return page.text("problem." + kind() + ".advice");
  }

  private static String kind() {
    Object status =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestMap()
            .get(RequestDispatcher.ERROR_STATUS_CODE);
    return Integer.valueOf(FORBIDDEN).equals(status) ? "forbidden" : "missing";
  }
}
