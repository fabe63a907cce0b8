package org.jansetu.web.faces;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Refusal;
import org.jansetu.shared.Violation;
import org.jansetu.tenancy.Forbidden;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Outage;
import org.jansetu.tenancy.Unauthenticated;
import org.jansetu.tenancy.UnknownProgramme;
import org.jansetu.web.texts.RefusalTexts;

/**
 * Turns what goes wrong in a page into what its reader can act on.
 *
 * <p>A refusal of an action becomes a message, beside its field where one is meant, and the page is
 * shown again. A refusal while a page is shown becomes the page that says so. A page that has
 * expired is opened anew. Everything else is a defect and stays one.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

  RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable thrown = events.next().getContext().getException();
      if (answered(faces, thrown)) {
        events.remove();
      }
    }
    getWrapped().handle();
  }

  private static boolean answered(FacesContext faces, Throwable thrown) {
    try {
      if (find(thrown, ViewExpiredException.class).isPresent()) {
        reopen(faces);
        return true;
      }
      Optional<Refusal> refusal = find(thrown, Refusal.class).or(() -> Outage.refusal(thrown));
      if (refusal.isEmpty()) {
        return false;
      }
      if (faces.getCurrentPhaseId() == PhaseId.INVOKE_APPLICATION) {
        explain(faces, refusal.get());
        faces.renderResponse();
      } else {
        send(faces, refusal.get());
      }
      return true;
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  private static void reopen(FacesContext faces) throws IOException {
    ExternalContext external = faces.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    external.redirect(request.getRequestURI() + "?expired=true");
    faces.responseComplete();
  }

  private static void explain(FacesContext faces, Refusal refusal) {
    RefusalTexts texts = new RefusalTexts(faces.getViewRoot().getLocale());
    if (refusal instanceof InvalidInput invalid && !invalid.violations().isEmpty()) {
      for (Violation violation : invalid.violations()) {
        Violation complete = texts.complete(violation);
        faces.addMessage(
            clientId(faces, complete.field()),
            new FacesMessage(FacesMessage.SEVERITY_ERROR, complete.message(), null));
      }
    } else {
      String sentence = texts.refusal(refusal.code(), refusal.arguments());
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }
  }

  private static void send(FacesContext faces, Refusal refusal) throws IOException {
    ExternalContext external = faces.getExternalContext();
    if (refusal instanceof Unauthenticated) {
      external.redirect("/login.xhtml");
    } else if (refusal instanceof UnknownProgramme) {
      external.redirect("/index.xhtml");
    } else if (refusal instanceof NotFound) {
      external.responseSendError(404, null);
    } else {
      external.responseSendError(refusal instanceof Forbidden ? 403 : 404, refusal.code());
    }
    faces.responseComplete();
  }

  /** The field's component has the last word of the pointer as its id. */
  private static String clientId(FacesContext faces, String pointer) {
    String id = pointer.substring(pointer.lastIndexOf('/') + 1);
    UIViewRoot view = faces.getViewRoot();
    String[] found = new String[1];
    view.visitTree(
        VisitContext.createVisitContext(faces),
        (context, component) -> {
          if (matches(component, id)) {
            found[0] = component.getClientId(faces);
            return VisitResult.COMPLETE;
          }
          return VisitResult.ACCEPT;
        });
    return found[0];
  }

  private static boolean matches(UIComponent component, String id) {
    return id.equals(component.getId());
  }

  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }
}
