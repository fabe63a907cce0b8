package org.jansetu.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Programmes;
import org.jansetu.tenancy.Role;
import org.jansetu.tenancy.ServerSettings;
import org.jansetu.tenancy.TenantBound;

/** Messages to people, in the caller's programme. */
@Stateless
@TenantBound
public class Notifications {

  private static final Pattern MOBILE = Pattern.compile("(?:\\+?91|0)?([6-9]\\d{9})");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  @Inject private OutboxRepository outbox;
  @Inject private Gateways gateways;
  @Inject private Programmes programmes;
  @Inject private ServerSettings settings;
  @Inject private Callers callers;

  /**
   * Writes a message into the outbox, in the running transaction. Never refuses: without an address
   * or a template nothing is written, and what cannot be sent is written as suppressed. The same
   * dedupe key again writes nothing. Fails with IllegalArgumentException for a template code that
   * is none, or when a placeholder of it has no value: both are defects of the caller.
   */
  public void send(Message message) {
    send(List.of(message));
  }

  /** Several messages, as {@link #send(Message)} does one, in one statement. */
  public void send(List<Message> messages) {
    List<Draft> drafts = messages.stream().flatMap(message -> draft(message).stream()).toList();
    if (!drafts.isEmpty()) {
      outbox.insert(drafts);
    }
  }

  private Optional<Draft> draft(Message message) {
    MessageKind kind =
        MessageKind.find(message.template())
            .orElseThrow(() -> new IllegalArgumentException("no message " + message.template()));
    if (!message.values().keySet().containsAll(kind.known())) {
      throw new IllegalArgumentException(
          message.template() + " needs values for " + kind.known() + ": " + message.values());
    }
    Optional<Template> template =
        MessageTemplates.of(programmes.current()).find(message.channel(), kind);
    return message.to() == null || message.to().isBlank()
        ? Optional.empty()
        : template.map(found -> draft(message, kind, found));
  }

  private Draft draft(Message message, MessageKind kind, Template template) {
    Optional<String> to = address(message);
    String reason =
        to.isEmpty() ? "bad-address" : gateways.has(message.channel()) ? "" : "no-gateway";
    String text = template.fill(template.text(), message.language(), message.values());
    // Where nothing will send it, a code is of use only to whoever tries the product out.
    boolean isBlotted = kind.isSecret() && !reason.isEmpty() && !settings.isDemo();
    return new Draft(
        message,
        to.orElse(message.to().strip().substring(0, Math.min(254, message.to().strip().length()))),
        template.language(message.language()),
        template.dltIds().getOrDefault(template.language(message.language()), ""),
        template.fill(template.subject(), message.language(), message.values()),
        isBlotted ? DIGIT.matcher(text).replaceAll("•") : text,
        kind.isSecret(),
        template.isUrgent(),
        template.validMinutes(),
        reason.isEmpty() ? MessageState.QUEUED : MessageState.SUPPRESSED,
        reason);
  }

  /**
   * A mobile number as ten digits, an e-mail address and an alias as they are; nothing where it is
   * none of them.
   */
  private static Optional<String> address(Message message) {
    String to = message.to().strip();
    if (Letter.isAlias(to)) {
      return Optional.of(to);
    }
    if (message.channel() == Channel.EMAIL) {
      return MAIL.matcher(to).matches() && to.length() <= 254 ? Optional.of(to) : Optional.empty();
    }
    java.util.regex.Matcher matcher = MOBILE.matcher(to.replaceAll("[ -]", ""));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * The newest messages first, for the state administrator of a demo, who has no phone that they
   * would reach. Refuses with unauthenticated, forbidden; with not-found where no demo runs.
   *
   * @param cursor where the page before ended, or null
   * @param limit how many at most; brought into 1 to 200
   */
  public Page<MessageCard> list(String cursor, int limit) {
    callers.current().require(Role.STATE_ADMIN);
    if (!settings.isDemo()) {
      throw new NotFound();
    }
    return outbox.list(
        cursor, Math.min(Math.max(limit, 1), Page.MOST), programmes.current().zone());
  }
}
