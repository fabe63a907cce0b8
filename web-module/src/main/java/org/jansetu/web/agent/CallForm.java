package org.jansetu.web.agent;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jansetu.contact.CallDraft;
import org.jansetu.contact.InteractionRequest;

/** What an agent has typed for the call at the seat, and under which key it will be lodged. */
public class CallForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String kind;
  private String category;
  private String area;
  private String description;
  private String name;
  private String key = UUID.randomUUID().toString();
  private HashMap<String, String> answers = new HashMap<>();
  private final HashMap<String, String> files = new HashMap<>();

  /** An empty one, or what was typed before the browser was lost. */
  public static CallForm of(CallDraft draft) {
    CallForm form = new CallForm();
    if (draft != null) {
      form.kind = draft.kind();
      form.category = draft.category();
      form.area = draft.area();
      form.description = draft.description();
      form.name = draft.name();
      form.key = draft.key();
      form.answers = new HashMap<>(draft.answers());
    }
    return form;
  }

  /** What is kept with the call. */
  public CallDraft draft() {
    return new CallDraft(kind, category, area, description, name, key, filled(answers));
  }

  /**
   * What is lodged.
   *
   * @param asked codes of what the category asks; what was typed for another one is left
   */
  public InteractionRequest.ToLodge toLodge(List<String> asked) {
    Map<String, String> given = filled(answers);
    given.keySet().retainAll(asked);
    return new InteractionRequest.ToLodge(
        category, area, description, name, given, List.copyOf(filled(files).values()));
  }

  private static Map<String, String> filled(Map<String, String> typed) {
    Map<String, String> filled = new HashMap<>(typed);
    filled.values().removeIf(text -> text == null || text.isBlank());
    return filled;
  }

  /** Empties what was lodged, so that nobody lodges it a second time; the place stays. */
  public void empty() {
    kind = null;
    category = null;
    description = null;
    key = UUID.randomUUID().toString();
    answers = new HashMap<>();
    files.clear();
  }

  public String getKey() {
    return key;
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

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
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
