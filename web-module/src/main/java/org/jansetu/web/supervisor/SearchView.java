package org.jansetu.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jansetu.web.grievances.GrievanceSearch;

/** Finds grievances for those who watch over the centre, and for auditors. */
@Named("supervisorSearch")
@RequestScoped
public class SearchView extends GrievanceSearch {

  private static final long serialVersionUID = 1L;

  @Override
  protected String folder() {
    return "/supervisor";
  }
}
