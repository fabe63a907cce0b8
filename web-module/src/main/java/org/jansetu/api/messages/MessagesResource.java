package org.jansetu.api.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.notification.MessageCard;
import org.jansetu.notification.Notifications;
import org.jansetu.shared.InvalidInput;
import org.jansetu.shared.Page;

/** What a demo would have sent to phones and mail boxes. */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages", description = "Short messages and e-mails of a demo")
public class MessagesResource {

  /** A message on the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MessageItem(
      String id,
      String channel,
      String to,
      String template,
      String subject,
      String text,
      String state,
      String reason,
      OffsetDateTime at) {

    static MessageItem of(MessageCard card) {
      return new MessageItem(
          Long.toString(card.id()),
          card.channel().code(),
          card.to(),
          card.template(),
          card.subject().isEmpty() ? null : card.subject(),
          card.text(),
          card.state().code(),
          card.reason(),
          card.at());
    }
  }

  @Inject private Notifications notifications;

  /** The newest first. */
  @GET
  @Operation(summary = "The messages of a demo; for its state administrator, 404 elsewhere")
  public ListAnswer<MessageItem> list(
      @QueryParam("limit") @DefaultValue("50") String limit, @QueryParam("cursor") String cursor) {
    Page<MessageCard> page = notifications.list(cursor, limit(limit));
    return new ListAnswer<>(page.items().stream().map(MessageItem::of).toList(), page.nextCursor());
  }

  private static int limit(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw InvalidInput.of("/limit", "out-of-range", "1-" + Page.MOST);
    }
  }
}
