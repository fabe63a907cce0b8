package org.jansetu.web.supervisor;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jansetu.campaign.CampaignCard;
import org.jansetu.campaign.Campaigns;
import org.jansetu.knowledge.Article;
import org.jansetu.knowledge.ArticleMatch;
import org.jansetu.knowledge.ArticleQuery;
import org.jansetu.knowledge.Knowledge;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.PageFrame;

/** Campaigns: drawn up by one, let loose by another, stopped at once by either. */
@Named("supervisorCampaigns")
@ViewScoped
public class CampaignsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Campaigns campaigns;
  @Inject private transient Knowledge knowledge;
  @Inject private transient Callers callers;
  @Inject private transient PageFrame page;

  private String name;
  private String article;
  private String list;
  private transient List<CampaignCard> found;

  /**
   * A campaign in the list.
   *
   * @param card what it came to
   * @param state where it stands, in words
   * @param style how that looks
   * @param isApprovable whether the reader may let it loose
   * @param isEndable whether the reader may stop it
   */
  public record Row(
      CampaignCard card, String state, String style, boolean isApprovable, boolean isEndable) {}

  /** All of them, newest first. */
  public List<Row> getRows() {
    if (found == null) {
      found = campaigns.list();
    }
    return found.stream().map(this::row).toList();
  }

  private Row row(CampaignCard card) {
    boolean isDraft = card.state().equals("draft");
    boolean isDecider =
        callers.current().has(Role.STATE_ADMIN) || callers.current().has(Role.SUPERVISOR);
    String style =
        switch (card.state()) {
          case "running" -> "chip good";
          case "draft" -> "chip warn";
          default -> "chip";
        };
    return new Row(
        card,
        page.text("campaign.state." + card.state()),
        style,
        isDraft && isDecider && !callers.current().username().equals(card.drafter()),
        !card.state().equals("ended") && isDecider);
  }

  /** Whether the reader may draw one up. */
  public boolean isDrafter() {
    return callers.current().has(Role.SUPERVISOR);
  }

  /** What may be told. */
  public List<SelectItem> getArticles() {
    return isDrafter()
        ? knowledge.search(ArticleQuery.of(null, Page.MOST)).items().stream()
            .map(ArticleMatch::article)
            .map(this::item)
            .toList()
        : List.of();
  }

  private SelectItem item(Article one) {
    return new SelectItem(one.code(), page.in(one.title()));
  }

  /** Draws one up. Refuses as the front door does; then what was entered stays. */
  public void draft() {
    CampaignCard card = campaigns.draft(name, article, list);
    say("campaign.drafted", card.name(), card.waiting());
    name = null;
    article = null;
    list = null;
    found = null;
  }

  /** Lets one loose. Refuses as the front door does. */
  public void approve(long id) {
    found = null;
    say("campaign.approved", campaigns.approve(id).name());
  }

  /** Stops one at once. Refuses as the front door does. */
  public void end(long id) {
    found = null;
    say("campaign.ended", campaigns.end(id).name());
  }

  private void say(String key, Object... values) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get(key, values)));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getArticle() {
    return article;
  }

  public void setArticle(String article) {
    this.article = article;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }
}
