package org.jansetu.web.citizen;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** The page on which a candidate corrects the own form; what happens on it is the form's. */
@Named
@ViewScoped
public class CorrectionView implements Serializable {

  private static final long serialVersionUID = 1L;

  private String number;

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
