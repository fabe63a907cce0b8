package org.jansetu.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jansetu.tenancy.Callers;

/** Shows every page in the language of its reader. */
public class ProgrammeViewHandler extends ViewHandlerWrapper {

  /** Wraps the platform's own. */
  public ProgrammeViewHandler(ViewHandler wrapped) {
    super(wrapped);
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
