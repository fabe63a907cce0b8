package org.jansetu.web.society;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jansetu.punch.DeviceCard;
import org.jansetu.punch.DeviceOrder;
import org.jansetu.punch.DeviceStatus;
import org.jansetu.punch.Devices;
import org.jansetu.punch.Inspections;
import org.jansetu.punch.OddityCard;
import org.jansetu.punch.SuspicionCard;
import org.jansetu.shared.Page;
import org.jansetu.tenancy.Callers;
import org.jansetu.tenancy.Role;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.QueryUrl;
import org.jansetu.web.presence.TerminalForm;
import org.jansetu.web.presence.TerminalWords;

/** Terminals, what they sent that could not be taken, and what should be inspected. */
@Named
@ViewScoped
public class DevicesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 25;
  private static final int MOST_LISTED = 50;

  @Inject private transient Devices devices;
  @Inject private transient Inspections inspections;
  @Inject private transient Callers callers;
  @Inject private transient PageFrame page;
  @Inject private transient TerminalWords words;
  @Inject private transient TerminalForm orders;

  private String status;
  private String cursor;
  private String chosen;
  private String centre;
  private String zone;
  private String networks;
  private String key;
  private String reason;
  private String remark;
  private transient Page<DeviceCard> found;
  private transient List<TerminalWords.Odd> odd;
  private transient List<TerminalWords.Suspect> suspects;

  /**
   * A status to choose.
   *
   * @param code its code
   * @param name in words
   * @param chosen whether it is chosen now
   */
  public record StatusChoice(String code, String name, boolean chosen) {}

  /** Whether the reader lets terminals in and decides; others look. */
  public boolean isAdministrator() {
    return callers.current().has(Role.SOCIETY_ADMIN) || callers.current().has(Role.STATE_ADMIN);
  }

  /** The terminals wanted, of those that the reader may see. */
  public List<TerminalWords.Row> getRows() {
    return found().items().stream().map(words::row).toList();
  }

  private Page<DeviceCard> found() {
    if (found == null) {
      DeviceStatus wanted =
          Arrays.stream(DeviceStatus.values())
              .filter(one -> one.code().equals(status))
              .findFirst()
              .orElse(null);
      found = devices.list(null, wanted, cursor, PAGE_SIZE);
    }
    return found;
  }

  /** Where the next terminals are, or null. */
  public String getNextUrl() {
    return found().nextCursor() == null
        ? null
        : new QueryUrl("/society/devices.xhtml")
            .with("status", status)
            .with("cursor", found().nextCursor())
            .toString();
  }

  /** The statuses to choose from. */
  public List<StatusChoice> getStatuses() {
    return Arrays.stream(DeviceStatus.values())
        .map(
            one ->
                new StatusChoice(
                    one.code(),
                    page.text("device.status." + one.code()),
                    one.code().equals(status)))
        .toList();
  }

  /** Shows one terminal beside the list. */
  public void choose(String serial) {
    DeviceCard card = devices.get(serial);
    chosen = serial;
    orders.choose(serial);
    centre = card.centre();
    zone = card.zone();
    networks = card.networks();
    key = null;
    reason = null;
  }

  /** The terminal beside the list, or null. */
  public TerminalWords.Row getChosen() {
    return chosen == null ? null : words.row(devices.get(chosen));
  }

  /** Lets the chosen terminal in, or sets it anew. Refuses with invalid-input. */
  public void admit() {
    devices.admit(new DeviceOrder(chosen, text(centre), text(zone), orEmpty(networks), text(key)));
    said("device.admitted", chosen);
  }

  /** Turns the chosen terminal away. Refuses with invalid-input. */
  public void reject() {
    devices.reject(chosen, reason);
    said("device.rejected", chosen);
  }

  /** Lines that nobody has decided, newest first. */
  public List<TerminalWords.Odd> getOdd() {
    if (odd == null) {
      Page<OddityCard> listed = inspections.oddities(null, MOST_LISTED);
      odd = listed.items().stream().map(words::odd).toList();
    }
    return odd;
  }

  /** Takes a punch that was held. Refuses with invalid-input without a reason. */
  public void accept(long id) {
    inspections.decide(id, true, remark);
    said("odd.accepted", "");
  }

  /** Puts a line aside. Refuses with invalid-input without a reason. */
  public void dismiss(long id) {
    inspections.decide(id, false, remark);
    said("odd.dismissed", "");
  }

  /** What nobody has inspected, newest first. */
  public List<TerminalWords.Suspect> getSuspects() {
    if (suspects == null) {
      Page<SuspicionCard> listed = inspections.suspicions(null, MOST_LISTED);
      suspects = listed.items().stream().map(words::suspect).toList();
    }
    return suspects;
  }

  /** Says what an inspection has found. Refuses with invalid-input without a finding. */
  public void inspect(long id) {
    inspections.inspect(id, remark);
    said("suspect.inspected", "");
  }

  private void said(String text, String argument) {
    found = null;
    odd = null;
    suspects = null;
    reason = null;
    remark = null;
    key = null;
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get(text, argument)));
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static String orEmpty(String typed) {
    return typed == null ? "" : typed.strip();
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

  public String getCentre() {
    return centre;
  }

  public void setCentre(String centre) {
    this.centre = centre;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getNetworks() {
    return networks;
  }

  public void setNetworks(String networks) {
    this.networks = networks;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
