package org.jansetu.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jansetu.tenancy.Callers;

/**
 * Shows every page in the language of its reader, and the pages without a form of their own without
 * a state: a visitor who only looks costs the server no session.
 */
public class ProgrammeViewHandler extends ViewHandlerWrapper {

  private static final List<String> STATELESS =
      List.of("/index.xhtml", "/open/", "/errors/", "/operator/counter.xhtml");

  /** Where a visitor enters something that takes more than one step. */
  private static final List<String> ENTERED =
      List.of("/open/grievance.xhtml", "/open/surveys.xhtml");

  /** Wraps the platform's own. */
  public ProgrammeViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public UIViewRoot createView(FacesContext faces, String viewId) {
    UIViewRoot view = super.createView(faces, viewId);
    if (view != null
        && viewId != null
        && !ENTERED.contains(viewId)
        && STATELESS.stream().anyMatch(viewId::startsWith)) {
      view.setTransient(true);
    }
    return view;
  }

  @Override
  public Locale calculateLocale(FacesContext faces) {
    Callers callers = CDI.current().select(Callers.class).get();
    if (callers.isSet() && !callers.current().programme().isEmpty()) {
      return callers.current().language();
    }
    return Languages.of((HttpServletRequest) faces.getExternalContext().getRequest(), null);
  }
}
