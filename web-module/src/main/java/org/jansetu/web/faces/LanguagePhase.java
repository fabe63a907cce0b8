package org.jansetu.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Programmes;

/** Lets the front doors speak the language of the page, before anything of it runs. */
public class LanguagePhase implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    Callers callers = CDI.current().select(Callers.class).get();
    if (!callers.isSet() || callers.current().programme().isEmpty()) {
      return;
    }
    Programmes programmes = CDI.current().select(Programmes.class).get();
    HttpServletRequest request =
        (HttpServletRequest) event.getFacesContext().getExternalContext().getRequest();
    Locale language = Languages.of(request, programmes.current());
    Caller caller = callers.current();
    callers.set(
        new Caller(
            caller.tenant(),
            caller.programme(),
            caller.user(),
            caller.username(),
            caller.postings(),
            language,
            caller.requestId()));
  }
}
