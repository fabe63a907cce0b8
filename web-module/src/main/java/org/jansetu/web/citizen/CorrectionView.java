package org.jansetu.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The page on which a candidate corrects the own form; what happens on it is the form's. */
@Named
@RequestScoped
public class CorrectionView {

  private String number;

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
