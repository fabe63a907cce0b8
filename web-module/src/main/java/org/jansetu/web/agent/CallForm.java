package org.jansetu.web.agent;

import java.util.List;
import java.util.UUID;
import org.jansetu.contact.CallDraft;
import org.jansetu.contact.InteractionRequest;
import org.jansetu.web.grievances.TypedGrievance;

/** What an agent has typed for the call at the seat, and under which key it will be lodged. */
public class CallForm extends TypedGrievance {

  private static final long serialVersionUID = 1L;

  private String area;
  private String key = UUID.randomUUID().toString();

  /** An empty one. */
  public CallForm() {
    super(null);
  }

  /** An empty one, or what was typed before the browser was lost. */
  public static CallForm of(CallDraft draft) {
    CallForm form = new CallForm();
    if (draft != null) {
      form.setKind(draft.kind());
      form.setCategory(draft.category());
      form.setDescription(draft.description());
      form.setName(draft.name());
      form.getAnswers().putAll(draft.answers());
      form.area = draft.area();
      form.key = draft.key();
    }
    return form;
  }

  /** What is kept with the call. */
  public CallDraft draft() {
    return new CallDraft(
        getKind(), getCategory(), area, getDescription(), getName(), key, filled(getAnswers()));
  }

  /**
   * What is lodged.
   *
   * @param asked codes of what the category asks; what was typed for another one is left
   */
  public InteractionRequest.ToLodge toLodge(List<String> asked) {
    return new InteractionRequest.ToLodge(
        getCategory(), area, getDescription(), getName(), answers(asked), fileIds());
  }

  /** Empties what was lodged, so that nobody lodges it a second time; the place stays. */
  public void empty() {
    setKind(null);
    setCategory(null);
    setDescription(null);
    getAnswers().clear();
    getFiles().clear();
    key = UUID.randomUUID().toString();
  }

  public String getKey() {
    return key;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }
}
