package org.jansetu.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jansetu.web.grievances.FigureBoard;

/** What goes wrong, for offices and departments. */
@Named
@RequestScoped
public class FiguresView extends FigureBoard {

  @Override
  protected String folder() {
    return "/officer";
  }
}
