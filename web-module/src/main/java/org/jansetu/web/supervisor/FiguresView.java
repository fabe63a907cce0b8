package org.jansetu.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jansetu.web.grievances.FigureBoard;

/** What goes wrong, for those who watch over the centre and for auditors. */
@Named("supervisorFigures")
@RequestScoped
public class FiguresView extends FigureBoard {

  @Override
  protected String folder() {
    return "/supervisor";
  }
}
