package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jansetu.counselling.Seats;
import org.jansetu.tenancy.NotFound;
import org.jansetu.web.faces.CaseWords.Fact;
import org.jansetu.web.faces.PageFrame;

/** Whether a seat letter tells the truth now; for everyone who holds one. */
@Named
@RequestScoped
public class SeatView {

  @Inject private Seats seats;
  @Inject private PageFrame page;

  private String number;
  private String code;
  private List<Fact> facts;

  /** Whether number and code were given. */
  public boolean isAsked() {
    return number != null && !number.isBlank() && code != null && !code.isBlank();
  }

  /** What the letter has to say; nothing where number and code do not belong together. */
  public List<Fact> getFacts() {
    if (facts == null) {
      facts = isAsked() ? found() : List.of();
    }
    return facts;
  }

  private List<Fact> found() {
    try {
      Seats.Proof proof = seats.prove(number, code);
      return List.of(
          new Fact(page.text("seat.number"), proof.application()),
          new Fact(page.text("exam.candidate"), proof.candidate()),
          new Fact(page.text("nav.counselling"), page.in(proof.counselling())),
          new Fact(page.text("seat.seat"), page.in(proof.seat())),
          new Fact(page.text("status"), page.text("seat.state." + proof.state())));
    } catch (NotFound e) {
      return List.of();
    }
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
    facts = null;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
    facts = null;
  }
}
