package org.jansetu.web.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.GrievanceQuery;
import org.jansetu.grievance.Grievances;
import org.jansetu.shared.Page;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.grievances.GrievanceWords;
import org.jansetu.web.grievances.LodgingForm;
import org.jansetu.web.grievances.ShownGrievance;

/** Grievances that the kiosk has lodged for citizens: lodged, printed, looked up. */
@Named("kioskGrievances")
@ViewScoped
public class GrievancesView extends ShownGrievance {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 50;

  @Inject private transient Grievances grievances;

  private LodgingForm form = new LodgingForm();
  private String cursor;
  private String show;
  private String token;
  private transient GrievanceWords.Told told;
  private transient Page<GrievanceCard> found;
  private transient GrievanceCard open;

  /** What the kiosk has lodged. */
  public List<GrievanceWords.Row> getRows() {
    return found().items().stream().map(words()::row).toList();
  }

  /** The address of the next page of the list, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/operator/grievances.xhtml")
            .with("show", show)
            .with("cursor", found().nextCursor())
            .toString();
  }

  private Page<GrievanceCard> found() {
    if (found == null) {
      boolean isClosed = "closed".equals(show);
      found =
          grievances.list(
              new GrievanceQuery(false, false, isClosed, null, null, cursor, PAGE_SIZE));
    }
    return found;
  }

  /**
   * Lodges it. Refuses as the front door does; then what was entered stays. Pressed a second time,
   * nothing new is entered, and what was told stays.
   */
  public void lodge() {
    if (told != null && form.isUntouched()) {
      return;
    }
    told = words().lodge(form, GrievanceChannel.KIOSK);
    form = new LodgingForm();
    found = null;
    token = null;
  }

  /** What the citizen is told, or null before. */
  public GrievanceWords.Told getTold() {
    return told;
  }

  /** Opens one beside the list; null opens the empty form. */
  public void choose(String chosen) {
    token = chosen;
    open = null;
    told = null;
  }

  @Override
  protected GrievanceCard shown() {
    return getChosen();
  }

  /** The one that is open, or null. */
  public GrievanceCard getChosen() {
    if (open == null && token != null) {
      open = grievances.standing(token);
    }
    return open;
  }

  public LodgingForm getForm() {
    return form;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }
}
