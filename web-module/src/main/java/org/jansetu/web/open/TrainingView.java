package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jansetu.training.TrainingCertificate;
import org.jansetu.training.Trainings;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;

/** Tells anyone who has a certificate of training in the hand whether it is true. */
@Named("trainingProof")
@RequestScoped
public class TrainingView {

  @Inject private Trainings trainings;
  @Inject private PageFrame page;

  private String number;
  private String code;

  /** Whether something was asked. */
  public boolean isAsked() {
    return number != null && !number.isBlank();
  }

  /** The certificate, or null when number and code do not fit. */
  public TrainingCertificate getFound() {
    return isAsked()
        ? trainings.prove(number.strip(), code == null ? "" : code.strip()).orElse(null)
        : null;
  }

  /** What the course is called; empty where nothing was found. */
  public String getCourse() {
    TrainingCertificate found = getFound();
    return found == null ? "" : page.in(found.name());
  }

  /** Until when it holds, in words. */
  public String getUntil() {
    TrainingCertificate found = getFound();
    return found == null ? "" : Days.of(found.validUntil(), page.locale());
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
