package org.jansetu.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jansetu.grievance.Grievances;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.grievances.GrievanceWords;

/** A citizen's own grievances. */
@Named("ownGrievances")
@RequestScoped
public class GrievancesView {

  @Inject private Grievances grievances;
  @Inject private GrievanceWords words;

  private List<Own> own;

  /**
   * One of them.
   *
   * @param row how it stands
   * @param url where it is followed
   */
  public record Own(GrievanceWords.Row row, String url) {}

  /** Newest first. */
  public List<Own> getRows() {
    if (own == null) {
      own =
          grievances.own().stream()
              .map(
                  item ->
                      new Own(
                          words.row(item),
                          new QueryUrl("/open/grievance.xhtml")
                              .with("token", item.token())
                              .toString()))
              .toList();
    }
    return own;
  }
}
