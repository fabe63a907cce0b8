package org.jansetu.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What publishing a folder would change.
 *
 * @param services of the basket
 * @param tariffs of the fees
 * @param kiosks of the network; one that is removed here stays in the programme as it is
 * @param areas of the hierarchy, those of the reference counted
 * @param files the sections that differ at all, by name
 */
public record Preview(
    Changes services, Changes tariffs, Changes kiosks, Changes areas, List<String> files) {

  /** Takes a copy. */
  public Preview {
    files = List.copyOf(files);
  }

  /** Whether nothing would change. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** The difference between what is published and what would be. */
  static Preview between(Function<String, JsonNode> before, Map<String, JsonNode> after) {
    TreeSet<String> names = new TreeSet<>();
    after.forEach(
        (name, section) -> {
          if (!Objects.equals(before.apply(name), section)) {
            names.add(name);
          }
        });
    return new Preview(
        changes(before, after, new Listed("services", "services", "code")),
        changes(before, after, new Listed("fees", "tariffs", "id")),
        changes(before, after, new Listed("network", "kiosks", "code")),
        changes(before, after, new Listed("hierarchy", "areas", "code")),
        List.copyOf(names));
  }

  /** Where a list of coded things stands, and what its items call their code. */
  private record Listed(String section, String list, String code) {}

  private static Changes changes(
      Function<String, JsonNode> before, Map<String, JsonNode> after, Listed listed) {
    return Changes.between(
        before.apply(listed.section()).path(listed.list()),
        after.getOrDefault(listed.section(), MissingNode.getInstance()).path(listed.list()),
        listed.code());
  }
}
