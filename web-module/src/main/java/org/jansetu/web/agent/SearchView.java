package org.jansetu.web.agent;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jansetu.grievance.GrievanceAct;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.Grievances;
import org.jansetu.grievance.Token;
import org.jansetu.shared.Refusal;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.grievances.GrievanceSearch;
import org.jansetu.workflow.Move;

/**
 * Finds a grievance for an agent whose caller has lost the number, and takes down what the caller
 * says of it: that it may be closed or not, opened again or withdrawn, or what the office asked.
 */
@Named("agentSearch")
@ViewScoped
public class SearchView extends GrievanceSearch {

  private static final long serialVersionUID = 1L;

  @Inject private transient Grievances grievances;
  @Inject private transient PageFrame page;

  private String rating;
  private String remark;

  @Override
  protected String folder() {
    return "/agent";
  }

  /** What a caller may say of it; that it is one with another, offices find out. */
  public List<Move> getMoves() {
    GrievanceCard card = getChosen();
    return card == null
        ? List.of()
        : card.moves().stream().filter(move -> !move.action().equals("merge")).toList();
  }

  /** Whether the caller is asked what the answer was worth. */
  public boolean isRated() {
    return getMoves().stream().anyMatch(move -> move.action().equals("consent"));
  }

  /**
   * Moves it in the caller's name. Refuses as the front door does; then it is shown as it stands.
   */
  public void act(String action) {
    Move move =
        getMoves().stream()
            .filter(each -> each.action().equals(action))
            .findFirst()
            .orElseThrow(() -> new Refusal("illegal-move"));
    String token = getChosen().token();
    forget();
    boolean isRating = action.equals("consent") && rating != null && !rating.isEmpty();
    grievances.act(
        token, new GrievanceAct(action, remark, null, isRating ? rating : null, null, null));
    rating = null;
    remark = null;
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                page.texts().get("desk.done", Token.grouped(token), page.in(move.label()))));
  }

  public String getRating() {
    return rating;
  }

  public void setRating(String rating) {
    this.rating = rating;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
