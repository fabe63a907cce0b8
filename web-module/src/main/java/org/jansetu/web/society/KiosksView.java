package org.jansetu.web.society;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jansetu.network.KioskCard;
import org.jansetu.network.KioskQuery;
import org.jansetu.network.KioskStatus;
import org.jansetu.network.Kiosks;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.wallet.WalletBalance;
import org.jansetu.wallet.Wallets;
import org.jansetu.web.faces.AreaFinder;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;

/** The kiosks on the tree: seen, suspended, resumed. */
@Named("societyKiosksView")
@ViewScoped
public class KiosksView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 25;

  @Inject private transient Kiosks kiosks;
  @Inject private transient Wallets wallets;
  @Inject private transient Callers callers;
  @Inject private transient AreaFinder finder;
  @Inject private transient PageFrame page;

  private String area;
  private String within;
  private String query;
  private String status;
  private String cursor;
  private String chosen;
  private String reason;
  private transient Page<KioskCard> found;

  /**
   * A kiosk as the list shows it.
   *
   * @param code its code
   * @param name its name
   * @param place where it is
   * @param type what kind of kiosk, in words
   * @param status where it stands, in words
   * @param style how the status looks
   * @param provider who runs it, or null
   * @param illustrative whether it is invented for demonstration
   * @param state where it stands
   */
  public record Row(
      String code,
      String name,
      String place,
      String type,
      String status,
      String style,
      String provider,
      boolean illustrative,
      KioskStatus state) {}

  /**
   * A status to choose.
   *
   * @param code its code
   * @param name in words
   * @param chosen whether it is chosen now
   */
  public record StatusChoice(String code, String name, boolean chosen) {}

  /** The kiosks wanted, of those that the reader may see. */
  public List<Row> getRows() {
    return found().items().stream().map(this::row).toList();
  }

  /** Shows one kiosk beside the list. */
  public void choose(String code) {
    chosen = code;
    reason = null;
  }

  /** The kiosk beside the list, or null. */
  public Row getChosen() {
    return chosen == null ? null : row(kiosks.get(chosen));
  }

  /** Its deposit. */
  public WalletBalance getBalance() {
    return chosen == null ? null : wallets.balance(chosen);
  }

  /** Whether the reader may move kiosks; an auditor only looks. */
  public boolean isActing() {
    return callers.current().has(Role.SOCIETY_ADMIN)
        || callers.current().has(Role.PROVIDER_ADMIN)
        || callers.current().has(Role.STATE_ADMIN);
  }

  /** Whether the chosen kiosk may be stopped. */
  public boolean isSuspendable() {
    return isActing() && getChosen().state() == KioskStatus.ACTIVE;
  }

  /** Whether the chosen kiosk may be let work again. */
  public boolean isResumable() {
    return isActing() && getChosen().state() == KioskStatus.SUSPENDED;
  }

  /** What will happen if the reader acts. */
  public String getMeaning() {
    return page.text(isSuspendable() ? "society.suspend.means" : "society.resume.means");
  }

  /** Where money is paid in for the chosen kiosk. */
  public String getTopUpUrl() {
    return new QueryUrl("/society/top-ups.xhtml").with("kiosk", chosen).toString();
  }

  /** Stops the chosen kiosk. Refuses with illegal-move, invalid-input. */
  public void suspend() {
    kiosks.suspend(chosen, reason);
    moved("society.suspended");
  }

  /** Lets the chosen kiosk work again. Refuses with illegal-move, invalid-input. */
  public void resume() {
    kiosks.resume(chosen, reason);
    moved("society.resumed");
  }

  private void moved(String text) {
    found = null;
    reason = null;
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get(text, chosen)));
  }

  private Row row(KioskCard kiosk) {
    return new Row(
        kiosk.code(),
        page.in(kiosk.name()),
        finder.line(kiosk.areaPath()),
        page.texts().find("kiosk.type.", kiosk.type()),
        page.text("kiosk.status." + kiosk.status().code()),
        switch (kiosk.status()) {
          case ACTIVE -> "chip good";
          case APPLIED -> "chip warn";
          case SUSPENDED, CLOSED -> "chip bad";
        },
        kiosk.provider(),
        kiosk.illustrative(),
        kiosk.status());
  }

  private Page<KioskCard> found() {
    if (found == null) {
      boolean narrowed = getParts().stream().anyMatch(AreaFinder.Choice::chosen);
      KioskStatus wanted = status == null ? null : KioskStatus.find(status).orElse(null);
      found =
          kiosks.list(new KioskQuery(narrowed ? within : area, wanted, query, PAGE_SIZE, cursor));
    }
    return found;
  }

  /** The districts to choose from. */
  public List<AreaFinder.Choice> getDistricts() {
    return finder.districts(area);
  }

  /** What lies in the chosen district. */
  public List<AreaFinder.Choice> getParts() {
    return finder.parts(area, within);
  }

  /** The statuses to choose from. */
  public List<StatusChoice> getStatuses() {
    return Arrays.stream(KioskStatus.values())
        .map(
            one ->
                new StatusChoice(
                    one.code(), page.text("kiosk.status." + one.code()), one.code().equals(status)))
        .toList();
  }

  /** The address of the next page of the list, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/society/kiosks.xhtml")
            .with("area", area)
            .with("within", within)
            .with("query", query)
            .with("status", status)
            .with("cursor", found().nextCursor())
            .toString();
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public String getWithin() {
    return within;
  }

  public void setWithin(String within) {
    this.within = within;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
