package org.jansetu.web.society;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Where the disposal report is shown to those above the centres. */
@Named("districtDisposal")
@RequestScoped
public class DisposalView {

  /** The address of the page, to which its form leads back. */
  public String getAddress() {
    return "/society/disposal.xhtml";
  }
}
