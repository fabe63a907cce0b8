package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jansetu.certificate.CertificateProof;
import org.jansetu.certificate.Certificates;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** Whether a certificate is genuine and in force; for everyone who holds one. */
@Named
@RequestScoped
public class CertificateView {

  @Inject private Certificates certificates;
  @Inject private PageFrame page;

  private String number;
  private String code;
  private CertificateProof found;

  /** Whether number and code were given. */
  public boolean isAsked() {
    return number != null && !number.isBlank() && code != null && !code.isBlank();
  }

  /** What the certificate says, when number and code belong together. */
  public CertificateProof getFound() {
    if (found == null) {
      found = certificates.verify(number.strip(), code.strip());
    }
    return found;
  }

  /** Whether number and code belong together. */
  public boolean isGenuine() {
    return isAsked() && getFound().isGenuine();
  }

  /** Whether it proves anything today. */
  public boolean isInForce() {
    return isGenuine() && getFound().isInForce();
  }

  /** The sentence about it. */
  public String getVerdict() {
    return page.text("certificate." + getFound().status());
  }

  /** What it is. */
  public String getTitle() {
    return page.in(getFound().title());
  }

  /** Who issued it. */
  public String getDepartment() {
    return page.in(getFound().department());
  }

  /** When it was issued. */
  public String getDecidedOn() {
    return Days.of(getFound().decidedOn(), page.locale());
  }

  /** Its last day; null where it holds for ever. */
  public String getValidUntil() {
    return getFound().validUntil() == null ? null : Days.of(getFound().validUntil(), page.locale());
  }

  /** When it was revoked or superseded; null where it was not. */
  public String getEndedAt() {
    return getFound().endedAt() == null ? null : Days.of(getFound().endedAt(), page.locale());
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
