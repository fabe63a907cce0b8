package org.jansetu.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jansetu.receipt.Receipts;
import org.jansetu.receipt.Verification;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.grievances.GrievanceWords;

/** Whether a receipt is genuine; for everyone who holds one. */
@Named
@RequestScoped
public class ReceiptView {

  private static final String REVERSED = "reversed";

  @Inject private Receipts receipts;
  @Inject private GrievanceWords grievances;
  @Inject private PageFrame page;

  private String number;
  private String code;
  private Verification found;

  /** Whether number and code were given. */
  public boolean isAsked() {
    return number != null && !number.isBlank() && code != null && !code.isBlank();
  }

  /** What the receipt says, when number and code belong together. */
  public Verification getFound() {
    if (found == null) {
      found = receipts.verify(number.strip(), code.strip());
    }
    return found;
  }

  /** Whether number and code belong together. */
  public boolean isValid() {
    return isAsked() && getFound().isValid();
  }

  /** Whether it was cancelled and so proves nothing. */
  public boolean isCancelled() {
    return isValid() && REVERSED.equals(getFound().status());
  }

  /** The sentence about it. */
  public String getVerdict() {
    return switch (getFound().status()) {
      case REVERSED -> page.text("verify.cancelled");
      case "pending" -> page.text("verify.pending");
      default -> page.text("verify.valid");
    };
  }

  /** When it was given. */
  public String getAt() {
    return Days.of(getFound().at(), page.locale());
  }

  /** What for. */
  public String getService() {
    return page.in(getFound().serviceName());
  }

  /** Where its holder complains of it, filled in; null where the programme takes no grievances. */
  public String getComplaintUrl() {
    return isValid() && grievances.isOn()
        ? new QueryUrl("/open/grievance.xhtml")
            .with("receipt", getFound().receiptNumber())
            .with("code", code.strip())
            .toString()
        : null;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
