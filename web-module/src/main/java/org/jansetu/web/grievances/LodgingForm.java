package org.jansetu.web.grievances;

import java.util.List;
import java.util.UUID;
import org.jansetu.grievance.GrievanceChannel;
import org.jansetu.grievance.Lodging;

/** What somebody has entered of a grievance so far; one key from the first look to the last. */
public class LodgingForm extends TypedGrievance {

  private static final long serialVersionUID = 1L;

  private final String key = UUID.randomUUID().toString();
  private String district;
  private String part;
  private String mobile;
  private boolean anonymous;
  private String receipt;
  private String application;

  /** One that begins as a complaint. */
  public LodgingForm() {
    super("complaint");
  }

  /** What is lodged when it is sent. */
  public Lodging lodging(GrievanceChannel channel, String language, List<String> asked) {
    boolean isNobody = anonymous && isBlank(getName()) && isBlank(mobile);
    boolean isAbout = !isBlank(receipt) || !isBlank(application);
    return new Lodging(
        getKind(),
        emptyToNull(getCategory()),
        isBlank(part) ? emptyToNull(district) : part,
        getDescription(),
        fileIds(),
        answers(asked),
        isNobody ? null : new Lodging.Contact(getName(), emptyToNull(mobile), language),
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

  /** Whether nothing of a grievance is entered. */
  public boolean isUntouched() {
    return isBlank(getCategory()) && isBlank(getDescription()) && isBlank(getName());
  }

  /** Whether it is about a receipt or an application whose number stays sealed. */
  public boolean isAboutSomething() {
    return !isBlank(receipt) || !isBlank(application);
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
}
