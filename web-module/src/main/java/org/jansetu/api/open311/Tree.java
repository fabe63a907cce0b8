package org.jansetu.api.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An answer that can be said in JSON and in XML: a list in JSON, the same under a name in XML.
 *
 * @param root name of the outermost element in XML
 * @param item name of the elements in it; null where the root is the one object itself
 * @param content objects, whose values are texts, numbers, truth values, lists or null
 */
record Tree(String root, String item, List<Map<String, Object>> content) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What elements of a list are called, by the name of the list. */
  private static final Map<String, String> SINGULAR =
      Map.of(
          "attributes", "attribute",
          "values", "value",
          "endpoints", "endpoint",
          "formats", "format");

  byte[] json() {
    try {
      return JSON.writeValueAsBytes(item == null ? content.get(0) : content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    }
  }

  byte[] xml() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter writer =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      writer.writeStartElement(root);
      for (Map<String, Object> one : content) {
        if (item == null) {
          members(writer, one);
        } else {
          writer.writeStartElement(item);
          members(writer, one);
          writer.writeEndElement();
        }
      }
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    }
    return out.toByteArray();
  }

  private static void members(XMLStreamWriter writer, Map<?, ?> members) throws XMLStreamException {
    for (Map.Entry<?, ?> member : members.entrySet()) {
      writer.writeStartElement((String) member.getKey());
      value(writer, (String) member.getKey(), member.getValue());
      writer.writeEndElement();
    }
  }

  private static void value(XMLStreamWriter writer, String name, Object value)
      throws XMLStreamException {
    if (value instanceof List<?> many) {
      for (Object each : many) {
        writer.writeStartElement(SINGULAR.getOrDefault(name, name));
        value(writer, name, each);
        writer.writeEndElement();
      }
    } else if (value instanceof Map<?, ?> members) {
      members(writer, members);
    } else if (value != null) {
      writer.writeCharacters(printable(value.toString()));
    }
  }

  /** XML has no way to say some characters, not even escaped. */
  private static String printable(String text) {
    return text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
