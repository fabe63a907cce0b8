package org.jansetu.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jansetu.shared.LocalText;

/**
 * One published version of a programme: immutable, shared by all requests.
 *
 * <p>Capabilities keep what they derive from their section in {@link #part}, in the memory of this
 * very version.
 */
public final class Programme {

  private final short tenant;
  private final String code;
  private final int version;
  private final Map<String, JsonNode> sections;
  private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();
  private final LocalText name;
  private final ZoneId zone;

  Programme(short tenant, String code, int version, Map<String, JsonNode> sections) {
    this.tenant = tenant;
    this.code = code;
    this.version = version;
    this.sections = Map.copyOf(sections);
    JsonNode programme = section("programme");
    this.name = text(programme.path("name"), code);
    this.zone = ZoneId.of(programme.path("timeZone").asText("Asia/Kolkata"));
  }

  /** The programme's number, which row-level security compares. */
  public short tenant() {
    return tenant;
  }

  /** The programme's code, such as it stands in its folder. */
  public String code() {
    return code;
  }

  /** The number of this publication, from 1. */
  public int version() {
    return version;
  }

  /** The programme's name. */
  public LocalText name() {
    return name;
  }

  /** The time zone in which its days begin. */
  public ZoneId zone() {
    return zone;
  }

  /** The hosts that mean this programme, the first of them the one to print. */
  public List<String> hosts() {
    return section("programme").path("hosts").valueStream().map(JsonNode::asText).toList();
  }

  /** A file of the folder as data, without its ending; an empty node when it is not there. */
  public JsonNode section(String file) {
    return sections.getOrDefault(
        file, com.fasterxml.jackson.databind.node.MissingNode.getInstance());
  }

  /**
   * What a capability makes of this version, made once and kept as long as the version. Two
   * requests at the same time may both make it; one of them is kept.
   */
  public <T> T part(Class<T> type, Function<Programme, T> maker) {
    Object found = parts.get(type);
    if (found == null) {
      Object made = maker.apply(this);
      Object earlier = parts.putIfAbsent(type, made);
      found = earlier == null ? made : earlier;
    }
    return type.cast(found);
  }

  /** A two-language text of a section; the fallback when its English form is missing. */
  public static LocalText text(JsonNode node, String fallback) {
    return new LocalText(
        node.path("en").asText(fallback),
        node.path("hi").isTextual() ? node.get("hi").asText() : null);
  }
}
