package org.jansetu.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jansetu.web.grievances.GrievanceSearch;

/** Finds a grievance for an agent whose caller has lost the number. */
@Named("agentSearch")
@RequestScoped
public class SearchView extends GrievanceSearch {

  @Override
  protected String folder() {
    return "/agent";
  }
}
