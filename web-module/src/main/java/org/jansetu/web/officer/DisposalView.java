package org.jansetu.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Where the disposal report is shown to the officers of a department. */
@Named("officeDisposal")
@RequestScoped
public class DisposalView {

  /** The address of the page, to which its form leads back. */
  public String getAddress() {
    return "/officer/disposal.xhtml";
  }
}
