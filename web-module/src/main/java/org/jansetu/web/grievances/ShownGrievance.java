package org.jansetu.web.grievances;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.web.faces.CaseWords.Fact;

/** A page that shows one grievance, whoever looks at it. */
public abstract class ShownGrievance implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient GrievanceWords words;

  /** The one that is shown, or null. */
  protected abstract GrievanceCard shown();

  /** What its page says, in the reader's words. */
  protected final GrievanceWords words() {
    return words;
  }

  /** How it stands, in one line; null while none is shown. */
  public GrievanceWords.Row getRow() {
    return words.row(shown());
  }

  /** What stands in it. */
  public List<Fact> getFacts() {
    return shown() == null ? List.of() : words.facts(shown());
  }

  /** What happened, newest first. */
  public List<Fact> getHistory() {
    return shown() == null ? List.of() : words.history(shown());
  }
}
