package org.jansetu.web.society;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jansetu.shared.Money;
import org.jansetu.wallet.TopUp;
import org.jansetu.wallet.TopUpReceipt;
import org.jansetu.wallet.Wallets;
import org.jansetu.web.faces.Days;
import org.jansetu.web.faces.PageFrame;
import org.jansetu.web.faces.Rupees;

/** Money for kiosks: paid in, and agreed to by a second person where it is much. */
@Named
@ViewScoped
public class TopUpsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Wallets wallets;
  @Inject private transient PageFrame page;

  private String kiosk;
  private Money amountPaise;
  private String reference;

  /** Made when the form is shown and kept until the answer is known: one form is one top-up. */
  private String key = UUID.randomUUID().toString();

  /**
   * A top-up that waits for a second person.
   *
   * @param id its id
   * @param kiosk the kiosk's code
   * @param amount how much
   * @param reference the bank's reference
   * @param at when it was proposed
   */
  public record Waiting(long id, String kiosk, Money amount, String reference, String at) {}

  /** What waits for a second person. */
  public List<Waiting> getWaiting() {
    return wallets.listProposed().stream()
        .map(
            one ->
                new Waiting(
                    one.id(),
                    one.kiosk(),
                    one.amount(),
                    one.reference(),
                    Days.of(one.proposedAt(), page.locale())))
        .toList();
  }

  /**
   * Pays in. Refuses with not-found, invalid-input; above the programme's mark a second person must
   * agree.
   */
  public void pay() {
    TopUpReceipt made = wallets.topUp(new TopUp(kiosk.strip(), amountPaise, reference, key));
    key = UUID.randomUUID().toString();
    amountPaise = null;
    reference = null;
    say("top-up." + made.state(), made);
  }

  /** Agrees as the second person. Refuses with maker-is-checker, top-up-decided. */
  public void approve(long id) {
    say("top-up.posted", wallets.decide(id, true));
  }

  /** Declines as the second person. Refuses with maker-is-checker, top-up-decided. */
  public void decline(long id) {
    say("top-up.refused", wallets.decide(id, false));
  }

  private void say(String text, TopUpReceipt made) {
    String amount = Rupees.withSign(made.amount());
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(page.texts().get(text, amount, made.kiosk())));
  }

  public String getKiosk() {
    return kiosk;
  }

  public void setKiosk(String kiosk) {
    this.kiosk = kiosk;
  }

  public Money getAmountPaise() {
    return amountPaise;
  }

  public void setAmountPaise(Money amountPaise) {
    this.amountPaise = amountPaise;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
