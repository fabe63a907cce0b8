package org.jansetu.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jansetu.tenancy.Programmes;
import org.jansetu.wallet.WalletBalance;
import org.jansetu.wallet.WalletStatement;
import org.jansetu.wallet.Wallets;

/** The wallet of the caller's own kiosk. */
@ApplicationScoped
@Path("wallet")
@Produces(MediaType.APPLICATION_JSON)
public class WalletResource {

  /** A balance on the wire. */
  public record Balance(
      String kiosk,
      long balancePaise,
      long heldPaise,
      long creditLimitPaise,
      long availablePaise,
      boolean low) {}

  /** An entry on the wire. */
  public record Entry(
      OffsetDateTime at, String reason, String postingId, long amountPaise, long balancePaise) {}

  /** A statement on the wire. */
  public record Statement(
      String kiosk,
      LocalDate from,
      LocalDate to,
      long openingPaise,
      long closingPaise,
      List<Entry> items) {}

  @Inject private Wallets wallets;
  @Inject private Programmes programmes;

  /** What the kiosk can spend. */
  @GET
  public Balance balance() {
    WalletBalance own = wallets.own();
    return new Balance(
        own.kiosk(),
        own.balance().paise(),
        own.held().paise(),
        own.creditLimit().paise(),
        own.available().paise(),
        own.isLow());
  }

  /** Entries with the balance after each, oldest first; today when no day is given. */
  @GET
  @Path("statement")
  public Statement statement(@QueryParam("from") String from, @QueryParam("to") String until) {
    LocalDate today = LocalDate.now(programmes.current().zone());
    LocalDate first = Parameters.day("from", from);
    LocalDate last = Parameters.day("to", until);
    WalletStatement found =
        wallets.ownStatement(first == null ? today : first, last == null ? today : last);
    return new Statement(
        found.kiosk(),
        found.from(),
        found.until(),
        found.opening().paise(),
        found.closing().paise(),
        found.entries().stream().map(WalletResource::entry).toList());
  }

  private static Entry entry(WalletStatement.Entry entry) {
    return new Entry(
        entry.at(),
        entry.reason(),
        Long.toString(entry.posting()),
        entry.amount().paise(),
        entry.balance().paise());
  }
}
