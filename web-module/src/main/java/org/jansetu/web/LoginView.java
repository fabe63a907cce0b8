package org.jansetu.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jansetu.access.Credentials;
import org.jansetu.tenancy.Caller;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.PageSessions;

/** The sign-in of those who work here. */
@Named
@RequestScoped
public class LoginView {

  @Inject private PageSessions sessions;
  @Inject private Callers callers;

  private String username;
  private String password;
  private String then;

  /**
   * Signs in and goes where the person was going. Refuses with bad-credentials, too-many-attempts.
   */
  public void signIn() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    sessions.signIn(
        (HttpServletRequest) external.getRequest(),
        (HttpServletResponse) external.getResponse(),
        new Credentials(username, password));
    external.redirect(PageSessions.then(then, home(callers.current())));
  }

  private static String home(Caller caller) {
    if (caller.has(Role.OPERATOR)) {
      return "/operator/counter.xhtml";
    }
    if (caller.has(Role.SOCIETY_ADMIN)
        || caller.has(Role.PROVIDER_ADMIN)
        || caller.has(Role.STATE_ADMIN)) {
      return "/society/kiosks.xhtml";
    }
    if (caller.has(Role.CASHIER)) {
      return "/operator/statement.xhtml";
    }
    if (caller.has(Role.FIRST_APPEAL_OFFICER)
        || caller.has(Role.SECOND_APPEAL_OFFICER)
        || caller.has(Role.REVISION_OFFICER)) {
      return "/officer/appeals.xhtml";
    }
    if (caller.has(Role.GRIEVANCE_OFFICER)) {
      return "/officer/grievances.xhtml";
    }
    if (caller.has(Role.CITIZEN)) {
      return "/citizen/home.xhtml";
    }
    if (caller.has(Role.FUNCTIONARY)) {
      return "/functionary/presence.xhtml";
    }
    if (caller.has(Role.CENTRE_OFFICER)
        || caller.has(Role.COORDINATOR)
        || caller.has(Role.DEPARTMENT_HEAD)
        || caller.has(Role.COLLECTOR)) {
      return "/officer/presence.xhtml";
    }
    return caller.has(Role.AUDITOR) ? "/auditor/trial-balance.xhtml" : "/index.xhtml";
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  /** Never shown again. */
  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getThen() {
    return then;
  }

  public void setThen(String then) {
    this.then = then;
  }
}
