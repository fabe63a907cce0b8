package org.jansetu.web.state;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jansetu.notification.MessageCard;
import org.jansetu.notification.Notifications;
import org.jansetu.shared.Page;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** What a demo tells people, whom it has no phone to tell it by. */
@Named
@RequestScoped
public class MessagesView {

  private static final int PAGE_SIZE = 50;

  @Inject private Notifications notifications;
  @Inject private PageFrame page;

  private String cursor;
  private Page<MessageCard> found;

  /**
   * A message as the page shows it.
   *
   * @param at when it was written
   * @param channel how it goes, in words
   * @param to the mobile number or address
   * @param subject of an e-mail
   * @param text what it says
   * @param state where it is, in words
   * @param reason why, in words; empty where nothing went wrong
   * @param look the class of the word in the style sheet
   */
  public record Row(
      String at,
      String channel,
      String to,
      String subject,
      String text,
      String state,
      String reason,
      String look) {}

  /** The newest first. */
  public List<Row> getRows() {
    return found().items().stream().map(this::row).toList();
  }

  private Row row(MessageCard card) {
    String state = page.text("message.state." + card.state().code());
    String reason =
        card.reason() == null ? "" : page.texts().find("message.reason.", card.reason());
    return new Row(
        Days.of(card.at(), page.locale()),
        page.text("message.channel." + card.channel().code()),
        card.to(),
        card.subject(),
        card.text(),
        state,
        reason,
        switch (card.state()) {
          case FAILED -> "chip bad";
          case SENT, DELIVERED -> "chip good";
          case QUEUED, SUPPRESSED -> "chip";
        });
  }

  /** The address of the next page, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/state/messages.xhtml").with("cursor", found().nextCursor()).toString();
  }

  private Page<MessageCard> found() {
    if (found == null) {
      found = notifications.list(cursor, PAGE_SIZE);
    }
    return found;
  }

  /** Where the page before ended, or null. */
  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
