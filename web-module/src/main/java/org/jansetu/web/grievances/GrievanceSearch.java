package org.jansetu.web.grievances;

import jakarta.inject.Inject;
import java.util.List;
import org.jansetu.grievance.GrievanceCard;
import org.jansetu.grievance.GrievanceQuery;
import org.jansetu.grievance.Grievances;
import org.jansetu.shared.Page;
import org.jansetu.web.faces.QueryUrl;

/** Grievances by their words or token, for those who reach all of a programme. */
public abstract class GrievanceSearch extends ShownGrievance {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 20;

  @Inject private transient Grievances grievances;

  private String query;
  private String cursor;
  private String token;
  private transient Page<GrievanceCard> found;
  private transient GrievanceCard chosen;

  /** The folder of the page, such as {@code /agent}. */
  protected abstract String folder();

  /** The address of the page itself. */
  public String getPage() {
    return folder() + "/search.xhtml";
  }

  private Page<GrievanceCard> found() {
    if (found == null) {
      found =
          isAsked()
              ? grievances.list(GrievanceQuery.search(query, cursor, PAGE_SIZE))
              : new Page<>(List.of(), null);
    }
    return found;
  }

  /** Whether words are looked for. */
  public boolean isAsked() {
    return query != null && !query.isBlank();
  }

  /** What was found, newest first. */
  public List<GrievanceWords.Row> getRows() {
    return found().items().stream().map(words()::row).toList();
  }

  /** Whether words are looked for and none were found here. */
  public boolean isNothingFound() {
    return isAsked() && found().items().isEmpty();
  }

  /** The address that shows that one beside the list. */
  public String url(String one) {
    return new QueryUrl(getPage())
        .with("query", query)
        .with("cursor", cursor)
        .with("token", one)
        .toString();
  }

  /** The address of what was lodged before these, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl(getPage())
            .with("query", query)
            .with("cursor", found().nextCursor())
            .toString();
  }

  @Override
  protected GrievanceCard shown() {
    return getChosen();
  }

  /** The one that is shown, or null. */
  public GrievanceCard getChosen() {
    if (chosen == null && token != null && !token.isEmpty()) {
      chosen = grievances.standing(token);
    }
    return chosen;
  }

  /** What was looked at is read anew. */
  protected final void forget() {
    found = null;
    chosen = null;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
