package org.jansetu.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jansetu.appeal.LawChecks;
import org.jansetu.contact.ContactChecks;
import org.jansetu.counselling.CounsellingChecks;
import org.jansetu.exam.ExamChecks;
import org.jansetu.hierarchy.Department;
import org.jansetu.knowledge.KnowledgeChecks;
import org.jansetu.notification.TemplateChecks;
import org.jansetu.punch.PunchChecks;
import org.jansetu.returns.ReturnChecks;
import org.jansetu.roster.RosterChecks;
import org.jansetu.shared.Finding;
import org.jansetu.survey.SurveyChecks;
import org.jansetu.training.TrainingChecks;

/**
 * Checks a programme's folder: reading, schemas, named cross-checks, golden cases. Plain: needs no
 * server and no database, and never stops at the first finding.
 */
public final class FolderCheck {

  /** The files that every folder has, with the schema that each is held to. */
  private static final Map<String, String> FILES =
      Map.of(
          "programme", "programme",
          "hierarchy", "hierarchy",
          "network", "network",
          "services", "services",
          "fees", "fees",
          "charter", "charter",
          "roles", "roles",
          "texts/en", "texts",
          "texts/hi", "texts",
          "examples/fees", "fees-examples");

  /** Files that a folder has when its programme does what they describe, with their schemas. */
  private static final Map<String, String> OPTIONAL =
      Stream.of(
              "certificates",
              "contact",
              "counselling",
              "exams",
              "grievances",
              "knowledge",
              "notifications",
              "punches",
              "registers",
              "returns",
              "rosters",
              "surveys",
              "training")
          .collect(Collectors.toUnmodifiableMap(file -> file, file -> file));

  private static final Set<String> UNREAD = Set.of("README.md");

  /** Where the ways lie on which cases move; as many as the programme has, or none. */
  static final String WORKFLOWS = "workflows/";

  private final ProgrammeLibrary library;

  /** A check against these schemas and references. */
  public FolderCheck(ProgrammeLibrary library) {
    this.library = library;
  }

  /** Everything that is wrong with the folder, and how much is in it. */
  public FolderReport report(ProgrammeFolder folder) {
    Findings findings = new Findings();
    Bundle bundle = read(folder, findings);
    return new FolderReport(
        bundle.code(),
        bundle.services().size(),
        bundle.file("fees").at("tariffs").each().size(),
        bundle.file("network").at("kiosks").each().size(),
        bundle.areas().size(),
        findings.list());
  }

  /** The folder as data; what is wrong with it goes to the findings. */
  Bundle read(ProgrammeFolder folder, Findings findings) {
    Map<String, JsonNode> files = new HashMap<>();
    for (String name : folder.names()) {
      String section = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : "";
      if (schema(section).isPresent()) {
        JsonNode data = YamlReader.read(name, folder.find(name).orElseThrow(), findings);
        if (!data.isMissingNode()) {
          files.put(section, data);
        }
      } else if (!UNREAD.contains(name)) {
        findings.add(name, "", "file-known", "no file of this name belongs to a programme");
      }
    }
    for (String section : new TreeSet<>(FILES.keySet())) {
      if (folder.find(section + ".yaml").isEmpty()) {
        findings.add(section + ".yaml", "", "file-there", "the file is missing");
      }
    }
    files.keySet().stream().sorted().forEach(name -> shape(name, files.get(name), findings));
    Bundle bundle = new Bundle(files, library, findings);
    ProgrammeChecks.run(bundle);
    HierarchyChecks.run(bundle);
    NetworkChecks.run(bundle);
    BasketChecks.run(bundle);
    FormChecks.run(bundle);
    RoleChecks.run(bundle);
    RegisterChecks.run(bundle);
    FeeChecks.run(bundle);
    WorkflowChecks.run(bundle);
    CertificateChecks.run(bundle);
    GrievanceChecks.run(bundle);
    Entry messages = bundle.file("notifications");
    if (messages.isPresent()) {
      List<String> languages = bundle.file("programme").at("languages").texts();
      TemplateChecks.run(messages.value(), languages).forEach(findings::add);
    }
    LawChecks.of(files).forEach(findings::add);
    ExamChecks.of(files).forEach(findings::add);
    CounsellingChecks.of(files).forEach(findings::add);
    PunchChecks.of(files).forEach(findings::add);
    ContactChecks.of(bundle.file("contact").value(), bundle.file("grievances").value())
        .forEach(findings::add);
    KnowledgeChecks.of(bundle.file("knowledge").value(), departments(bundle))
        .forEach(findings::add);
    RosterChecks.of(
            bundle.file("rosters").value(),
            departments(bundle),
            bundle.file("network").value(),
            bundle.file("programme").value())
        .forEach(findings::add);
    TrainingChecks.of(bundle.file("training").value()).forEach(findings::add);
    ReturnChecks.of(bundle.file("returns").value(), departments(bundle)).forEach(findings::add);
    SurveyChecks.of(bundle.file("surveys").value(), departments(bundle)).forEach(findings::add);
    return bundle;
  }

  private static Set<String> departments(Bundle bundle) {
    return bundle.departments().stream().map(Department::code).collect(Collectors.toSet());
  }

  /** The schema of a file of that name, if a folder may have one. */
  private static Optional<String> schema(String section) {
    if (section.startsWith(WORKFLOWS)) {
      return Optional.of("workflow");
    }
    return Optional.ofNullable(FILES.get(section))
        .or(() -> Optional.ofNullable(OPTIONAL.get(section)));
  }

  private void shape(String section, JsonNode data, Findings findings) {
    Set<ValidationMessage> messages = library.schema(schema(section).orElseThrow()).validate(data);
    for (ValidationMessage message : messages) {
      String key = message.getInstanceLocation().toString();
      String said = message.getMessage();
      String why = said.startsWith(key + ": ") ? said.substring(key.length() + 2) : said;
      findings.add(new Finding(section + ".yaml", key, "schema", why));
    }
  }
}
