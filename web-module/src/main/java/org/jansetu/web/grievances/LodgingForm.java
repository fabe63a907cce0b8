package org.jansetu.web.grievances;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.Lodging;

/** What somebody has entered of a grievance so far; one key from the first look to the last. */
public class LodgingForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String key = UUID.randomUUID().toString();
  private String kind = "complaint";
  private String category;
  private String district;
  private String part;
  private String description;
  private String name;
  private String mobile;
  private boolean anonymous;
  private String receipt;
  private String application;
  private final HashMap<String, String> answers = new HashMap<>();
  private final HashMap<String, String> files = new HashMap<>();

  /** What is lodged when it is sent. */
  public Lodging lodging(GrievanceChannel channel, String language, List<String> asked) {
    Map<String, String> attributes = new HashMap<>();
    for (String code : asked) {
      String answer = answers.get(code);
      if (answer != null && !answer.isBlank()) {
        attributes.put(code, answer);
      }
    }
    boolean isNobody = isBlank(name) && isBlank(mobile);
    boolean isAbout = !isBlank(receipt) || !isBlank(application);
    return new Lodging(
        kind,
        emptyToNull(category),
        isBlank(part) ? emptyToNull(district) : part,
        description,
        files.values().stream().filter(id -> !isBlank(id)).toList(),
        attributes,
        isNobody ? null : new Lodging.Contact(name, emptyToNull(mobile), language),
        anonymous,
        isAbout ? new Lodging.About(emptyToNull(receipt), emptyToNull(application)) : null,
        channel,
        key);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static String emptyToNull(String text) {
    return isBlank(text) ? null : text.strip();
  }

  /** Whether it is about a receipt or an application whose number stays sealed. */
  public boolean isAboutSomething() {
    return !isBlank(receipt) || !isBlank(application);
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

  public String getDistrict() {
    return district;
  }

  public void setDistrict(String district) {
    this.district = district;
  }

  public String getPart() {
    return part;
  }

  public void setPart(String part) {
    this.part = part;
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

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }

  public boolean isAnonymous() {
    return anonymous;
  }

  public void setAnonymous(boolean anonymous) {
    this.anonymous = anonymous;
  }

  public String getReceipt() {
    return receipt;
  }

  public void setReceipt(String receipt) {
    this.receipt = receipt;
  }

  public String getApplication() {
    return application;
  }

  public void setApplication(String application) {
    this.application = application;
  }

  public Map<String, String> getAnswers() {
    return answers;
  }

  /** Ids of files, by the number of their place in the form. */
  public Map<String, String> getFiles() {
    return files;
  }
}
