package org.jansetu.wallet;

import com.fasterxml.jackson.databind.JsonNode;
import org.jansetu.shared.Money;
import org.jansetu.tenancy.Programme;

/**
 * What the programme's own file says about wallets.
 *
 * @param low at or below this a wallet is called low
 * @param checkAbove a top-up above this needs a second person
 * @param least the least a top-up may be
 * @param most the most a top-up may be
 * @param creditLimit the credit limit of a new wallet
 */
record WalletRules(Money low, Money checkAbove, Money least, Money most, Money creditLimit) {

  private static final long MOST_PAISE = 10_000_000_000L;

  static WalletRules of(Programme programme) {
    return programme.part(WalletRules.class, WalletRules::read);
  }

  private static WalletRules read(Programme programme) {
    JsonNode wallet = programme.section("programme").path("wallet");
    return new WalletRules(
        Money.ofPaise(wallet.path("lowBalancePaise").asLong(0)),
        Money.ofPaise(wallet.path("topUpCheckAbovePaise").asLong(0)),
        Money.ofPaise(wallet.path("topUpMinPaise").asLong(1)),
        Money.ofPaise(wallet.path("topUpMaxPaise").asLong(MOST_PAISE)),
        Money.ofPaise(wallet.path("defaultCreditLimitPaise").asLong(0)));
  }
}
