package org.jansetu.web.society;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.jansetu.stationery.SheetBalance;
import org.jansetu.stationery.SheetLot;
import org.jansetu.stationery.Stationery;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.PageFrame;

/** Numbered sheets given to kiosks, and what became of them. */
@Named
@ViewScoped
public class SheetsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Stationery stationery;
  @Inject private transient Callers callers;
  @Inject private transient PageFrame page;

  private String kiosk;
  private String lotKiosk;
  private String firstSerial;
  private Integer sheets;
  private transient SheetBalance balance;

  /** Whether the reader may give sheets out. */
  public boolean isGiver() {
    return callers.current().has(Role.SOCIETY_ADMIN) || callers.current().has(Role.STATE_ADMIN);
  }

  /** Gives sheets to a kiosk. Refuses with not-found, invalid-input and sheet-exists. */
  public void issue() {
    balance =
        stationery.issue(
            new SheetLot(lotKiosk.strip(), firstSerial.strip().toUpperCase(Locale.ROOT), sheets));
    kiosk = lotKiosk.strip();
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get("sheet.given", sheets, kiosk)));
    firstSerial = null;
    sheets = null;
  }

  /** The sheets of the kiosk that was asked for in numbers, or null. */
  public SheetBalance getBalance() {
    if (balance == null && kiosk != null && !kiosk.isBlank()) {
      balance = stationery.balance(kiosk.strip());
    }
    return balance;
  }

  public String getKiosk() {
    return kiosk;
  }

  public void setKiosk(String kiosk) {
    this.kiosk = kiosk;
  }

  public String getLotKiosk() {
    return lotKiosk;
  }

  public void setLotKiosk(String lotKiosk) {
    this.lotKiosk = lotKiosk;
  }

  public String getFirstSerial() {
    return firstSerial;
  }

  public void setFirstSerial(String firstSerial) {
    this.firstSerial = firstSerial;
  }

  public Integer getSheets() {
    return sheets;
  }

  public void setSheets(Integer sheets) {
    this.sheets = sheets;
  }
}
