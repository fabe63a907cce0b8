package org.jansetu.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.jansetu.shared.LocalText;
import org.jansetu.tenancy.Programme;

/**
 * An examination as the folder has it.
 *
 * @param code its code
 * @param name what it is called
 * @param service code of the service whose form and tariff it uses
 * @param body code of the department that examines
 * @param notice number of the notice by which it was announced
 * @param dates as the folder has them
 * @param correctable names of the answers that may be corrected
 * @param correctablePapers codes of the papers that may be replaced
 * @param photo code of the paper that shows the candidate, or null
 * @param signature code of the paper with the candidate's hand, or null
 * @param instructions what stands on the admit card
 * @param source who announced it, or null
 * @param illustrative whether it is made up
 */
record ExamDefinition(
    String code,
    LocalText name,
    String service,
    String body,
    String notice,
    ExamDates dates,
    List<String> correctable,
    List<String> correctablePapers,
    String photo,
    String signature,
    List<LocalText> instructions,
    String source,
    boolean illustrative) {

  static ExamDefinition read(JsonNode node, Programme programme) {
    String code = node.path("code").asText();
    return new ExamDefinition(
        code,
        Programme.text(node.path("name"), code),
        node.path("service").asText(),
        node.path("body").asText(),
        node.path("notice").asText(),
        ExamDates.read(node, programme.zone()),
        node.path("correctable").valueStream().map(JsonNode::asText).toList(),
        node.path("correctablePapers").valueStream().map(JsonNode::asText).toList(),
        node.path("photo").asText(null),
        node.path("signature").asText(null),
        node.path("instructions").valueStream().map(line -> Programme.text(line, "")).toList(),
        node.path("source").asText(null),
        node.path("illustrative").asBoolean());
  }

  /** What its files are called. */
  String fileName(String kind) {
    return code.toLowerCase(Locale.ROOT) + "-" + kind;
  }
}
