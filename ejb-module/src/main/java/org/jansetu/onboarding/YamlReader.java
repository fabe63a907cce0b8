package org.jansetu.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.Normalizer2;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads one YAML file as plain data: texts, whole and decimal numbers, true and false, null.
 *
 * <p>Only what JSON could say as well is let through. Anchors, aliases and tags are findings, so
 * that a small file never grows in memory and nothing is constructed; a key that stands twice is a
 * finding, because the second would silently win; a text that is not in normal form C is one,
 * because two spellings of a name must not differ. Words such as {@code yes}, {@code no} and dates
 * stay texts.
 */
final class YamlReader {

  private static final int DEEPEST = 30;
  private static final int MOST_BYTES = 5 * 1024 * 1024;
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,40})");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,40})\\.[0-9]{1,40}");

  private final String file;
  private final Findings findings;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlReader(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** The file as data; a missing node when it cannot be read, which is then a finding. */
  static JsonNode read(String file, byte[] content, Findings findings) {
    return new YamlReader(file, findings).read(content);
  }

  private JsonNode read(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(MOST_BYTES);
      options.setNestingDepthLimit(DEEPEST);
      Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (root == null) {
        findings.add(file, "", "yaml", "the file is empty");
        return MissingNode.getInstance();
      }
      return node(root, "");
    } catch (CharacterCodingException e) {
      findings.add(file, "", "utf-8", "the file is not UTF-8");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      findings.add(file, "", "yaml", "line " + line + ": " + e.getProblem());
    } catch (YAMLException e) {
      findings.add(file, "", "yaml", "the file is not YAML: " + e.getMessage());
    }
    return MissingNode.getInstance();
  }

  private JsonNode node(Node node, String key) {
    if (node.getAnchor() != null) {
      findings.add(file, key, "no-anchors", "anchors and aliases are not used here");
    }
    if (!seen.add(node)) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (node instanceof MappingNode mapping) {
      return object(mapping, key);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      plainTag(node, key, Tag.SEQ);
      for (Node item : sequence.getValue()) {
        array.add(node(item, key + "/" + array.size()));
      }
      return array;
    }
    return scalar((ScalarNode) node, key);
  }

  private JsonNode object(MappingNode mapping, String key) {
    plainTag(mapping, key, Tag.MAP);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        findings.add(file, key, "yaml", "a key is a text, not a list or a map");
        continue;
      }
      String inner = key + "/" + name.getValue().replace("~", "~0").replace("/", "~1");
      normal(name.getValue(), inner);
      if (object.has(name.getValue())) {
        int line = name.getStartMark().getLine() + 1;
        findings.add(file, inner, "key-once", "the key stands here a second time, in line " + line);
        continue;
      }
      object.set(name.getValue(), node(tuple.getValueNode(), inner));
    }
    return object;
  }

  private JsonNode scalar(ScalarNode scalar, String key) {
    String value = scalar.getValue();
    if (!scalar.getTag().startsWith(Tag.PREFIX) || scalar.getTag().equals(Tag.BINARY)) {
      findings.add(file, key, "no-tags", "tags such as " + scalar.getTag() + " are not used here");
    }
    normal(value, key);
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return JsonNodeFactory.instance.textNode(value);
    }
    return switch (value) {
      case "", "~", "null" -> JsonNodeFactory.instance.nullNode();
      case "true" -> JsonNodeFactory.instance.booleanNode(true);
      case "false" -> JsonNodeFactory.instance.booleanNode(false);
      default -> plain(value);
    };
  }

  private static JsonNode plain(String value) {
    if (WHOLE.matcher(value).matches()) {
      BigInteger number = new BigInteger(value);
      if (number.bitLength() < Integer.SIZE) {
        return JsonNodeFactory.instance.numberNode(number.intValue());
      }
      return number.bitLength() < Long.SIZE
          ? JsonNodeFactory.instance.numberNode(number.longValue())
          : JsonNodeFactory.instance.numberNode(number);
    }
    if (DECIMAL.matcher(value).matches()) {
      return JsonNodeFactory.instance.numberNode(new BigDecimal(value));
    }
    return JsonNodeFactory.instance.textNode(value);
  }

  private void plainTag(Node node, String key, Tag usual) {
    if (!node.getTag().equals(usual)) {
      findings.add(file, key, "no-tags", "tags such as " + node.getTag() + " are not used here");
    }
  }

  private void normal(String text, String key) {
    if (!Normalizer2.getNFCInstance().isNormalized(text)) {
      findings.add(
          file, key, "normal-form", "the text is not in Unicode normal form C: normalise it");
    }
    boolean control =
        text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    if (control) {
      findings.add(file, key, "no-control-characters", "the text has a control character");
    }
  }
}
