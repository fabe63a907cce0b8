package org.jansetu.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/** What {@code notifications.yaml} of one version of a programme says. */
final class MessageTemplates {

  private final Map<String, Template> templates = new HashMap<>();
  private final QuietHours quietHours;
  private final String header;
  private final String entityId;
  private final String mailAddress;
  private final LocalText mailName;

  private MessageTemplates(JsonNode file) {
    JsonNode quiet = file.path("quietHours");
    quietHours =
        quiet.isObject()
            ? new QuietHours(
                LocalTime.parse(quiet.path("from").asText()),
                LocalTime.parse(quiet.path("until").asText()))
            : QuietHours.NEVER;
    header = file.path("sms").path("header").asText("");
    entityId = file.path("sms").path("entityId").asText("");
    mailAddress = file.path("email").path("address").asText("");
    mailName =
        file.path("email").has("name")
            ? Programme.text(file.path("email").path("name"), mailAddress)
            : null;
    for (JsonNode one : file.path("templates")) {
      MessageKind.find(one.path("code").asText())
          .ifPresent(
              kind -> templates.put(one.path("channel").asText() + "/" + kind, read(kind, one)));
    }
  }

  /** Of a published version; a programme without the file says nothing. */
  static MessageTemplates of(Programme programme) {
    return programme.part(
        MessageTemplates.class, p -> new MessageTemplates(p.section("notifications")));
  }

  static MessageTemplates of(JsonNode file) {
    return new MessageTemplates(file);
  }

  private static Template read(MessageKind kind, JsonNode one) {
    Map<String, String> dltIds = new HashMap<>();
    one.path("dltIds").properties().forEach(id -> dltIds.put(id.getKey(), id.getValue().asText()));
    return new Template(
        kind,
        one.has("subject") ? Programme.text(one.path("subject"), kind.code()) : null,
        Programme.text(one.path("text"), kind.code()),
        Map.copyOf(dltIds),
        one.path("urgent").asBoolean(false),
        one.path("validMinutes").asInt(0));
  }

  Optional<Template> find(Channel channel, MessageKind kind) {
    return Optional.ofNullable(templates.get(channel.code() + "/" + kind));
  }

  QuietHours quietHours() {
    return quietHours;
  }

  /** The registered sender of short messages, six letters; empty where there is none. */
  String header() {
    return header;
  }

  /** The programme's number in the register of senders; empty where there is none. */
  String entityId() {
    return entityId;
  }

  /** The sender of e-mails; empty where there is none. */
  String mailAddress() {
    return mailAddress;
  }

  /** What the sender of e-mails is called; null where nothing is said. */
  LocalText mailName() {
    return mailName;
  }
}
