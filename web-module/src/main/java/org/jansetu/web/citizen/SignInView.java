package org.jansetu.web.citizen;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import org.jansetu.access.BadCredentials;
import org.jansetu.otp.OneTimeCodes;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.PageSessions;

/** The citizen's way in: first the mobile, then the code that was sent there. */
@Named
@ViewScoped
public class SignInView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String HOME = "/citizen/home.xhtml";

  @Inject private transient OneTimeCodes codes;
  @Inject private transient PageSessions sessions;
  @Inject private transient PageFrame page;

  private String mobile;
  private transient String code;
  private String then;
  private boolean isSent;

  /** Sends a code. Refuses with invalid-input what is no mobile. */
  public void send() {
    codes.send(digits(mobile));
    isSent = true;
    code = null;
  }

  /**
   * Signs in and goes where the person was going; says so when the code is wrong. Refuses with
   * too-many-attempts.
   */
  public void signIn() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    try {
      sessions.signIn(
          (HttpServletRequest) external.getRequest(),
          (HttpServletResponse) external.getResponse(),
          new PageSessions.Typed(digits(mobile), digits(code)));
    } catch (BadCredentials e) {
      FacesContext.getCurrentInstance()
          .addMessage(
              null,
              new FacesMessage(FacesMessage.SEVERITY_ERROR, page.text("citizen.code.wrong"), null));
      return;
    }
    external.redirect(PageSessions.then(then, HOME));
  }

  /** People write a mobile with blanks, a country code or a zero before it. */
  private static String digits(String typed) {
    String digits = typed == null ? "" : typed.replaceAll("[^0-9]", "");
    return digits.length() > 10 ? digits.replaceFirst("^(91|0)", "") : digits;
  }

  /** Whether a code was asked for. */
  public boolean isSent() {
    return isSent;
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }

  /** Never shown again. */
  public String getCode() {
    return "";
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getThen() {
    return then;
  }

  public void setThen(String then) {
    this.then = then;
  }
}
