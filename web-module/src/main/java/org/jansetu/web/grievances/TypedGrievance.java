package org.jansetu.web.grievances;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is typed of a grievance in every form, whoever types it. */
public abstract class TypedGrievance implements Serializable {

  private static final long serialVersionUID = 1L;

  private String kind;
  private String category;
  private String description;
  private String name;
  private final HashMap<String, String> answers = new HashMap<>();
  private final HashMap<String, String> files = new HashMap<>();

  /** One of that kind; null where none is chosen yet. */
  protected TypedGrievance(String kind) {
    this.kind = kind;
  }

  /**
   * What was answered, by code.
   *
   * @param asked codes of what the category asks; what was typed for another one is left
   */
  protected final Map<String, String> answers(List<String> asked) {
    Map<String, String> given = filled(answers);
    given.keySet().retainAll(asked);
    return given;
  }

  /** Ids of the files that were handed in. */
  protected final List<String> fileIds() {
    return List.copyOf(filled(files).values());
  }

  /** What was typed, without what was left empty. */
  protected static Map<String, String> filled(Map<String, String> typed) {
    Map<String, String> filled = new HashMap<>(typed);
    filled.values().removeIf(text -> text == null || text.isBlank());
    return filled;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Answers to what the category asks, by code. */
  public Map<String, String> getAnswers() {
    return answers;
  }

  /** Ids of files, by the number of their place in the form. */
  public Map<String, String> getFiles() {
    return files;
  }
}
