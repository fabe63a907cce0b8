package org.jansetu.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jansetu.shared.Finding;

/**
 * What {@code notifications.yaml} must keep beyond its shape. Plain: needs no server. Works on a
 * file that is misshapen, too, whose shape somebody else complains about.
 */
public final class TemplateChecks {

  private static final String FILE = "notifications.yaml";

  private final JsonNode file;
  private final List<String> languages;
  private final List<Finding> findings = new ArrayList<>();

  private TemplateChecks(JsonNode file, List<String> languages) {
    this.file = file;
    this.languages = languages;
  }

  /**
   * Everything wrong with the templates.
   *
   * @param file the file as data
   * @param languages the codes of the languages that the programme speaks
   */
  public static List<Finding> run(JsonNode file, List<String> languages) {
    TemplateChecks checks = new TemplateChecks(file, languages);
    Set<String> seen = new HashSet<>();
    JsonNode templates = file.path("templates");
    for (int i = 0; i < templates.size(); i++) {
      checks.template(templates.get(i), "/templates/" + i, seen);
    }
    return List.copyOf(checks.findings);
  }

  private void template(JsonNode one, String key, Set<String> seen) {
    String code = one.path("code").asText();
    String channel = one.path("channel").asText();
    if (!seen.add(channel + "/" + code)) {
      reject(key + "/code", "template-once", code + " stands here a second time for " + channel);
    }
    MessageKind kind = MessageKind.find(code).orElse(null);
    if (kind == null) {
      reject(key + "/code", "template-known", "nothing is ever sent as " + code);
      return;
    }
    texts(kind, one.path("text"), key + "/text", kind.needed());
    boolean isMail = Channel.find(channel).filter(c -> c == Channel.EMAIL).isPresent();
    if (isMail) {
      mail(kind, one, key);
    } else {
      sms(one, key);
    }
  }

  private void mail(MessageKind kind, JsonNode one, String key) {
    if (!file.path("email").has("address")) {
      reject(key + "/channel", "sender-there", "e-mail needs the sender under /email/address");
    }
    if (!one.has("subject")) {
      reject(key, "subject-there", "an e-mail needs a subject");
    } else {
      texts(kind, one.path("subject"), key + "/subject", Set.of());
    }
  }

  private void sms(JsonNode one, String key) {
    if (!file.path("sms").has("header")) {
      reject(key + "/channel", "sender-there", "a short message needs the sender in /sms/header");
    }
    if (one.has("subject")) {
      reject(key + "/subject", "subject-there", "a short message has no subject");
    }
    if (file.path("sms").has("entityId")) {
      for (String language : languages) {
        if (!one.path("dltIds").has(language)) {
          reject(
              key + "/dltIds",
              "template-registered",
              "the text in " + language + " has no id of the register of templates");
        }
      }
    }
  }

  private void texts(MessageKind kind, JsonNode text, String key, Set<String> needed) {
    for (String language : languages) {
      if (!text.has(language)) {
        reject(key, "template-every-language", "the text in " + language + " is missing");
      }
    }
    text.properties()
        .forEach(
            one -> {
              String place = key + "/" + one.getKey();
              Set<String> found = placeholders(one.getValue().asText(), place);
              for (String name : found) {
                if (!kind.known().contains(name)) {
                  reject(
                      place,
                      "placeholder-known",
                      "{" + name + "} is unknown; there are " + String.join(", ", kind.known()));
                }
              }
              for (String name : new TreeSet<>(needed)) {
                if (!found.contains(name)) {
                  reject(place, "placeholder-needed", "the text must say {" + name + "}");
                }
              }
            });
  }

  private Set<String> placeholders(String text, String place) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Template.PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    String rest = matcher.replaceAll("");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      reject(place, "placeholder-known", "a brace stands alone");
    }
    return found;
  }

  private void reject(String key, String check, String why) {
    findings.add(new Finding(FILE, key, check, why));
  }
}
