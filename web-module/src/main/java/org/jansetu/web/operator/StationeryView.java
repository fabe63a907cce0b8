package org.jansetu.web.operator;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jansetu.certificate.CertificateCard;
import org.jansetu.certificate.CertificateCopy;
import org.jansetu.certificate.Certificates;
import org.jansetu.extract.Extracts;
import org.jansetu.extract.PaidCopy;
import org.jansetu.paper.Printout;
import org.jansetu.shared.Page;
import org.jansetu.stationery.Sheet;
import org.jansetu.stationery.SheetBalance;
import org.jansetu.stationery.Stationery;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.NotFound;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.Papers;
import org.jansetu.web.faces.QueryUrl;

/**
 * Certificates and copies from registers printed at the own kiosk, and the numbered sheets they are
 * printed on.
 */
@Named
@ViewScoped
public class StationeryView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 25;

  @Inject private transient Stationery stationery;
  @Inject private transient Certificates certificates;
  @Inject private transient Extracts extracts;
  @Inject private transient Callers callers;
  @Inject private transient PageFrame page;

  private String number;
  private String sheet;
  private String serial;
  private String reason;
  private String cursor;
  private CertificateCard card;
  private PaidCopy paid;
  private transient SheetBalance balance;
  private transient Page<Sheet> found;

  /**
   * A sheet in the list.
   *
   * @param serial what is printed on it
   * @param state how it stands, in words
   * @param style how that looks
   * @param about the certificate or receipt it was used for, or why it is spoilt
   */
  public record Row(String serial, String state, String style, String about) {}

  /** Opens what the address names. */
  public void open() {
    if (number != null && !number.isBlank()) {
      find();
    }
  }

  /**
   * Looks for a certificate by its number or by that of the application, and for a copy from a
   * register by the receipt that paid for it.
   */
  public void find() {
    String wanted = number.strip();
    card = null;
    paid = extracts.findPaid(wanted).orElse(null);
    if (paid != null) {
      sheet = paid.needsSheet() ? getBalance().next() : null;
      return;
    }
    card = certificates.findByApplication(wanted).orElseGet(() -> certificates.get(wanted));
    sheet = card.needsSheet() ? getBalance().next() : null;
  }

  /** The copy from a register that was found, or null. */
  public PaidCopy getPaid() {
    return paid;
  }

  /** What that is a copy from. */
  public String getRegister() {
    return page.in(paid.register());
  }

  /**
   * Sends one more copy from a register to the browser; on numbered sheets it uses one up for each
   * page. Refuses with sheet-required, sheet-not-available, not-charged, record-not-found.
   */
  public void copy() throws IOException {
    if (paid == null) {
      throw new NotFound();
    }
    Printout made = extracts.print(paid.transaction(), typed(), page.locale());
    send(() -> made);
  }

  private String typed() {
    return sheet == null || sheet.isBlank() ? null : sheet.strip().toUpperCase(Locale.ROOT);
  }

  private static void send(Supplier<Printout> maker) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    Papers.send(maker, (HttpServletResponse) faces.getExternalContext().getResponse());
    faces.responseComplete();
  }

  /** What was found, or null. */
  public CertificateCard getCard() {
    return card;
  }

  /** What it is. */
  public String getTitle() {
    return page.in(card.title());
  }

  /** How it stands, in words. */
  public String getStatus() {
    return page.text("certificate.state." + card.status());
  }

  /** Whether it can be printed. */
  public boolean isPrintable() {
    return "issued".equals(card.status()) || "expired".equals(card.status());
  }

  /**
   * Sends one more copy to the browser and counts it; on a numbered sheet it uses that sheet up.
   * Refuses with sheet-required, sheet-not-available, certificate-ended.
   */
  public void print() throws IOException {
    if (card == null) {
      throw new NotFound();
    }
    CertificateCopy copy = certificates.print(card.number(), typed());
    send(copy::document);
  }

  /** Writes a sheet off. Refuses with invalid-input and sheet-not-available. */
  public void spoil() {
    Sheet gone = stationery.spoil(serial.strip().toUpperCase(Locale.ROOT), reason);
    serial = null;
    reason = null;
    balance = null;
    found = null;
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get("sheet.written-off", gone.serial())));
  }

  /** The sheets of the kiosk in numbers. */
  public SheetBalance getBalance() {
    if (balance == null) {
      balance = stationery.balance(kiosk());
    }
    return balance;
  }

  /** The sheets of the kiosk, by serial number. */
  public List<Row> getRows() {
    return found().items().stream()
        .map(
            one ->
                new Row(
                    one.serial(),
                    page.text("sheet.state." + one.state()),
                    one.state().equals("spoilt") ? "chip bad" : "chip",
                    one.certificate() == null
                        ? (one.reason() == null ? "" : one.reason())
                        : page.texts().get("sheet.copy", one.certificate(), one.copy())))
        .toList();
  }

  /** The address of the next page of the list, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/operator/stationery.xhtml")
            .with("cursor", found().nextCursor())
            .toString();
  }

  private Page<Sheet> found() {
    if (found == null) {
      found = stationery.list(kiosk(), null, cursor, PAGE_SIZE);
    }
    return found;
  }

  private String kiosk() {
    return callers.current().placeAs(Role.OPERATOR);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getSheet() {
    return sheet;
  }

  public void setSheet(String sheet) {
    this.sheet = sheet;
  }

  public String getSerial() {
    return serial;
  }

  public void setSerial(String serial) {
    this.serial = serial;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
