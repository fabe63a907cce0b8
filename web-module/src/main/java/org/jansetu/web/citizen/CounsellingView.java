package org.jansetu.web.citizen;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** The page on which a candidate chooses and answers; what happens on it is the form's. */
@Named("citizenCounsellingView")
@ViewScoped
public class CounsellingView implements Serializable {

  private static final long serialVersionUID = 1L;

  private String number;

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
